package dev.skyc.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTextsTest {
    @Test
    void givesLinesWhateverEndsThem(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("A.java"), "one\r\ntwo\rthree\n");

        SourceTexts texts = SourceTexts.under(directory);

        assertThat(texts.line("A.java", 1)).contains("one");
        assertThat(texts.line("A.java", 2)).contains("two");
        assertThat(texts.line("A.java", 3)).contains("three");
        assertThat(texts.line("A.java", 4)).contains("");
        assertThat(texts.line("A.java", 5)).isEmpty();
    }

    @Test
    void givesNothingForWhatIsNotThere(@TempDir Path directory) {
        SourceTexts texts = SourceTexts.under(directory);

        assertThat(texts.line("B.java", 1)).isEmpty();
        assertThat(texts.line("", 1)).isEmpty();
        assertThat(texts.line("lib.jar!/a/B.class", 1)).isEmpty();
        assertThat(texts.line("a\0b", 1)).isEmpty();
        assertThat(SourceTexts.none().line("A.java", 0)).isEmpty();
    }
}
