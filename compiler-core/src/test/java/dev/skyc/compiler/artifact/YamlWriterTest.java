package dev.skyc.compiler.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skyc.compiler.testing.Kubectl;
import dev.skyc.compiler.testing.Requirements;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

class YamlWriterTest {
    /** What some reader of YAML 1.1 or 1.2 takes for something other than a string, or refuses without quotes. */
    private static final List<String> NASTY = List.of(
            "",
            "~",
            "null",
            "Null",
            "NULL",
            "nUlL",
            "true",
            "True",
            "TRUE",
            "false",
            "False",
            "yes",
            "Yes",
            "YES",
            "no",
            "No",
            "NO",
            "on",
            "On",
            "ON",
            "off",
            "Off",
            "OFF",
            "y",
            "Y",
            "n",
            "N",
            "0",
            "1",
            "-1",
            "+1",
            "007",
            "08",
            "0o17",
            "0O17",
            "0x1F",
            "0X1f",
            "-0x1F",
            "0b11",
            "-0b11",
            "+0b11",
            "1_000",
            "1__0",
            "0_",
            "190:20:30",
            "12:30:45",
            "-1:30",
            "1.5",
            "1.",
            ".5",
            "+.5",
            "-.5",
            "1e3",
            "1E3",
            "1e+3",
            "1.e3",
            "-1e-3",
            ".1e3",
            "685.230_15e+03",
            "1:30.5",
            ".inf",
            ".Inf",
            ".INF",
            "-.inf",
            "+.INF",
            ".nan",
            ".NaN",
            ".NAN",
            "Infinity-",
            "2024-01-01",
            "2001-12-14t21:59:43.10-05:00",
            "2001-12-14 21:59:43.10 -5",
            "2001-12-15 2:59:43.10",
            "=",
            "<<",
            "<",
            "-",
            "- a",
            "-a",
            "--",
            "---",
            "--- a",
            "...",
            "... a",
            "?",
            "? a",
            "?a",
            ":",
            ": a",
            ":a",
            "a:",
            "a: b",
            "a:\tb",
            "a #b",
            "#a",
            "#",
            "a\t#b",
            "&a",
            "*a",
            "!a",
            "!!str a",
            "|",
            "|a",
            ">",
            ">a",
            "'",
            "'a'",
            "\"",
            "\"a\"",
            "%a",
            "@a",
            "`a",
            "[",
            "[a]",
            "]",
            "{",
            "{a}",
            "}",
            "{}",
            "[]",
            ",",
            "a, b",
            " ",
            " a",
            "a ",
            "\t",
            "\ta",
            "a\t",
            "\n",
            "\n\n",
            "\na",
            "a\n",
            " a\nb",
            "a\n b",
            "a \nb",
            "a\n\n\nb\n\n\n",
            "a\rb",
            "a\r\nb",
            "\r",
            "a\u0085b",
            "a\nb\u0085c",
            "a\u2028b",
            "a\nb\u2029c",
            "\uFEFFa",
            "a\nb\uFEFF",
            "a\u00a0b",
            "\u00a0",
            "\u0000",
            "\u0007",
            "\u001b[0m",
            "\u007f",
            "a\n\u0001",
            "\uD83D\uDE00",
            "a\n\uD83D\uDE00\n",
            "\\",
            "\\n",
            "a\\tb",
            "0 2 * * *",
            "0 2 1 1 1",
            "*/5 * * * *",
            "1,2",
            "1 2",
            "$(A)",
            "a\n# b",
            "# a\nb",
            "- a\n- b",
            "a: b\nc: d",
            "---\na",
            "a\n---\nb",
            "a\n...\n",
            "%YAML 1.2\n---\n",
            "\ta\nb",
            "a\n\tb",
            "{a\n}",
            "a\n ",
            "a\n  \n",
            "\u0660\u0661",
            "0.0.0.0/0",
            "10.2.0.0",
            "1.22",
            "0.1.0-rc.1",
            "1Gi",
            "100m",
            "0x",
            "0xZ",
            "e3",
            "e",
            "E",
            "inf",
            "nan",
            "NaN");

    /** Forms that stay as they are: quotes here would be noise in review. */
    private static final List<String> PLAIN = List.of(
            "orders",
            "com.acme.order.placed.v1",
            "/_skyc/events/charge",
            "PT1S",
            "0 2 * * *",
            "Asia/Shanghai",
            "100m",
            "128Mi",
            "1Gi",
            "kafka-kafka-bootstrap:9093",
            "com.acme.shop.Orders#place",
            "sha256:00ff",
            "RuntimeDefault",
            "v1",
            "serving.knative.dev/v1",
            "http://broker-ingress.knative-eventing.svc/x",
            "0.0.0.0/0",
            "../../dev",
            "Größe",
            "a.b@c",
            "type = 'a' OR source LIKE 'b%'");

