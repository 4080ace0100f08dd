package dev.skyc.compiler.frontend.syntax;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParseStart;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.Providers;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.frontend.facts.FileFacts.Import;
import dev.skyc.compiler.frontend.facts.FileFacts.ParseProblem;
import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.frontend.syntax.Modifiers.Outer;
import dev.skyc.compiler.source.SourceSpan;
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
        return condensed.isPresent() && !whole.problems().isEmpty() ? condensed.get() : whole;
    }

    static FileFacts parse(SourceText source, ParserInput input) {
        try {
            ParseResult<CompilationUnit> result = new JavaParser(configuration())
                    .parse(ParseStart.COMPILATION_UNIT, Providers.provider(input.text()));
            Spans spans = new Spans(source, input);
            List<ParseProblem> problems = result.getProblems().stream()
                    .map(problem -> problem(source, spans, problem))
                    .toList();
            return result.getResult()
                    .map(unit -> facts(source.file(), unit, spans, problems))
                    .orElseGet(() -> new FileFacts(source.file(), "", List.of(), List.of(), problems));
        } catch (RuntimeException | AssertionError | StackOverflowError crash) {
            // The parser asserts and recurses on input that no one has tried before; that must not end the compilation.
            return new FileFacts(
                    source.file(),
                    "",
                    List.of(),
                    List.of(),
                    List.of(new ParseProblem(
                            ParseProblem.Kind.SYNTAX,
                            "the parser failed: " + crash.getClass().getSimpleName(),
                            SourceSpan.ofFile(source.file()))));
        }
    }

    /** Tokens are kept because positions need them. The validators are left out: judging syntax is javac's job. */
    private static ParserConfiguration configuration() {
        ParserConfiguration configuration = new ParserConfiguration()
                .setLanguageLevel(LanguageLevel.JAVA_25)
                .setAttributeComments(false)
                .setStoreTokens(true);
        configuration.getProcessors().clear();
        return configuration;
    }

    private static ParseProblem problem(SourceText source, Spans spans, Problem problem) {
        String message = problem.getMessage().lines().findFirst().orElse("syntax error");
        SourceSpan span = problem.getLocation().map(spans::of).orElseGet(() -> SourceSpan.ofFile(source.file()));
        return new ParseProblem(ParseProblem.Kind.SYNTAX, message, span);
    }

    private static FileFacts facts(String file, CompilationUnit unit, Spans spans, List<ParseProblem> problems) {
        DeclarationReader declarations = new DeclarationReader(spans);
        List<TypeFacts> types = unit.getTypes().stream()
                .map(type -> declarations.read(type, Outer.FILE))
                .toList();
        String packageName = unit.getPackageDeclaration()
                .map(declaration -> declaration.getNameAsString())
                .orElse("");
        List<Import> imports =
                unit.getImports().stream().map(SourceParser::importFacts).toList();
        return new FileFacts(file, packageName, imports, types, problems);
    }

    private static Import importFacts(ImportDeclaration declaration) {
        return new Import(
                declaration.getNameAsString(),
                declaration.isStatic(),
                declaration.isAsterisk(),
                declaration.isModule());
    }
}
