package dev.skyc.runtime.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skyc.runtime.tasks.JsonReader.Literal;
import dev.skyc.runtime.tasks.JsonReader.MalformedJson;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    @Test
    void objectsListsStringsAndOthersAreRead() throws Exception {
        assertThat(JsonReader.read(" {\"a\": [\"\\u00e9\\n\\\"\\/\", {}, []], \"b\": -1.5e3, \"c\": null} "))
                .isEqualTo(Map.of(
                        "a", List.of("é\n\"/", Map.of(), List.of()),
                        "b", new Literal("-1.5e3"),
                        "c", new Literal("null")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "[1,]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "{\"a\":1,\"a\":2}",
                "[] []",
                "\"",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\n\"",
                "01",
                "1.",
                "+1",
                "nul",
                "truefalse",
                "'a'",
                "[1 2]",
                "\"\\",
                "\"\\u12",
                "// c\n1",
                "NaN",
                "\u00a01"
            })
    void whatIsNotJsonIsRefused(String text) {
        assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(MalformedJson.class);
    }

    @Test
    void nestingIsLimited() {
        assertThatThrownBy(() -> JsonReader.read("[".repeat(100_000)))
                .isInstanceOf(MalformedJson.class)
                .hasMessageStartingWith("nested too deeply");
    }

    @Test
    void whatIsWrittenIsReadBackByUsAndByALibrary() throws Exception {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                text.append((char) (random.nextInt(4) == 0 ? random.nextInt(0xd800) : random.nextInt(128)));
            }
            Map<String, Object> value = Map.of(text.toString(), Map.of("x", text.toString()), "empty" + text, Map.of());
            String json = JsonText.object(value);
            assertThat(JsonReader.read(json)).isEqualTo(value);
            assertThat(new ObjectMapper().readTree(json)).isEqualTo(new ObjectMapper().<JsonNode>valueToTree(value));
        }
    }
}