    private final YamlWriter writer = new YamlWriter();

    @Test
    void objectsLookLikeThoseThatKubernetesToolsPrint() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", "shop");
        metadata.put("annotations", Map.of("autoscaling.knative.dev/max-scale", "20"));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("apiVersion", "v1");
        object.put("kind", "Thing");
        object.put("metadata", metadata);
        object.put("items", List.of(Map.of("name", "a"), Map.of("list", List.of("x", 1, true))));
        object.put("resources", Map.of());
        object.put("text", "one\n  two\n");
        object.put("long", "word ".repeat(40) + "end");

        assertThat(writer.write(object)).isEqualTo("""
                        apiVersion: v1
                        kind: Thing
                        metadata:
                          name: shop
                          annotations:
                            autoscaling.knative.dev/max-scale: "20"
                        items:
                        - name: a
                        - list:
                          - x
                          - 1
                          - true
                        resources: {}
                        text: |
                          one
                            two
                        long: %send
                        """.formatted("word ".repeat(40)));
    }

    @Test
    void whatAnyReaderCouldTakeForSomethingElseIsQuoted() {
        for (String text : NASTY.subList(0, NASTY.indexOf("Infinity-"))) {
            assertThat(writer.write(Map.of("a", text))).isEqualTo("a: \"" + text + "\"\n");
        }
        for (String text :
                List.of("2024-01-01", "2001-12-14 21:59:43.10 -5", "=", "<<", "10.2.0.0", "1.22", "0 2 1 1 1")) {
            assertThat(writer.write(Map.of(text, text))).isEqualTo("\"" + text + "\": \"" + text + "\"\n");
        }
    }

    @Test
    void whatIsHarmlessIsNotQuoted() {
        for (String text : PLAIN) {
            assertThat(writer.write(Map.of("a", text))).isEqualTo("a: " + text + "\n");
        }
    }

    @Test
    void readersOfBothVersionsGetTheSameStringsBack() {
        for (String text : samples()) {
            Map<String, Object> document = document(text);
            String yaml = writer.write(document);
            assertThat(readByVersion11(yaml)).as(yaml).isEqualTo(document);
            // This reader does not know the specification's escapes \N, \_, \L and \P; the one of kubectl does.
            if (!text.matches("(?s).*[\u0085\u00a0\u2028\u2029].*")) {
                assertThat(readByVersion12(yaml)).as(yaml).isEqualTo(document);
            }
        }
    }

    @Test
    void kubectlGetsTheSameStringsBack(@TempDir Path directory) throws IOException {
        assumeTrue(Requirements.met("kubectl", Kubectl.isAvailable()), "kubectl is not installed");
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("apiVersion", "example.com/v1");
        object.put("kind", "Thing");
        object.put("metadata", Map.of("name", "thing"));
        List<Map<String, Object>> documents =
                samples().stream().map(YamlWriterTest::document).toList();
        object.put("spec", documents);

        Kubectl.Result result =
                Kubectl.run(directory, writer.write(object), "label", "--local", "-f", "-", "-o", "json", "a=b");

        assertThat(result.status()).as(result.output()).isZero();
        JsonNode read = new ObjectMapper().readTree(result.output()).get("spec");
        assertThat(read).isEqualTo(new ObjectMapper().valueToTree(documents));
    }

    /** The text wherever a string can stand. */
    private static Map<String, Object> document(String text) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("value", text);
        document.put("items", List.of(text, Map.of("nested", text)));
        document.put("names", Map.of(text, "v"));
        document.put("end", text);
        return document;
    }

    private static List<String> samples() {
        List<String> samples = new ArrayList<>(NASTY);
        samples.addAll(PLAIN);
        Random random = new Random(20260101);
        String[] alphabets = {
            "0123456789_.eE+-xXob:TZ ", "ab:# -\n\t'\"\\", "a \n", "yYnNoOfFtrue~=<", "aé\u0085\u2028\r\n {}[],"
        };
        for (int i = 0; i < 2000; i++) {
            String alphabet = alphabets[i % alphabets.length];
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length >= 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            samples.add(text.toString());
        }
        return samples;
    }

    private static Object readByVersion11(String yaml) {
        return new Yaml(new LoaderOptions()).load(yaml);
    }

    private static Object readByVersion12(String yaml) {
        return new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }
}
