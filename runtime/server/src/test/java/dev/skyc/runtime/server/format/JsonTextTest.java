package dev.skyc.runtime.server.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonTextTest {
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder();
        JsonText.quote(json, text);
        return json.toString();
    }

    @Test
    void anyTextComesBackFromOneLine() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(20); n > 0; n--) {
                text.appendCodePoint(random.nextBoolean() ? random.nextInt(0x100) : random.nextInt(0x10_000));
            }
            String json = quoted(text.toString());
            assertThat(json).doesNotContain("\n", "\r", "\u2028");
            assertThat(mapper.readValue(json, String.class)).isEqualTo(text.toString());
        }
    }

    @Test
    void isReadable() {
        assertThat(quoted("a \"b\" \\ \n\t\u0001 é 中 \ud83d\ude00 \ud83d"))
                .isEqualTo("\"a \\\"b\\\" \\\\ \\n\\t\\u0001 é 中 \ud83d\ude00 \\ud83d\"");
    }
}
