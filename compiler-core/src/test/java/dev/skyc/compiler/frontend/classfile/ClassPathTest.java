package dev.skyc.compiler.frontend.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.frontend.facts.AnnotationFacts;
import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts.FieldFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts.Kind;
import dev.skyc.compiler.frontend.facts.TypeFacts.MethodFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts.ParameterFacts;
import dev.skyc.compiler.frontend.facts.ValueExpression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {
    @TempDir
    Path directory;

    @Test
    void readsARecordWithItsComponents() throws IOException {
        TypeFacts order = type("Order", """
                package shop;
                import java.util.*;
                public record Order<T extends Comparable<T>>(@Mark("id") String id, List<? extends Map.Entry<String, int[]>> lines, T total)
                        implements Comparable<Order<T>> {
                    public static final String PREFIX = "/" + "orders";
                    static final char C = 'x';
                    static final boolean B = true;
                    static final long L = -1L;
                    public int compareTo(Order<T> other) { return 0; }
                    @interface Mark { String value() default "none"; Class<?>[] types() default {String.class, int[].class}; }
                }
                """);
        assertThat(order.kind()).isEqualTo(Kind.RECORD);
        assertThat(order.modifiers()).containsExactly("final", "public");
        assertThat(order.components().stream().map(ClassPathTest::show))
                .containsExactly(
                        "@shop.Order.Mark(value=id) java.lang.String id",
                        "java.util.List<? extends java.util.Map.Entry<java.lang.String, int[]>> lines",
                        "T total");
        assertThat(order.typeParameters().get(0).bounds().get(0).spelling()).isEqualTo("java.lang.Comparable<T>");
        assertThat(order.interfaces().get(0).spelling()).isEqualTo("java.lang.Comparable<shop.Order<T>>");
        assertThat(order.fields().stream().map(ClassPathTest::show))
                .containsExactly("PREFIX=/orders", "C=x", "B=true", "L=-1");
        TypeFacts mark = order.nested().get(0);
        assertThat(mark.kind()).isEqualTo(Kind.ANNOTATION);
        assertThat(mark.modifiers()).containsExactly("abstract", "static");
        assertThat(mark.methods().stream().map(MethodFacts::defaultValue).map(v -> show(v.orElseThrow())))
                .containsExactly("none", "{java.lang.String, int[]}");
    }

    @Test
    void readsASealedInterfaceAndAnEnum() throws IOException {
        TypeFacts payment = type("Payment", """
                package shop;
                public sealed interface Payment permits Payment.Card, Payment.Cash {
                    record Card(int amount) implements Payment {}
                    non-sealed abstract class Cash implements Payment { private Cash(int a) {} }
                    enum Currency { @Deprecated EUR { void m() {} }, CNY; private int x; Currency() {} void m() {} }
                    default void pay() {}
                    int amount();
                }
                """);
        assertThat(payment.modifiers()).containsExactly("abstract", "public", "sealed");
        assertThat(payment.permits().stream().map(p -> p.name()))
                .containsExactly("shop.Payment.Card", "shop.Payment.Cash");
        assertThat(payment.nested().stream().map(TypeFacts::name))
                .containsExactlyInAnyOrder("Card", "Cash", "Currency");
        assertThat(payment.methods().stream().map(m -> m.modifiers() + m.name()))
                .containsExactly("[default, public]pay", "[abstract, public]amount");
        TypeFacts currency = payment.nested().stream()
                .filter(n -> n.kind() == Kind.ENUM)
                .findFirst()
                .orElseThrow();
        assertThat(currency.enumConstants().stream().map(c -> c.name())).containsExactly("EUR", "CNY");
        assertThat(currency.enumConstants().get(0).annotations().get(0).name()).isEqualTo("java.lang.Deprecated");
        assertThat(currency.methods().stream().map(MethodFacts::name)).containsExactly("m");
        assertThat(currency.constructors()).isEmpty();
    }

    @Test
    void putsTypeUseAnnotationsWhereASourceFileHasThem() throws IOException {
        TypeFacts box = type("Box", """
                package shop;
                import java.lang.annotation.*;
                import java.util.*;
                public class Box extends ArrayList<@Box.Nullable String> {
                    @Target({ElementType.TYPE_USE, ElementType.PARAMETER}) @interface Nullable {}
                    @Target(ElementType.PARAMETER) @interface Note { int[] value(); Thread.State state() default Thread.State.NEW; }
                    public Box(@Nullable String a, List<@Nullable Map<String, @Nullable Object>> b, @Note({1, 2}) int... c) {}
                    @Nullable String find() { return null; }
                }
                """);
        assertThat(box.superclass().orElseThrow().spelling()).isEqualTo("java.util.ArrayList<java.lang.String>");
        assertThat(box.constructors().get(0).parameters().stream().map(ClassPathTest::show))
                .containsExactly(
                        "@shop.Box.Nullable() java.lang.String a",
                        "java.util.List<java.util.Map<java.lang.String, java.lang.Object>> b",
                        "@shop.Box.Note(value={1, 2}) int[] c");
        assertThat(box.constructors()
                        .get(0)
                        .parameters()
                        .get(1)
                        .type()
                        .arguments()
                        .get(0)
                        .annotations())
                .extracting(AnnotationFacts::name)
                .containsExactly("shop.Box.Nullable");
        assertThat(box.methods().get(0).annotations()).hasSize(1);
        TypeFacts note = box.nested().stream()
                .filter(n -> n.name().equals("Note"))
                .findFirst()
                .orElseThrow();
        assertThat(show(note.methods().get(1).defaultValue().orElseThrow())).isEqualTo("java.lang.Thread.State.NEW");
    }

    @Test
    void findsTypesInJars() throws IOException {
        Path classes = compile("Order", "package shop; public record Order(String id) { class Inner {} }");
        Path jar = directory.resolve("shop.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.list(classes.resolve("shop"))) {
            for (Path file : files.sorted().toList()) {
                out.putNextEntry(new JarEntry("shop/" + file.getFileName()));
                out.write(Files.readAllBytes(file));
            }
        }
        try (ClassPath classPath = ClassPath.of(List.of(directory.resolve("absent.jar"), jar))) {
            FileFacts facts = classPath.find("shop", "Order").orElseThrow();
            assertThat(facts.file()).isEqualTo("shop.jar!/shop/Order.class");
            assertThat(facts.types().get(0).nested().get(0).name()).isEqualTo("Inner");
            assertThat(classPath.find("shop", "Missing")).isEmpty();
            assertThat(classPath.entry(jar, "shop/Order.class")).isPresent();
            assertThat(classPath.entry(jar, "META-INF/skyc/facts.json")).isEmpty();
            assertThat(classPath.problems())
                    .extracting(p -> p.message())
                    .containsExactly("`absent.jar` cannot be read");
        }
    }

    @Test
    void aDamagedClassFileIsAProblem() throws IOException {
        Path classes = compile("Order", "package shop; public record Order(String id) {}");
        Path file = classes.resolve("shop/Order.class");
        byte[] content = Files.readAllBytes(file);
        for (int length = 0; length < content.length; length += 7) {
            Files.write(file, java.util.Arrays.copyOf(content, length));
            try (ClassPath classPath = ClassPath.of(List.of(classes))) {
                FileFacts facts = classPath.find("shop", "Order").orElseThrow();
                assertThat(facts.types().isEmpty()).isEqualTo(!facts.problems().isEmpty());
            }
        }
    }

    private TypeFacts type(String name, String source) throws IOException {
        try (ClassPath classPath = ClassPath.of(List.of(compile(name, source)))) {
            FileFacts facts = classPath.find("shop", name).orElseThrow();
            assertThat(facts.problems()).isEmpty();
            return facts.types().get(0);
        }
    }

    private Path compile(String name, String source) throws IOException {
        Path file = directory.resolve(name + ".java");
        Files.writeString(file, source);
        Path classes = Files.createDirectories(directory.resolve("classes"));
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-parameters", "-d", classes.toString(), file.toString());
        assertThat(status).isZero();
        return classes;
    }

    private static String show(ParameterFacts parameter) {
        StringBuilder text = new StringBuilder();
        for (AnnotationFacts annotation : parameter.annotations()) {
            text.append(show(annotation)).append(' ');
        }
        return text + parameter.type().spelling() + " " + parameter.name();
    }

    private static String show(AnnotationFacts annotation) {
        return "@" + annotation.name()
                + annotation.members().stream()
                        .map(member -> member.name() + "=" + show(member.value()))
                        .toList()
                        .toString()
                        .replace('[', '(')
                        .replace(']', ')');
    }

    private static String show(FieldFacts field) {
        return field.name() + "=" + field.initializer().map(ClassPathTest::show).orElse("");
    }

    private static String show(ValueExpression value) {
        if (value instanceof ValueExpression.Literal literal) {
            return literal.value().toString();
        }
        if (value instanceof ValueExpression.Name name) {
            return name.name();
        }
        if (value instanceof ValueExpression.ClassLiteral literal) {
            return literal.type().spelling();
        }
        if (value instanceof ValueExpression.Elements elements) {
            return "{"
                    + String.join(
                            ", ",
                            elements.values().stream().map(ClassPathTest::show).toList()) + "}";
        }
        return Optional.of(value).toString();
    }
}
