package dev.skyc.compiler.frontend.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.frontend.FactsText;
import dev.skyc.compiler.frontend.facts.FileFacts;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecoveryTest {
    private static final String SOUND = """
            package shop;
            import dev.skyc.annotation.*;
            @Public @Scale(max = 20)
            public final class Orders<T extends Comparable<T>> implements Service {
                private static final String PREFIX = "/orders" + '/';
                /** Doc { */ private final Map<String, List<? extends T>> lines = new HashMap<>() {{ put("{", null); }};
                public record Order(@NotNull String id, int... amounts) { Order { amounts = amounts.clone(); } }
                enum State { OPEN { void m() { } }, CLOSED(1); State(int... x) { } }
                @interface Mark { String[] value() default {"a", "b"}; }
                sealed interface Payment permits Card { default void pay() { } }
                public Orders(@Database("shop") DataSource db) { this.db = db; }
                static { int x = 1; }
                @Post(PREFIX + "{id}") @Retry(attempts = 5, backoff = "PT1S")
                public Optional<Order> place(@Query @Default("5") int limit, NewOrder order) throws IOException {
                    // a comment with ' and "
                    return switch (order) { case Big(var x, _) -> Optional.of(x); default -> Optional.empty(); };
                }
                @Get("/text") String text() { return '''
                    { " } \\'''
                    '''; }
            }
            """.replace("'''", "\"\"\"");

    private static String facts(String text) {
        return FactsText.of(new SourceParser().parse("A.java", text));
    }

    @Test
    void aDamagedBodyIsNoProblem() {
        assertThat(facts("class A { void a() { int x = ; } void b() { if } }")).isEqualTo("""
                        class A
                          void a()
                          void b()
                        """);
    }

    @Test
    void losesOnlyTheDamagedMember() {
        assertThat(
                        facts(
                                "class A { void a() { } int # x; @Get(\"/b\") void b() { } class B { int 5; int y; } void c() { } }"))
                .isEqualTo("""
                        class A
                          void a()
                          @Get(value = "/b") void b()
                          void c()
                          class B
                            int y
                        A.java:1:28: this is not a word or sign of Java
                        """);
        assertThat(facts("class A { @Get(\"/x\" public void a() { } void b() { } }"))
                .isEqualTo("""
                        class A
                          void b()
                        A.java:1:21: `public` is not expected here
                        """);
        assertThat(facts("class A { void a( { } void b() { } void c() { } }")).isEqualTo("""
                        class A
                          void b()
                          void c()
                        A.java:1:19: `{` is not expected here
                        """);
    }

    @Test
    void keepsWhatStandsBeforeTheEndOfATruncatedFile() {
        assertThat(facts("class A { void a() { } @Get(\"/b\") void b() { int x"))
                .startsWith("""
                        class A
                          void a()
                        A.java:1:""");
        assertThat(facts("class A { void a() { } /* the end")).isEqualTo("""
                        class A
                          void a()
                        A.java:1:24: this comment has no end
                        """);
        assertThat(facts("class A { void a() { } String s = \"the end")).isEqualTo("""
                        class A
                          void a()
                        A.java:1:35: this text has no end
                        """);
    }

    @Test
    void aBraceTooManyLosesNothingBeforeIt() {
        assertThat(facts("class A { void a() { } } }\nclass B { }")).isEqualTo("""
                        class A
                          void a()
                        class B
                        A.java:1:26: `}` is not expected here
                        """);
    }

    @Test
    void truncationsAndDeletedCharactersAreAnswered() {
        assertThat(new SourceParser().parse("A.java", SOUND).problems()).isEmpty();
        for (int i = 0; i < SOUND.length(); i += 3) {
            assertAnswered(SOUND.substring(0, i));
            assertAnswered(SOUND.substring(0, i) + SOUND.substring(i + 1));
        }
    }

    @Test
    void mutationsAreAnswered() {
        Random random = new Random(1);
        String signs = "{}()[]<>;,.@=\"'\\/*ux\n \u0000\ud800é";
        for (int seed = 0; seed < Integer.getInteger("skyc.mutations", 400); seed++) {
            StringBuilder text = new StringBuilder(SOUND);
            for (int edits = random.nextInt(4); edits >= 0; edits--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.insert(at, signs.charAt(random.nextInt(signs.length())));
                    case 1 -> text.setCharAt(at, signs.charAt(random.nextInt(signs.length())));
                    default -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
                }
            }
            assertAnswered(text.toString());
        }
    }

    @Test
    void whatIsNestedTooDeeplyIsAProblemNotACrash() {
        int depth = 20_000;
        assertAnswered("class A { int x = " + "(".repeat(depth) + "1" + ")".repeat(depth) + "; }");
        assertAnswered("class A { int x = " + "-".repeat(1) + "- ".repeat(depth) + "1; }");
        assertAnswered("class A { List<".repeat(1) + "List<".repeat(depth) + "X" + ">".repeat(depth + 1) + " x; }");
        assertAnswered("class A { ".repeat(depth) + "}".repeat(depth));
        assertAnswered("@A(".repeat(depth) + ")".repeat(depth) + " class A { }");
        assertAnswered("@A({".repeat(depth));
        assertAnswered("class A { int" + "[]".repeat(depth) + " x; }");
    }

    @Test
    void aLongConcatenationOfLiteralsIsOneText() {
        FileFacts facts = new SourceParser()
                .parse("A.java", "class A { final String s = \"a\"" + " + \"b\"".repeat(50_000) + "; }");
        assertThat(facts.problems()).isEmpty();
        assertThat(FactsText.of(facts)).hasSizeGreaterThan(50_000);
        assertThat(facts("class A { final String s = A" + " + B".repeat(5_000) + "; }"))
                .isEqualTo("class A\n  final String s = …\n");
    }

    private static void assertAnswered(String text) {
        FileFacts facts = new SourceParser().parse("A.java", text);
        assertThat(FactsText.of(facts)).isNotNull();
        facts.problems().forEach(problem -> assertThat(problem.span().file()).isEqualTo("A.java"));
        facts.problems()
                .forEach(problem ->
                        assertThat(problem.message()).doesNotContain("\n").isNotBlank());
    }
}
