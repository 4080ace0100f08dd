package dev.skyc.compiler.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.source.SourceSpan;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {
    @Test
    void everyValueKnowsWhereItStands() {
        assertThat(show("""
                        application: shop
                        environments:
                          prod: {follows: "staging", max: 5}
                          "dev":
                          - a: 1
                            b: |
                              two
                              lines
                        """)).isEqualTo("""
                        mapping 1:1-8:12
                          application 1:1-1:11 = shop 1:14-1:17
                          environments 2:1-2:12 =
                            mapping 3:3-8:12
                              prod 3:3-3:6 =
                                mapping 3:9-3:36
                                  follows 3:10-3:16 = "staging" 3:19-3:27
                                  max 3:30-3:32 = 5 3:35-3:35
                              dev 4:3-4:7 =
                                sequence 5:5-8:12
                                  mapping 5:5-8:12
                                    a 5:5-5:5 = 1 5:8-5:8
                                    b 6:5-6:5 = "two
                        lines
                        " 6:8-8:12
                        """);
    }

    @Test
    void columnsCountUtf16UnitsAsTheRestOfTheCompilerDoes() {
        assertThat(show("\"\uD83D\uDE00\": 结果\n")).isEqualTo("mapping 1:1-1:8\n  \uD83D\uDE00 1:1-1:4 = 结果 1:7-1:8\n");
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkChangeNothing() {
        assertThat(show("\uFEFFa: 1\r\nb: 2\r\n"))
                .isEqualTo("mapping 1:2-2:4\n  a 1:2-1:2 = 1 1:5-1:5\n  b 2:1-2:1 = 2 2:4-2:4\n");
    }

    @Test
    void anEmptyFileIsAnEmptyMapping() {
        assertThat(YamlReader.read("f", "")).isEqualTo(YamlReader.read("f", "# nothing\n---\n"));
        assertThat(YamlReader.read("f", "").value())
                .isEqualTo(new YamlNode.Mapping(java.util.List.of(), SourceSpan.ofFile("f")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a: [1                 | f:2:1 SKY5000 not well-formed YAML: expected ',' or ']', but got <stream end>
                    a: b: c               | f:1:5 SKY5000 not well-formed YAML: mapping values are not allowed here
                    a:⏎⇥b: 1              | f:2:1 SKY5000 a tab cannot indent YAML
                    a: 'x                 | f:2:1 SKY5000 not well-formed YAML: found unexpected end of stream
                    a: ␇                  | f:1:4 SKY5000 the character `U+0007` cannot stand in YAML
                    a: &x 1               | f:1:4 SKY5001 the anchor `&x` is not supported here
                    a: *x                 | f:1:4 SKY5001 the alias `*x` is not supported here
                    a: !!int 1            | f:1:4 SKY5001 the tag `tag:yaml.org,2002:int` is not supported here
                    a: 1⏎---⏎b: 2         | f:2:1 SKY5001 the file holds more than one document
                    [a, b]: 1             | f:1:1 SKY5001 a key must be a single word, not a list or mapping
                    a: 1⏎b: 2⏎a: 3        | f:3:1 SKY5002 the key `a` is given twice
                    """)
    void whatIsNotPlainYamlIsReportedWhereItStands(String text, String expected) {
        String yaml = text.replace("⏎", "\n").replace("⇥", "\t").replace("␇", "\u0007") + "\n";
        assertThat(YamlReader.read("f", yaml).diagnostics().stream().map(YamlReaderTest::line))
                .containsExactly(expected);
    }

    @Test
    void aBombIsRefusedAtOnce() {
        String deep = "[".repeat(100_000);
        assertThat(YamlReader.read("f", deep).diagnostics().stream().map(YamlReaderTest::line))
                .containsExactly("f:1:34 SKY5001 values are nested more than 32 deep");
        String wide = "a".repeat((1 << 20) + 1);
        assertThat(YamlReader.read("f", wide).diagnostics().stream().map(YamlReaderTest::line))
                .containsExactly("f SKY5001 the file is longer than 1048576 characters");
    }

    @Test
    void aFileOfManyLinesIsReadInOneGo() {
        StringBuilder yaml = new StringBuilder("\uD83D\uDE00: 1\n");
        for (int line = 0; line < 40_000; line++) {
            yaml.append("key").append(line).append(": [a, b]\n");
        }
        YamlNode read = YamlReader.read("f", yaml.toString()).value();
        assertThat(read.span()).isEqualTo(new SourceSpan("f", 1, 1, 40_001, 16));
    }

    @Test
    void noTextMakesItFail() {
        String alphabet = "a1:-?[]{}\"'|>#&*!%@`, \n\t\\~<.\r\u0000é\uD83D\uDE00\uD83D";
        Random random = new Random(42);
        for (int round = 0; round < 20_000; round++) {
            String text = random.ints(random.nextInt(25), 0, alphabet.length())
                    .mapToObj(i -> alphabet.substring(i, i + 1))
                    .collect(Collectors.joining());
            Validated<YamlNode> read = YamlReader.read("f", text);
            assertThat(read.value()).as(text).isNotNull();
        }
    }

    private static String line(Diagnostic diagnostic) {
        return diagnostic.primary().span() + " " + diagnostic.code().id() + " " + diagnostic.message();
    }

    private static String show(String yaml) {
        Validated<YamlNode> read = YamlReader.read("f", yaml);
        assertThat(read.diagnostics()).isEmpty();
        StringBuilder out = new StringBuilder();
        show(read.value(), "", out);
        return out.toString();
    }

    private static void show(YamlNode node, String indent, StringBuilder out) {
        if (node instanceof YamlNode.Scalar scalar) {
            out.append(scalar.plain() ? scalar.text() : '"' + scalar.text() + '"')
                    .append(' ')
                    .append(place(node))
                    .append('\n');
        } else if (node instanceof YamlNode.Sequence sequence) {
            out.append(indent).append("sequence ").append(place(node)).append('\n');
            sequence.items().forEach(item -> show(item, indent + "  ", out));
        } else if (node instanceof YamlNode.Mapping mapping) {
            out.append(indent).append("mapping ").append(place(node)).append('\n');
            for (YamlNode.Entry entry : mapping.entries()) {
                out.append(indent).append("  ").append(entry.key().text()).append(' ');
                out.append(place(entry.key())).append(" =");
                out.append(entry.value() instanceof YamlNode.Scalar ? " " : "\n");
                show(entry.value(), indent + "    ", out);
            }
        }
    }

    private static String place(YamlNode node) {
        SourceSpan span = node.span();
        return span.line() + ":" + span.column() + "-" + span.endLine() + ":" + span.endColumn();
    }
}
