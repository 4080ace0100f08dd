package dev.skyc.compiler.frontend.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.frontend.JdkSources;
import dev.skyc.compiler.frontend.JdkSources.Source;
import dev.skyc.compiler.frontend.facts.FileFacts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every 20th file of {@code java.base} by default; {@code -Dskyc.jdk.step=1} takes all. */
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
        for (Source source : sources) {
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
}
