package dev.skyc.compiler.frontend.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.frontend.FactsText;
import dev.skyc.compiler.frontend.classfile.ClassPath;
import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts.FieldFacts;
import dev.skyc.compiler.frontend.facts.ValueExpression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiteralsTest {
    private static final List<String> LITERALS = List.of(
            "int 0",
            "int 00",
            "int 017",
            "int 0_1_7",
            "int 0x1F",
            "int 0XfF_fF_ff_FF",
            "int 0b1010",
            "int 0B1_0",
            "int 1_000_000",
            "int 2147483647",
            "int 037777777777",
            "long 0L",
            "long 0x7fff_ffff_ffff_ffffL",
            "long 0xffffffffffffffffl",
            "long 9223372036854775807L",
            "long 01777777777777777777777L",
            "long 0b11L",
            "float 1f",
            "float 1.5F",
            "float .5f",
            "float 1e3f",
            "float 0x1.8p1f",
            "float 1_0.2_5f",
            "float 3.4028235e38f",
            "double 1.",
            "double .5",
            "double 1e-3",
            "double 1d",
            "double 0x1p3",
            "double 0x1.fp-2D",
            "double 1_0e1_0",
            "double 1.7976931348623157E308",
            "double 4.9e-324",
            "double 09.5",
            "char 'a'",
            "char '\\n'",
            "char '\\''",
            "char '\\\\'",
            "char '\"'",
            "char '\\0'",
            "char '\\377'",
            "char '\\s'",
            "char '\\u0041'",
            "char '中'",
            "char '\\uD83D'",
            "String \"\"",
            "String \"a\"",
            "String \"\\t\\b\\n\\r\\f\\s\\\"\\'\\\\\"",
            "String \"\\0\\12\\377\\400\"",
            "String \"\\u0041\\u00e9\"",
            "String \"\\\\u0041\"",
            "String \"😀\"",
            "String \"\\ud83d\"",
            "String \"//\"",
            "String '''\n            a\n              b\n            '''",
            "String '''\n            a \\\n            b\\s  \n\n            c'''",
            "String '''\r\n            a\r\n        b\r\n'''",
            "String '''   \n   \\'''' \"\" \\t \\101 \\u0042\n   '''",
            "String '''\n\ta\n        b\n'''",
            "boolean true",
            "boolean false");

    @TempDir
    Path directory;

    @Test
    void readsLiteralsAsJavacDoes() throws IOException {
        StringBuilder text = new StringBuilder("package p; class Constants {\n");
        for (int i = 0; i < LITERALS.size(); i++) {
            String[] parts = LITERALS.get(i).replace("'''", "\"\"\"").split(" ", 2);
            text.append("  static final " + parts[0] + " C" + i + " = " + parts[1] + ";\n");
        }
        Path file = Files.writeString(directory.resolve("Constants.java"), text.append("}\n"));
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-encoding", "UTF-8", "-d", directory.toString(), file.toString());
        assertThat(status).isZero();
        FileFacts parsed = new SourceParser().parse("Constants.java", text.toString());
        assertThat(parsed.problems()).isEmpty();
        try (ClassPath classes = ClassPath.of(List.of(directory))) {
            assertThat(values(parsed))
                    .isEqualTo(values(classes.find("p", "Constants").orElseThrow()));
        }
    }

    private static List<String> values(FileFacts facts) {
        return facts.types().get(0).fields().stream().map(LiteralsTest::value).toList();
    }

    private static String value(FieldFacts field) {
        return field.name() + " = " + FactsText.of(field.initializer().orElseThrow());
    }

    @Test
    void whatIsNoLegalLiteralIsOpaque() {
        for (String illegal :
                List.of("2147483649", "09", "0xfffffffff", "'ab'", "99999999999999999999L", "\"\\q\"", "0b2")) {
            FileFacts facts = new SourceParser().parse("A.java", "class A { final int x = " + illegal + "; }");
            assertThat(facts.types().stream()
                            .flatMap(type -> type.fields().stream())
                            .map(FieldFacts::initializer))
                    .as(illegal)
                    .allSatisfy(value -> assertThat(value.orElseThrow()).isInstanceOf(ValueExpression.Opaque.class));
        }
    }

    @Test
    void theSmallestNumbersStandBehindAMinusSign() {
        FileFacts facts = new SourceParser()
                .parse("A.java", "class A { final int x = -2147483648; final long y = -9_223372036854775808L; }");
        assertThat(facts.types().get(0).fields().stream()
                        .map(field -> FactsText.of(field.initializer().orElseThrow())))
                .containsExactly("-I:-2147483648", "-L:-9223372036854775808");
    }
}
