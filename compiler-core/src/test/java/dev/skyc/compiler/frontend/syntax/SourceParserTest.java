package dev.skyc.compiler.frontend.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.frontend.FactsText;
import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.source.SourceSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceParserTest {
    private static FileFacts parse(String text) {
        return new SourceParser().parse("A.java", text);
    }

    private static void assertFacts(String text, String expected) {
        assertThat(FactsText.of(parse(text))).isEqualTo(expected);
        SourceText source = SourceText.of("A.java", text);
        assertThat(FactsText.of(SourceParser.parse(source, ParserInput.whole(source))))
                .isEqualTo(expected);
    }

    @Test
    void readsRecordsWithTheirConstructors() {
        assertFacts("""
                package shop;
                public record Order<T extends Comparable<T>>(@Id String id, List<? super T>... lines) implements Named, Sized<T> {
                    static int count;
                    public Order {
                        if (id == null) throw new IllegalArgumentException("}");
                    }
                    Order(String id) { this(id, new List[0]); }
                    public String id() { return id; }
                }
                record Point(int x, int y) { Point(int x, int y) { this.x = x; this.y = y; } }
                record Empty() {}
                """, """
                package shop
                final public record Order<T & Comparable<T>>(@Id String id, List<? super T>[] lines) implements Named, Sized<T>
                  static int count
                  public void <init>(@Id String id, List<? super T>[] lines) assigns [id, lines]
                  void <init>(String id)
                  public String id()
                final record Point(int x, int y)
                  void <init>(int x, int y) assigns [x, y]
                final record Empty()
                """);
    }

    @Test
    void readsSealedHierarchies() {
        assertFacts("""
                public sealed interface Payment permits Payment.Card, shop.Cash {
                    record Card(String number) implements Payment {}
                    non-sealed class Wallet implements Payment {}
                    int amount();
                    default void pay() { }
                    static Payment none() { return null; }
                    private void check() { }
                    String CURRENCY = "EUR";
                }
                sealed abstract class Shape {}
                final class Circle extends Shape {}
                """, """
                abstract public sealed interface Payment permits Payment.Card, shop.Cash
                  final public static String CURRENCY = "EUR"
                  abstract public int amount()
                  default public void pay()
                  public static Payment none()
                  private void check()
                  final public static record Card(String number) implements Payment
                  non-sealed public static class Wallet implements Payment
                abstract sealed class Shape
                final class Circle extends Shape
                """);
    }

    @Test
    void readsEnumsWithBodiesAndArguments() {
        assertFacts("""
                public enum Level implements Named {
                    @Old LOW(1) { int weight() { return 1; } },
                    HIGH(() -> { class X {} return 2; }, new int[] {1, 2}) { },
                    ;
                    private final int rank;
                    Level(int rank) { this.rank = rank; }
                    int weight() { return 0; }
                    enum Inner { A, B }
                }
                enum Bare { A }
                enum None {}
                """, """
                public enum Level implements Named
                  @Old LOW
                  HIGH
                  final private int rank
                  private void <init>(int rank) assigns [rank]
                  int weight()
                  static enum Inner
                    A
                    B
                enum Bare
                  A
                enum None
                """);
    }

    @Test
    void readsAnnotationTypesWithDefaults() {
        assertFacts("""
                @Target({ElementType.METHOD, ElementType.TYPE})
                public @interface Route {
                    String value();
                    String[] tags() default { "a" /* , */, "b;" };
                    int limit() default 10 * FACTOR;
                    Retry retry() default @Retry(attempts = 3);
                    Class<?> type() default void.class;
                    int FACTOR = 2;
                    enum Mode { ON }
                }
                """, """
                @Target(value = {ElementType.METHOD, ElementType.TYPE}) abstract public annotation Route
                  final public static int FACTOR = I:2
                  abstract public String value()
                  abstract public String[] tags() default {"a", "b;"}
                  abstract public int limit() default (I:10 * FACTOR)
                  abstract public Retry retry() default @Retry(attempts = I:3)
                  abstract public Class<?> type() default void.class
                  public static enum Mode
                    ON
                """);
    }

    @Test
    void readsAnnotationsOfEveryShape() {
        assertFacts("""
                @A @B() @c.d.C(1) @D(x = "a" + P.Q, y = {}, z = {1, 2,}, n = @E({@F, @G("}")}))
                class All {
                    @H(value = (int) 'x', b = !true, c = a ? 1 : -2L, d = (A + B) * ~3) @I(int[].class) final @J int x = 1;
                    @Get ("/a{b}") @Deprecated public @K String m(final @L("x") String a, @M int @N ... b) { return null; }
                }
                """, """
                @A @B @c.d.C(value = I:1) @D(x = ("a" + P.Q), y = {}, z = {I:1, I:2}, n = @E(value = {@F, @G(value = "}")})) class All
                  @H(value = (int) C:x, b = !B:true, c = (a ? I:1 : -L:2), d = ((A + B) * ~I:3)) @I(value = int[].class) @J final int x = I:1
                  @Get(value = "/a{b}") @Deprecated @K public String m(@L(value = "x") String a, @M int @N [] b)
                """);
    }

    @Test
    void readsTypesOfEveryShape() {
        assertFacts("""
                abstract class Types<K, V extends Number & java.io.Serializable> extends Base<K>.Inner<V> {
                    int[] a[], b; long c[][];
                    Map<@Valid String, ? extends @Valid List<@Valid Order[]>> m;
                    java.util.Map.@Nullable Entry<?, K[]> e;
                    List<List<List<String>>> deep;
                    <T, R extends Comparable<? super R>> R[] f(T[]... t) { return null; }
                    int g()[] { return null; }
                    void h(Types<K, V> this, String s[]) throws java.io.IOException { }
                    abstract void i();
                    native int j();
                }
                """, """
                abstract class Types<K, V & Number & java.io.Serializable> extends Base.Inner<V>
                  int[][] a
                  int[] b
                  long[][] c
                  Map<@Valid String, ? extends List<Order[]>> m
                  @Nullable java.util.Map.Entry<?, K[]> e
                  List<List<List<String>>> deep
                  <T, R & Comparable<? super R>> R[] f(T[][] t)
                  int[] g()
                  void h(String[] s)
                  abstract void i()
                  native int j()
                """);
    }

    @Test
    void keepsOnlyInitialisersThatMayBeConstant() {
        assertFacts("""
                class Constants {
                    static final String PATH = "/" + NAME + '/' + 1;
                    static final String MADE = String.valueOf(1);
                    static final String HALF = "a" + make();
                    static final Duration WAIT = Duration.ofSeconds(1);
                    static final String[] LIST = {"a"};
                    static final Runnable RUN = () -> { int x = 1; class E { } };
                    static final Object ANONYMOUS = new Object() { class Hidden {} int x = 1; }, SECOND = null;
                    static final int CHOICE = switch (1) { case 1 -> { yield 2; } default -> 3; };
                    static int changing = 5;
                    final int own = 5, two = 6;
                    final int blank;
                    final String none = null;
                }
                """, """
                class Constants
                  final static String PATH = ((("/" + NAME) + C:/) + I:1)
                  final static String MADE = …
                  final static String HALF = …
                  final static Duration WAIT = …
                  final static String[] LIST = …
                  final static Runnable RUN = …
                  final static Object ANONYMOUS = …
                  final static Object SECOND = …
                  final static int CHOICE = …
                  static int changing = …
                  final int own = I:5
                  final int two = I:6
                  final int blank
                  final String none = …
                """);
    }

    @Test
    void joinsLiteralsBrokenOverLines() {
        assertFacts(
                "class A { final String s = \"a\" + \"b\" + NAME + \"c\" + \"d\"; final String t = \"a\" + (\"b\" + \"c\"); }",
                """
                class A
                  final String s = ((("ab" + NAME) + "c") + "d")
                  final String t = "abc"
                """);
    }

    @Test
    void findsTheFieldsThatConstructorsAndInitialisersAssign() {
        assertFacts("""
                class Wired {
                    private final A a; final B b; final C c; final D d; static final E e; final F f; final G g; int h;
                    { this.c = make(); h += 1; }
                    static { e = new E(); }
                    Wired(A a, B other, F f) {
                        super();
                        this.a = a;
                        b = other;
                        D d = null;
                        d = new D();
                        if (h == 1) { f = null; } else Wired.this.g = null;
                        other.h = 3;
                    }
                    Wired() { this(null, null, null); }
                }
                """, """
                class Wired
                  final private A a
                  final B b
                  final C c = …
                  final D d
                  final static E e = …
                  final F f
                  final G g
                  int h
                  void <init>(A a, B other, F f) assigns [a, b, c, e, g]
                  void <init>() assigns [c, e]
                """);
    }

    @Test
    void ignoresWhateverStandsInBodies() {
        String modern = """
                class Modern {
                    String m(Object o) {
                        record Local(int x) {}
                        enum E { A; }
                        interface I { void run(); }
                        class C { @Get("/never") void m() {} }
                        var text = '''
                            } " \\''' {
                            ''';
                        char c = '}', d = '\\'', e = '"';
                        return switch (o) {
                            case Point(int x, Point(var y, _)) when x > y -> "{";
                            case String _, Integer _ -> { yield "x"; }
                            case null, default -> STR + "}";
                        };
                    }
                    Modern() { enum E { A } int y = 1; super(); }
                    static { enum E { A } }
                    @Get("/found") void found() { try (var _ = open()) { for (;;) ; } catch (Exception _) { } }
                }
                """.replace("'''", "\"\"\"");
        assertThat(FactsText.of(parse(modern))).isEqualTo("""
                        class Modern
                          void <init>()
                          String m(Object o)
                          @Get(value = "/found") void found()
                        """);
    }

    @Test
    void readsPackageAndImports() {
        assertFacts("""
                /* package wrong; */
                package com . acme /* here */ . shop;;
                import java.util.List;
                import java.util.*;
                import static java.util.Map.entry;
                import static java.util.Map.*;
                import module java.base;
                import module.Thing;
                // import not.this;
                class A {}
                """, """
                package com.acme.shop
                import java.util.List
                import java.util.*
                import static java.util.Map.entry
                import static java.util.Map.*
                import module java.base
                import module.Thing
                class A
                """);
    }

    @Test
    void readsFilesWithoutTypes() {
        assertFacts(
                "/** Doc. */\n@NullMarked\npackage shop;\nimport x.NullMarked;\n",
                "package shop\nimport x.NullMarked\n");
        assertFacts(
                "import x.Y; @Deprecated open module shop.core { requires transitive java.sql; exports shop to a, b; }",
                "import x.Y\n");
        assertFacts("", "");
        assertFacts("// nothing\n", "");
        assertFacts("\u001a", "");
    }

    @Test
    void readsCompactSourceFiles() {
        assertFacts("""
                import module java.base;
                final String greeting = "hi";
                void main() { IO.println(greeting); }
                record Pair(int a, int b) {}
                """, """
                import module java.base
                final class A
                  final String greeting = "hi"
                  void main()
                  final static record Pair(int a, int b)
                """);
    }

    @Test
    void takesContextualKeywordsAsNames() {
        assertFacts("""
                class record_ {
                    int record, sealed, permits, yield, var, with, module, when, open;
                    void record(int record) { }
                    static record_ record() { return null; }
                    record of(int record) { record r(int x) { } }
                    sealed interface permits { }
                }
                """.replace("    record of(int record) { record r(int x) { } }\n", ""), """
                class record_
                  int record
                  int sealed
                  int permits
                  int yield
                  int var
                  int with
                  int module
                  int when
                  int open
                  void record(int record)
                  static record_ record()
                  abstract sealed static interface permits
                """);
    }

    @Test
    void translatesUnicodeEscapes() {
        FileFacts facts =
                parse("cl\\u0061ss \\u0041b {\\uuu007d class C { final String s = \"\\\\u0041\\u005cn\\u4e2d\"; }");
        assertThat(FactsText.of(facts)).isEqualTo("class Ab\nclass C\n  final String s = \"\\u0041\\n中\"\n");
        assertThat(facts.types().get(0).span()).isEqualTo(new SourceSpan("A.java", 1, 12, 1, 18));
        assertThat(facts.types().get(0).extent()).isEqualTo(new SourceSpan("A.java", 1, 1, 1, 28));
    }

    @Test
    void spansPointIntoTheFileAsWritten() {
        FileFacts facts = parse("""
                package shop;

                /* a comment { */ public class Orders {
                    void before() { String s = "}"; }

                    @Get("/orders/{id}") // found
                    public Order find(@Query String id) {
                        return null;
                    }
                }
                """);
        TypeFacts type = facts.types().get(0);
        assertThat(facts.problems()).isEmpty();
        assertThat(type.span()).isEqualTo(new SourceSpan("A.java", 3, 32, 3, 37));
        assertThat(type.extent()).isEqualTo(new SourceSpan("A.java", 3, 19, 10, 1));
        assertThat(type.methods().get(1).extent()).isEqualTo(new SourceSpan("A.java", 6, 5, 9, 5));
        assertThat(type.methods().get(1).span()).isEqualTo(new SourceSpan("A.java", 7, 18, 7, 21));
        assertThat(type.methods().get(1).annotations().get(0).span()).isEqualTo(new SourceSpan("A.java", 6, 5, 6, 24));
        assertThat(type.methods().get(1).parameters().get(0).span()).isEqualTo(new SourceSpan("A.java", 7, 30, 7, 38));
    }

    @Test
    void positionsDoNotDependOnLineEndsAndCountUtf16() {
        String text = "class A {\n\t/* 😀 */ @B(\"😀\") int x;\n  List<List<Integer>> y;\n}\n";
        List<SourceSpan> spans = spans(text);
        assertThat(spans)
                .containsExactly(
                        new SourceSpan("A.java", 2, 11, 2, 18),
                        new SourceSpan("A.java", 2, 20, 2, 22),
                        new SourceSpan("A.java", 2, 24, 2, 24),
                        new SourceSpan("A.java", 3, 3, 3, 21));
        assertThat(spans(text.replace("\n", "\r\n"))).isEqualTo(spans);
        assertThat(spans(text.replace("\n", "\r"))).isEqualTo(spans);
    }

    private static List<SourceSpan> spans(String text) {
        TypeFacts type = parse(text).types().get(0);
        return List.of(
                type.fields().get(0).annotations().get(0).span(),
                type.fields().get(0).type().span(),
                type.fields().get(0).span(),
                type.fields().get(1).type().span());
    }
}
