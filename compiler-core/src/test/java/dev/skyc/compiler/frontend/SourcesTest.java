package dev.skyc.compiler.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.json.ApplicationJson;
import dev.skyc.compiler.model.FunctionClass;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    private static final String ORDERS = """
            package shop;
            import dev.skyc.annotation.*;
            public class Orders {
                @Get("/orders") public Page<Order> list() { return null; }
            }
            """;

    @TempDir
    Path base;

    @Test
    void onlyFilesThatMatterAreParsed() {
        FrontendResult result = new Project(base)
                .with(
                        ORDERS,
                        "package shop; public record Order(String id) {}",
                        "package shop; public record Page<T>(java.util.List<T> items) {}",
                        "package shop; class Unrelated { void broken( }",
                        "package other; class Order { void broken( }")
                .analyze();

        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.filesRead()).isEqualTo(5);
        assertThat(result.filesParsed()).isEqualTo(3);
    }

    @Test
    void aSyntaxErrorCountsWhereSkycIsUsed() {
        assertThat(new Project(base).with("""
                                package shop;
                                import dev.skyc.annotation.*;
                                public class Orders {
                                    @Get("/orders" public void list() {}
                                }
                                """).messages())
                .hasSize(1)
                .allSatisfy(message -> assertThat(message).startsWith("SKY1042 shop/Orders.java:4:"));
    }

    @Test
    void bodiesAreNotLookedAt() {
        assertThat(new Project(base).with("""
                                package shop;
                                import dev.skyc.annotation.*;
                                public class Orders {
                                    @Get("/orders") public void list() { enum Local { A } this is no Java; }
                                }
                                """).application().functions()).hasSize(1);
    }

    @Test
    void aFileThatIsNotUtf8IsAnError() throws IOException {
        Project project = new Project(base).with(ORDERS.replace("Page<Order>", "String"));
        Path file = base.resolve("src/main/java/shop/Orders.java");
        String text = Files.readString(file).replace("/orders", "/bestellungen-für");
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(project.messages())
                .hasSize(1)
                .allSatisfy(message -> assertThat(message).startsWith("SKY1042 shop/Orders.java:4:"));
    }

    @Test
    void generatedSourcesAreSources() {
        Project project = new Project(base)
                .with(ORDERS, "package shop; public record Page<T>(java.util.List<T> items) {}")
                .write("target/generated-sources/annotations", "package shop; public record Order(String id) {}")
                .generatedRoot("target/generated-sources/annotations");

        assertThat(project.application().types()).containsKeys("shop.Order", "shop.Page");
    }

    @Test
    void aMissingRootOfGeneratedSourcesIsAnError() {
        assertThat(new Project(base)
                        .with(ORDERS.replace("Page<Order>", "String"))
                        .generatedRoot("target/generated-sources/annotations")
                        .messages())
                .containsExactly("SKY1043 target/generated-sources/annotations "
                        + "the registered source root `target/generated-sources/annotations` does not exist");
    }

    @Test
    void aTypeThatNothingDeclaresIsReportedOnce() {
        assertThat(new Project(base)
                        .with(ORDERS, "package shop; public record Page<T>(T item) {}")
                        .messages())
                .containsExactly("SKY1030 shop/Orders.java:4:33 cannot find the type `Order`");
    }

    @Test
    void kotlinFilesThatUseSkycAreErrors() {
        assertThat(new Project(base)
                        .file("src/main/java/shop/Util.kt", "package shop\nfun help() {}\n")
                        .file("src/main/java/shop/Billing.kt", "package shop\nimport dev.skyc.annotation.OnEvent\n")
                        .messages())
                .containsExactly(
                        "SKY1044 shop/Billing.kt:2:8 this Kotlin file uses skyc, and skyc does not read Kotlin");
    }

    @Test
    void theCacheChangesNothingButTheWork() {
        Project project = new Project(base)
                .with(
                        ORDERS,
                        "package shop; public record Order(String id) {}",
                        "package shop; public record Page<T>(java.util.List<T> items) {}");
        FrontendRequest plain = project.request();
        FrontendRequest cached = new FrontendRequest(
                plain.baseDirectory(),
                plain.sourceRoots(),
                List.of(),
                List.of(),
                plain.jars(),
                Optional.of(base.resolve("cache")));
        Frontend frontend = new Frontend(List.of());

        FrontendResult expected = frontend.analyze(plain);
        assertThat(frontend.analyze(cached)).isEqualTo(expected);
        assertThat(frontend.analyze(cached)).isEqualTo(expected);
    }

    @Test
    void movingMembersAndRenamingPrivateFieldsChangesNothing() {
        String one = """
                package shop;
                import dev.skyc.annotation.*;
                public class Orders {
                    private final String a;
                    public Orders(@Config("a") String a) { this.a = a; }
                    @Get("/b") public void b() {}
                    @Get("/a") public void a() {}
                    @Get("/c") public void a(@Query int x) { throw null; }
                }
                """;
        String other = """
                package shop;

                import dev.skyc.annotation.Config;
                import dev.skyc.annotation.Get;
                import dev.skyc.annotation.Query;

                /** Documented. */
                public class Orders {
                    private final String renamed;
                    @Get("/c") public void a(@Query int x) { int y = x; }
                    @Get("/a") public void a() { return; }
                    public Orders(@Config("a") String a) { this.renamed = a; }
                    @Get("/b") public void b() {}
                }
                """;

        assertThat(json(new Project(base.resolve("a")).with(one)))
                .isEqualTo(json(new Project(base.resolve("b")).with(other)));
    }

    @Test
    void aClassInAnUnconventionalFileIsFound() {
        assertThat(new Project(base)
                        .file(
                                "src/main/java/Everything.java",
                                ORDERS
                                        + "record Order(String id) {}\nrecord Page<T>(java.util.List<T> items) {}\n"
                                        + "class Second { @Get(\"/second\") public void get() {} }")
                        .application()
                        .functions())
                .extracting(FunctionClass::name)
                .containsExactly("orders", "second");
    }

    private static String json(Project project) {
        return ApplicationJson.write(project.application());
    }
}
