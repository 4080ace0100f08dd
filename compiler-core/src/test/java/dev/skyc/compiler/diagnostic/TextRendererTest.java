package dev.skyc.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.source.SourceTexts;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextRendererTest {
    private static final DiagnosticCode CODE = DiagnosticCode.error("SKY2003", "duplicate-route");
    private static final DiagnosticCode WARNING = DiagnosticCode.warning("SKY2064", "no-subscriber");
    private static final String A = "src/main/java/shop/Orders.java";
    private static final String B = "src/main/java/shop/Archive.java";

    @Test
    void rendersPlaceExcerptSecondFileHelpAndPage() {
        String orders = "\n".repeat(40) + "    @Get(\"/orders/{key}\")\n";
        String archive = "\n".repeat(17) + "    @Get(\"/orders/{id}\")\n";
        Diagnostic diagnostic = Diagnostic.of(CODE, span(A, 41, 5, 25), "two handlers answer `GET /orders/{id}`")
                .label("conflicts with the handler below")
                .also(span(B, 18, 5, 24), "first declared here")
                .help("give one of them another path, or move both into one function");

        assertThat(render(Map.of(A, orders, B, archive), diagnostic)).isEqualTo("""
                error[SKY2003]: two handlers answer `GET /orders/{id}`
                  --> src/main/java/shop/Orders.java:41:5
                   |
                41 |     @Get("/orders/{key}")
                   |     ^^^^^^^^^^^^^^^^^^^^^ conflicts with the handler below
                  ::: src/main/java/shop/Archive.java:18:5
                18 |     @Get("/orders/{id}")
                   |     -------------------- first declared here
                   = help: give one of them another path, or move both into one function
                   = see: docs/diagnostics/SKY2003.md
                """);
    }

    @Test
    void showsLabelsOfOneFileInOneExcerptWithLeftOutLinesMarked() {
        Diagnostic diagnostic = Diagnostic.of(CODE, span(A, 5, 1, 3), "m")
                .label("this")
                .also(span(A, 1, 1, 2), "that")
                .also(span(A, 7, 1, 1), "other");

        assertThat(excerpt("ab\n2\n3\n4\nabc\n6\nx", diagnostic)).isEqualTo("""
                1 | ab
                  | -- that
                ...
                5 | abc
                  | ^^^ this
                6 | 6
                7 | x
                  | - other
                """);
    }

    @Test
    void hangsTheTextsOfSeveralLabelsOnOneLine() {
        Diagnostic diagnostic = Diagnostic.of(CODE, span(A, 1, 14, 14), "m")
                .label("third")
                .also(span(A, 1, 1, 3), "first")
                .also(span(A, 1, 6, 8), "second");

        assertThat(excerpt("one  two     3", diagnostic)).isEqualTo("""
                1 | one  two     3
                  | ---  ---     ^ third
                  | |    |
                  | |    second
                  | first
                """);
    }

    @Test
    void hangsTheTextOfALabelThatALongerOneEncloses() {
        Diagnostic diagnostic =
                Diagnostic.of(CODE, span(A, 1, 1, 9), "m").label("all").also(span(A, 1, 3, 4), "part");

        assertThat(excerpt("abcdefghi", diagnostic)).isEqualTo("""
                1 | abcdefghi
                  | ^^^^^^^^^
                  | | |
                  | | part
                  | all
                """);
    }

    @Test
    void drawsASpanOfSeveralLinesThatBeginsALine() {
        Diagnostic diagnostic = Diagnostic.of(CODE, new SourceSpan(A, 2, 5, 4, 5), "m")
                .label("the whole method")
                .also(span(A, 3, 9, 14), "here");

        assertThat(excerpt("class A {\n    void m() {\n        return;\n    }\n}", diagnostic))
                .isEqualTo("""
                2 | /     void m() {
                3 | |         return;
                  | |         ------ here
                4 | |     }
                  | |_____^ the whole method
                """);
    }

    @Test
    void drawsASpanOfSeveralLinesThatBeginsWithinALine() {
        Diagnostic diagnostic = Diagnostic.of(CODE, new SourceSpan(A, 1, 7, 2, 4), "m");

        assertThat(excerpt("query(\"\"\"\n  \"\"\");", diagnostic)).isEqualTo("""
                1 |   query(\"""
                  |  _______^
                2 | |   \""");
                  | |____^
                """);
    }

    @Test
    void shortensLongSpansAndKeepsTheirBar() {
        Diagnostic diagnostic =
                Diagnostic.of(CODE, new SourceSpan(A, 1, 1, 12, 1), "m").also(new SourceSpan(A, 2, 3, 4, 3), "inner");

        assertThat(excerpt("{\n  {\n  x\n  }\n5\n6\n7\n8\n9\n10\n11\n}", diagnostic))
                .isEqualTo("""
                1  | /   {
                2  | | /   {
                3  | | |   x
                4  | | |   }
                   | | |___- inner
                ...  |
                12 | |   }
                   | |___^
                """);
    }

    @Test
    void alignsUnderTabsWideCharactersEmojiAndCombiningMarks() {
        assertThat(underlined("\t日本 x", 'x')).isEqualTo(9);
        assertThat(underlined("\"👩‍👩‍👧\" x", 'x')).isEqualTo(5);
        assertThat(underlined("\"👍🏽🇩🇪❤️\" x", 'x')).isEqualTo(9);
        assertThat(underlined("e\u0301a\u0308 x", 'x')).isEqualTo(3);
        assertThat(underlined("한글ﾊﾝ x", 'x')).isEqualTo(7);
    }

    @Test
    void alignsUnderAnyMixture() {
        String[] pieces = {"a", "\t", "字", "🚀", "e\u0301", "👩‍💻", "ｱ", "é", "𠮷", "\u200B"};
        int[] widths = {1, 4, 2, 2, 1, 2, 1, 1, 2, 0};
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            StringBuilder line = new StringBuilder();
            int width = 0;
            for (int i = random.nextInt(12); i > 0; i--) {
                int piece = random.nextInt(pieces.length);
                line.append(pieces[piece]);
                width += widths[piece];
            }
            assertThat(underlined(line + "X", 'X')).as(line.toString()).isEqualTo(width);
        }
    }

    @Test
    void replacesCharactersThatWouldSteerTheTerminalOrReorderTheLine() {
        Diagnostic diagnostic = Diagnostic.of(CODE, span(A, 1, 3, 3), "bad \u001b[31m\nname");

        String text = render(Map.of(A, "a\u202Eb\u0007"), diagnostic);

        assertThat(text).contains("bad \uFFFD[31m\uFFFDname\n").contains("1 | a\uFFFDb\uFFFD\n");
    }

    @Test
    void saysThePlaceAndTheLabelWhereThereIsNoSource() {
        Diagnostic diagnostic = Diagnostic.of(CODE, span(A, 41, 5, 25), "m")
                .label("conflicts")
                .also(SourceSpan.ofFile("serverless.yaml"), "asked for here")
                .also(SourceSpan.NONE, "declared in a library")
                .help("first line\nsecond line");

        assertThat(render(Map.of(), diagnostic)).isEqualTo("""
                error[SKY2003]: m
                 --> src/main/java/shop/Orders.java:41:5: conflicts
                 ::: serverless.yaml: asked for here
                  = note: declared in a library
                  = help: first line
                          second line
                  = see: docs/diagnostics/SKY2003.md
                """);
    }

    @Test
    void survivesSpansThatLieOutsideTheText() {
        Diagnostic beyondLine =
                Diagnostic.of(CODE, new SourceSpan(A, 1, 90, 1, 95), "m").label("here");
        Diagnostic beyondFile =
                Diagnostic.of(CODE, new SourceSpan(A, 1, 1, 9, 5), "m").label("here");

        assertThat(excerpt("ab", beyondLine)).isEqualTo("1 | ab\n  |    ^ here\n");
        assertThat(render(Map.of(A, "ab"), beyondFile)).contains(" --> " + A + ":1:1: here\n");
    }

    @Test
    void coloursBySeverity() {
        String text = TextRenderer.coloured(SourceTexts.of(Map.of(A, "ab")))
                .render(Diagnostic.of(WARNING, span(A, 1, 2, 2), "m").label("here"));

        assertThat(text)
                .isEqualTo("\u001b[1;33mwarning[SKY2064]\u001b[0m\u001b[1m: m\u001b[0m\n"
                        + "\u001b[1;34m -->\u001b[0m src/main/java/shop/Orders.java:1:2\n"
                        + "\u001b[1;34m  |\u001b[0m\n"
                        + "\u001b[1;34m1 |\u001b[0m ab\n"
                        + "\u001b[1;34m  |\u001b[0m  \u001b[1;33m^\u001b[0m \u001b[1;33mhere\u001b[0m\n"
                        + "\u001b[1;34m  = \u001b[0m\u001b[1msee: \u001b[0mdocs/diagnostics/SKY2064.md\n");
    }

    @Test
    void rendersAReportSortedOnceEachWithASummary() {
        Diagnostic second = Diagnostic.of(CODE, SourceSpan.ofFile("b"), "m");
        Diagnostic first = Diagnostic.of(WARNING, SourceSpan.ofFile("a"), "w");

        String text = TextRenderer.plain(SourceTexts.none())
                .render(DiagnosticReport.of(List.of(second, first, second, Diagnostic.of(CODE, SourceSpan.NONE, "n"))));

        assertThat(text).isEqualTo("""
                error[SKY2003]: n
                  = see: docs/diagnostics/SKY2003.md

                warning[SKY2064]: w
                 --> a
                  = see: docs/diagnostics/SKY2064.md

                error[SKY2003]: m
                 --> b
                  = see: docs/diagnostics/SKY2003.md

                2 errors, 1 warning
                """);
    }

    private static SourceSpan span(String file, int line, int column, int endColumn) {
        return new SourceSpan(file, line, column, line, endColumn);
    }

    private static String render(Map<String, String> texts, Diagnostic diagnostic) {
        return TextRenderer.plain(SourceTexts.of(texts)).render(diagnostic);
    }

    /** What stands between the head and the page. */
    private static String excerpt(String source, Diagnostic diagnostic) {
        List<String> lines =
                render(Map.of(A, source), diagnostic).lines().skip(3).toList();
        return String.join("\n", lines.subList(0, lines.size() - 1)) + "\n";
    }

    /** The display column, from 0, at which the underline of a character stands. */
    private static int underlined(String line, char target) {
        int column = line.indexOf(target) + 1;
        return excerpt(line, Diagnostic.of(CODE, span(A, 1, column, column), "m"))
                        .split("\n", -1)[1]
                        .indexOf('^')
                - "1 | ".length();
    }
}
