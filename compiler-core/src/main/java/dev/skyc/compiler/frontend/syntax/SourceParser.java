package dev.skyc.compiler.frontend.syntax;

import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.frontend.facts.FileFacts.ParseProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the text of one source file into facts. Whatever the text is, there is an answer. Safe for use by many threads. */
public final class SourceParser {
    /** The newest language whose sources are understood. */
    public static final int LANGUAGE_LEVEL = 25;

    /** Parses a file; one that is not UTF-8 is parsed for what it holds, and has a problem more. */
    public FileFacts parse(SourceFile file) {
        Utf8Text text = Utf8Text.decode(file.file(), file.content());
        FileFacts facts = parse(file.file(), text.text());
        if (text.problem().isEmpty()) {
            return facts;
        }
        List<ParseProblem> problems = new ArrayList<>(facts.problems());
        problems.add(0, text.problem().get());
        return with(facts, problems);
    }

    private static FileFacts with(FileFacts facts, List<ParseProblem> problems) {
        return new FileFacts(facts.file(), facts.packageName(), facts.imports(), facts.types(), problems);
    }

    /** Parses a file's text. */
    public FileFacts parse(String file, String text) {
        SourceText source = SourceText.of(file, text);
        Optional<FileFacts> condensed = Condenser.condense(source).map(input -> parse(source, input));
        if (condensed.isPresent() && condensed.get().problems().isEmpty()) {
            return condensed.get();
        }
        FileFacts whole = parse(source, ParserInput.whole(source));
        return whole.problems().isEmpty() ? whole : with(Recovery.recover(source), whole.problems());
    }

    static FileFacts parse(SourceText source, ParserInput input) {
        return ParserRun.over(source, input).facts();
    }
}
