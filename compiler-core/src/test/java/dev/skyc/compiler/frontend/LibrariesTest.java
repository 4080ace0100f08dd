package dev.skyc.compiler.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.frontend.cache.LibraryFacts;
import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.TypeDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibrariesTest {
    private static final String HEALTH = """
            package common;
            import dev.skyc.annotation.*;
            public class Health {
                static final String PATH = "/health";
                @Get(PATH + "/{id}") public Status check(String id) { return null; }
            }
            """;
    private static final String STATUS = """
            package common;
            public record Status(String text, java.util.List<Detail> details) {
                public record Detail(int code) {}
            }
            """;
    private static final String ORDERS = """
            package shop;
            import common.*;
            import dev.skyc.annotation.*;
            public class Orders {
                @Get("/orders") public Status list() { return null; }
            }
            """;

    @TempDir
    Path base;

    @Test
    void functionsOfAListedModuleJoin() {
        Application application = new Project(base)
                .with(ORDERS)
                .module("com.acme:common", true, HEALTH, STATUS)
                .application();

        assertThat(application.functions())
                .extracting(FunctionClass::name, FunctionClass::library)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("health", Optional.of("com.acme:common")),
                        org.assertj.core.groups.Tuple.tuple("orders", Optional.empty()));
    }

    @Test
    void functionsOfAnUnlistedModuleAreANote() {
        FrontendResult result = new Project(base)
                .with(ORDERS)
                .module("com.acme:common", false, HEALTH, STATUS)
                .analyze();

        assertThat(result.application().functions())
                .extracting(FunctionClass::name)
                .containsExactly("orders");
        assertThat(result.application().types()).containsKey("common.Status");
        assertThat(Project.messages(result))
                .containsExactly("SKY1047 modules/com.acme/common/common/Health.java:3:14 "
                        + "`com.acme:common` has functions that are no part of this application: `common.Health`");
    }

    @Test
    void functionsOfAListedJarComeFromItsFacts() {
        Application fromSource = new Project(base.resolve("a"))
                .module("com.acme:common", true, HEALTH, STATUS)
                .application();
        Application fromJar = new Project(base.resolve("b"))
                .compiledJar("com.acme:common", true, Map.of(LibraryFacts.ENTRY, facts()), HEALTH, STATUS)
                .application();

        assertThat(dev.skyc.compiler.json.ApplicationJson.write(fromJar))
                .isEqualTo(dev.skyc.compiler.json.ApplicationJson.write(fromSource))
                .contains("/health/{id}");
        assertThat(fromJar.functions().get(0).span()).hasToString("common.jar!/src/main/java/common/Health.java:3:14");
    }

    @Test
    void aListedJarWithoutFactsIsAnError() {
        assertThat(new Project(base)
                        .compiledJar("com.acme:common", true, Map.of(), HEALTH, STATUS)
                        .messages())
                .containsExactly("SKY1045 common.jar the library `com.acme:common` is listed, "
                        + "but its jar says nothing of functions");
    }

    @Test
    void factsOfAnotherFormatAreAnErrorWhereTheyAreWanted() {
        Map<String, String> later = Map.of(LibraryFacts.ENTRY, "{\"format\": 99}");

        assertThat(new Project(base.resolve("a"))
                        .compiledJar("com.acme:common", true, later, HEALTH, STATUS)
                        .messages())
                .containsExactly("SKY1046 common.jar!/META-INF/skyc/facts.json `common.jar!/META-INF/skyc/facts.json` "
                        + "is not a facts file that this version of skyc understands");
        assertThat(new Project(base.resolve("b"))
                        .compiledJar("com.acme:common", false, later, HEALTH, STATUS)
                        .messages())
                .isEmpty();
    }

    @Test
    void functionsOfAnUnlistedJarAreANote() {
        assertThat(new Project(base)
                        .compiledJar("com.acme:common", false, Map.of(LibraryFacts.ENTRY, facts()), HEALTH, STATUS)
                        .messages())
                .containsExactly("SKY1047 common.jar!/common/Health.java:3:14 "
                        + "`com.acme:common` has functions that are no part of this application: `common.Health`");
    }

    @Test
    void aDamagedJarIsAnError() throws IOException {
        Path jar = Files.writeString(base.resolve("broken.jar"), "no zip");

        assertThat(new Project(base).jar("com.acme:broken", jar, false).messages())
                .containsExactly("SKY1041 broken.jar `broken.jar` cannot be read");
    }

    @Test
    void payloadTypesComeFromClassFiles() {
        Application application = new Project(base)
                .compiledJar("com.acme:common", false, Map.of(), STATUS)
                .with(ORDERS)
                .application();

        assertThat(application.types().keySet()).containsExactly("common.Status", "common.Status.Detail");
        TypeDefinition.Structure status =
                (TypeDefinition.Structure) application.types().get("common.Status");
        assertThat(status.members())
                .extracting(member -> member.name() + ": " + member.type())
                .containsExactly("text: java.lang.String", "details: java.util.List<common.Status.Detail>");
    }

    @Test
    void constantsWiredClassesAndComposedAnnotationsComeFromClassFiles() {
        Application application = new Project(base)
                .compiledJar("com.acme:common", false, Map.of(), """
                        package common;
                        public final class Paths { public static final String BASE = "/v1"; public static final int MAX = 7; }
                        """, """
                        package common;
                        import dev.skyc.annotation.*;
                        @Retry(attempts = 9) @Scale(max = Paths.MAX)
                        public @interface Careful {}
                        """, """
                        package common;
                        public interface Clock { long now(); }
                        """, """
                        package common;
                        import dev.skyc.annotation.*;
                        public final class Prices implements AutoCloseable {
                            public Prices(@Database("shop") javax.sql.DataSource db) {}
                            public void close() {}
                        }
                        """)
                .with("""
                        package shop;
                        import common.*;
                        import dev.skyc.annotation.*;
                        @Careful
                        public class Orders {
                            public Orders(Prices prices, Clock clock) {}
                            @Get(Paths.BASE + "/orders") public void list() {}
                        }
                        """, """
                        package shop;
                        public class SystemClock implements common.Clock { public long now() { return 0; } }
                        """)
                .application();

        FunctionClass orders = Project.function(application, "orders");
        assertThat(orders.scale().max()).isEqualTo(7);
        assertThat(orders.handlers().get(0).retry().orElseThrow().attempts()).isEqualTo(9);
        assertThat(orders.handlers().get(0).trigger().toString()).contains("/v1/orders");
        assertThat(orders.constructor())
                .extracting(parameter -> parameter.binding())
                .containsExactly(new Binding.Wired("common.Prices"), new Binding.Wired("shop.SystemClock"));
        assertThat(application.components())
                .extracting(component -> component.className() + " " + component.closeable() + " "
                        + component.constructor().size())
                .containsExactly("common.Prices true 1", "shop.SystemClock false 0");
    }

    @Test
    void anInterfaceOfAJarIsImplementedInSourceOrElseInTheJar() {
        String[] jar = {
            "package common; public interface Tax { }",
            "package common; public interface Rate { }",
            "package common; public abstract class BaseTax implements Tax { }",
            "package common; public class Standard { public static class Taxes extends BaseTax { } }",
            "package common; public class FlatRate implements Rate { }"
        };
        Application application = new Project(base)
                .compiledJar("com.acme:common", false, Map.of(), jar)
                .with("package shop; public class OwnRate implements common.Rate { }", """
                        package shop;
                        public class Orders {
                            public Orders(common.Tax tax, common.Rate rate) { }
                            @dev.skyc.annotation.Get("/orders") public void list() { }
                        }
                        """)
                .application();

        assertThat(application.functions().get(0).constructor())
                .extracting(parameter -> parameter.binding())
                .containsExactly(new Binding.Wired("common.Standard.Taxes"), new Binding.Wired("shop.OwnRate"));
    }

    /** Class files of interfaces have no parameter names unless javac was told to keep them. */
    @Test
    void aFunctionImplementsAnInterfaceFromAJar() {
        Application application = new Project(base)
                .compiledJar("com.acme:api", false, Map.of(), """
                        package api;
                        import dev.skyc.annotation.*;
                        public interface Prices { @Get("/prices/{sku}") long of(String sku, @Query("c") String currency); }
                        """)
                .with("""
                        package shop;
                        public class PriceList implements api.Prices {
                            public long of(String sku, String money) { return 1; }
                        }
                        """)
                .application();

        assertThat(application.functions().get(0).handlers().get(0).parameters())
                .extracting(parameter -> parameter.name() + " " + parameter.binding())
                .containsExactly("sku PathVariable[name=sku]", "money Query[name=c, defaultValue=Optional.empty]");
    }

    private String facts() {
        Validated<List<FileFacts>> facts = new Frontend(List.of())
                .facts(new Project(base.resolve("library")).with(HEALTH, STATUS).request());
        assertThat(facts.diagnostics()).isEmpty();
        return LibraryFacts.write(facts.value());
    }
}
