package dev.skyc.compiler.frontend.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import dev.skyc.compiler.frontend.FactsText;
import dev.skyc.compiler.frontend.JdkSources;
import dev.skyc.compiler.frontend.JdkSources.Source;
import dev.skyc.compiler.frontend.facts.FileFacts;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every 20th file of {@code java.base} by default, every third of these where a test parses in two ways; {@code
 * -Dskyc.jdk.step=1} takes every file, and every third.
 */
class JdkCorpusTest {
    private final List<Source> sources;

    JdkCorpusTest() throws IOException {
        sources = JdkSources.every(Integer.getInteger("skyc.jdk.step", 20));
    }

    @Test
    void parsesRealCodeWithoutACrashAndSaysWhatItCouldNotParse() {
        int unparsed = 0;
        for (Source source : sources) {
            FileFacts facts = new SourceParser().parse(source.name(), source.text());
            if (!facts.problems().isEmpty()) {
                unparsed++;
                facts.problems()
                        .forEach(problem ->
                                System.out.println("not parsed: " + problem.span() + ": " + problem.message()));
            }
        }
        System.out.println("parsed " + sources.size() + " files of java.base, " + unparsed + " of them not fully");
        assertThat(unparsed).isLessThanOrEqualTo(sources.size() / 100);
    }

    @Test
    void leavingBodiesOutChangesNoFacts() {
        for (Source source : everyThird()) {
            SourceText text = SourceText.of(source.name(), source.text());
            Optional<ParserInput> condensed = Condenser.condense(text);
            assertThat(condensed).as(source.name()).isPresent();
            FileFacts whole = SourceParser.parse(text, ParserInput.whole(text));
            if (whole.problems().isEmpty()) {
                assertThat(SourceParser.parse(text, condensed.get()))
                        .as(source.name())
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void factsDoNotDependOnTheBodiesOfMethods() {
        for (Source source : everyThird()) {
            FileFacts facts = new SourceParser().parse(source.name(), source.text());
            FileFacts emptied = new SourceParser().parse(source.name(), withoutBodies(source.text()));
            assertThat(FactsText.of(emptied)).as(source.name()).isEqualTo(FactsText.of(facts));
        }
    }

    private List<Source> everyThird() {
        return IntStream.iterate(0, i -> i < sources.size(), i -> i + 3)
                .mapToObj(sources::get)
                .toList();
    }

    /** Every method's body as {@code { throw null; }}; the last one first, so that positions stay right. */
    private static String withoutBodies(String text) {
        ParserConfiguration configuration = new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_25);
        CompilationUnit unit =
                new JavaParser(configuration).parse(text).getResult().orElseThrow();
        LineTable lines = LineTable.of(text);
        StringBuilder result = new StringBuilder(text);
        unit.findAll(MethodDeclaration.class).stream()
                .filter(method -> !standsInMethod(method))
                .flatMap(method -> method.getBody().stream())
                .map(body -> body.getRange().orElseThrow())
                .sorted(Comparator.comparing((Range range) -> range.begin).reversed())
                .forEach(range -> result.replace(
                        lines.offset(range.begin.line, range.begin.column),
                        lines.offset(range.end.line, range.end.column) + 1,
                        "{ throw null; }"));
        return result.toString();
    }

    private static boolean standsInMethod(Node node) {
        for (Node outer = node.getParentNode().orElse(null);
                outer != null;
                outer = outer.getParentNode().orElse(null)) {
            if (outer instanceof MethodDeclaration) {
                return true;
            }
        }
        return false;
    }
}
