package dev.skyc.compiler.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.diagnostic.Suppression;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Declaration;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.Policies;
import dev.skyc.compiler.model.RemoteInterface;
import dev.skyc.compiler.model.Trigger;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionsTest {
    @TempDir
    Path base;

    @Test
    void inheritedHandlersBelongToTheConcreteClass() {
        Application application = new Project(base)
                .with(
                        """
                        package shop;
                        import dev.skyc.annotation.*;
                        @Scale(max = 3)
                        public abstract class Crud<T, K> implements Pinging {
                            @Get("/{id}") public T find(K id) { return null; }
                            @Post("/") @Retry(attempts = 2) public void save(T body) {}
                            @Get("/all") protected abstract java.util.List<T> all();
                        }
                        """,
                        """
                        package shop;
                        import dev.skyc.annotation.*;
                        public interface Pinging { @Get("/ping") default String ping() { return "pong"; } }
                        """,
                        """
                        package shop;
                        public class Orders extends Crud<Order, java.util.UUID> {
                            public java.util.List<Order> all() { return null; }
                            @Override public void save(Order body) {}
                            public void save(String unrelated) {}
                        }
                        """,
                        "package shop; public class SpecialOrders extends Orders {}",
                        "package shop; public record Order(String id) {}")
                .application();

        assertThat(application.functions()).extracting(FunctionClass::name).containsExactly("orders", "special-orders");
        FunctionClass orders = Project.function(application, "orders");
        assertThat(orders.scale().max()).isEqualTo(3);
        assertThat(orders.handlers())
                .extracting(handler -> handler.id()
                        + handler.parameters().stream()
                                .map(parameter -> parameter.type() + " " + parameter.name())
                                .toList()
                        + " " + handler.result() + " by " + handler.declaringClass() + " retry "
                        + handler.retry().map(Policies.Retry::attempts).orElse(0))
                .containsExactly(
                        "all[] java.util.List<shop.Order> by shop.Crud retry 0",
                        "find[java.util.UUID id] shop.Order by shop.Crud retry 0",
                        "ping[] java.lang.String by shop.Pinging retry 0",
                        "save[shop.Order body] void by shop.Crud retry 2");
        assertThat(Project.handler(orders, "all").declaration().has("abstract")).isFalse();
        assertThat(application.types().keySet()).containsExactly("shop.Order");
    }

    @Test
    void anInterfaceWithTriggersIsImplementedByOneFunction() {
        Application application = new Project(base).with("""
                        package shop;
                        import dev.skyc.annotation.*;
                        public interface Prices { @Get("/prices/{sku}") long of(String sku, @Query("c") @Default("EUR") String currency); }
                        """, """
                        package shop;
                        @dev.skyc.annotation.FunctionName("pricing")
                        public class PriceList implements Prices { public long of(String key, String money) { return 1; } }
                        """, """
                        package shop;
                        import dev.skyc.annotation.*;
                        public class Orders {
                            public Orders(Prices prices) {}
                            @Get("/orders") public void list() {}
                        }
                        """).application();

        Handler of = Project.handler(Project.function(application, "pricing"), "of");
        assertThat(of.parameters())
                .extracting(parameter -> parameter.name() + " " + parameter.binding())
                .containsExactly("sku PathVariable[name=sku]", "currency Query[name=c, defaultValue=Optional[EUR]]");
        assertThat(Project.function(application, "orders").constructor().get(0).binding())
                .hasToString("Remote[interfaceName=shop.Prices, function=pricing]");
        assertThat(application.remotes())
                .extracting(RemoteInterface::name, RemoteInterface::implementations)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("shop.Prices", List.of("pricing")));
        assertThat(application.types()).isEmpty();
    }

    @Test
    void whatCannotRunIsAFunctionForChecksToRefuse() {
        Application application = new Project(base)
                .with(
                        "package a; public abstract class Idle { @dev.skyc.annotation.Get(\"/a\") public abstract void a(); }",
                        "package b; public interface Api { @dev.skyc.annotation.Get(\"/b\") void b(); }",
                        "package c; public enum Color { RED; @dev.skyc.annotation.Get(\"/c\") public void c() {} }",
                        "package d; public record Point(int x) { @dev.skyc.annotation.Get(\"/d\") public void d() {} }",
                        "package e; class Hidden { @dev.skyc.annotation.Get(\"/e\") private static void e() {} class Inner { @dev.skyc.annotation.Get(\"/f\") public void f() {} } }")
                .application();

        assertThat(application.functions())
                .extracting(function ->
                        function.name() + " " + function.declaration().kind() + " "
                                + function.declaration().modifiers() + " "
                                + function.declaration().nested() + " "
                                + function.handlers().get(0).declaration().modifiers())
                .containsExactly(
                        "api interface [abstract, public] false [abstract, public]",
                        "color enum [public] false [public]",
                        "hidden class [] false [private, static]",
                        "idle class [abstract, public] false [abstract, public]",
                        "inner class [] true [public]",
                        "point record [final, public] false [public]");
    }

    @Test
    void nestedStaticClassesAreFunctions() {
        Application application = new Project(base).with("""
                        package shop;
                        import dev.skyc.annotation.*;
                        class Outer { public static class HTTPOrders2Api { @Get("/a") public void a() {} } }
                        """).application();

        FunctionClass function = application.functions().get(0);
        assertThat(function.name()).isEqualTo("http-orders2-api");
        assertThat(function.className()).isEqualTo("shop.Outer.HTTPOrders2Api");
        assertThat(function.packageName()).isEqualTo("shop");
        assertThat(function.declaration().has("public")).isFalse();
    }

    @Test
    void policiesOfTheMethodBeatThoseOfTheClassAndTheDirectOnesTheComposed() {
        Application application = new Project(base).with("""
                        package shop;
                        import dev.skyc.annotation.*;
                        @Retry(attempts = 9) @Scale(max = 9) @Authenticated(scopes = {"a", "b"}) @Nested @interface Composed {}
                        @Compute(cpu = "2", timeout = "PT9S") @Composed @interface Nested {}
                        @Retry(attempts = 1) @Compute(memory = "1Gi") public class Base {}
                        """, """
                        package shop;
                        import dev.skyc.annotation.*;
                        @Composed @Scale(max = 2)
                        public class Orders extends Base {
                            @Get("/a") public void a() {}
                            @Get("/b") @Retry public void b() {}
                            @Get("/c") @Authenticated public void c() {}
                        }
                        """).application();

        FunctionClass orders = Project.function(application, "orders");
        assertThat(orders.scale().max()).isEqualTo(2);
        assertThat(orders.compute().cpu()).contains("2");
        assertThat(orders.compute().memory()).isEmpty();
        assertThat(orders.handlers())
                .extracting(handler -> handler.retry().orElseThrow().attempts() + " "
                        + handler.authentication().orElseThrow().scopes())
                .containsExactly("9 [a, b]", "5 [a, b]", "9 []");
        assertThat(orders.declaration().vocabulary())
                .extracting(Declaration.AnnotationForm::name)
                .containsExactly("Authenticated", "Compute", "Retry", "Scale", "Scale");
    }

    @Test
    void twoComposedPoliciesConflict() {
        assertThat(new Project(base).with("""
                                package shop;
                                import dev.skyc.annotation.*;
                                @A @B
                                public class Orders { @Get("/a") public void a() {} }
                                @Scale(max = 1) @interface A {}
                                @Scale(max = 2) @interface B {}
                                """).messages())
                .containsExactly("SKY1036 shop/Orders.java:3:4 `@B` and `@A` both carry `@Scale`");
    }

    @Test
    void severalTriggersOnOneMethodAreRefused() {
        assertThat(new Project(base).with("""
                                package shop;
                                import dev.skyc.annotation.*;
                                public class Orders { @Get("/a") @OnSchedule(cron = "* * * * *") public void a() {} }
                                """).messages())
                .containsExactly("SKY1037 shop/Orders.java:3:34 `a` has more than one trigger");
    }

    @Test
    void triggersOfTwoInterfacesOnOneMethodCompete() {
        Project project = new Project(base)
                .with(
                        "package a; public interface A { @dev.skyc.annotation.Get(\"/a\") void run(); }",
                        "package a; public interface B extends A { @dev.skyc.annotation.Get(\"/b\") void run(); }",
                        "package a; public interface C { @dev.skyc.annotation.Get(\"/c\") void run(); }",
                        "package b; public class Refined implements a.B { public void run() {} }",
                        "package c; public class Own implements a.A, a.C { @dev.skyc.annotation.Get(\"/own\") public void run() {} }",
                        "package d; public class Torn implements a.A, a.C { public void run() {} }");

        FrontendResult result = project.analyze();
        assertThat(Project.messages(result)).containsExactly("SKY1037 a/C.java:1:33 `run` has more than one trigger");
        assertThat(result.application().functions())
                .extracting(function -> function.name() + " "
                        + ((Trigger.Http) function.handlers().get(0).trigger()).path())
                .containsExactly("own /own", "refined /b", "torn /a");
    }

    @Test
    void handlersAreSortedByIdAndNamedByTheTrigger() {
        assertThat(new Project(base).with("""
                                package shop;
                                import dev.skyc.annotation.*;
                                public class Orders {
                                    @Get(value = "/z", name = "a") public void z() {}
                                    @Get("/b") public void b(@Query int x) {}
                                    @Get("/c") public void b() {}
                                }
                                """).application().functions().get(0).handlers())
                .extracting(handler ->
                        handler.id() + " " + handler.method() + " " + ((Trigger.Http) handler.trigger()).path())
                .containsExactly("a z /z", "b b /c", "b b /b");
    }

    @Test
    void finalFieldsThatNothingSetsAreTold() {
        assertThat(declaration("final int a; final int b = 1; static final int C; final int d; { d = 1; }")
                        .uninitialisedFinals())
                .extracting(Declaration.FieldForm::name)
                .containsExactly("a");
        assertThat(declaration("final int a; final int b; Orders() { this.a = 1; int b = 2; } ")
                        .uninitialisedFinals())
                .extracting(Declaration.FieldForm::name)
                .containsExactly("b");
        assertThat(declaration("final int a; public Orders(int a) { this.a = a; } Orders() { this(1); }")
                        .constructors())
                .extracting(Declaration.ConstructorForm::isPublic, Declaration.ConstructorForm::parameters)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(true, 1), org.assertj.core.groups.Tuple.tuple(false, 0));
    }

    private Declaration declaration(String members) {
        return new Project(base)
                .with("package shop; public class Orders { " + members
                        + " @dev.skyc.annotation.Get(\"/a\") public void a() {} }")
                .analyze()
                .application()
                .functions()
                .get(0)
                .declaration();
    }

    @Test
    void constructorsByLombokAreRefusedWhereTheyAreNeeded() {
        assertThat(new Project(base)
                        .with("""
                                package shop;
                                import dev.skyc.annotation.*;
                                import lombok.*;
                                @RequiredArgsConstructor
                                public class Orders { private final Prices prices; @Get("/a") public void a() {} }
                                """, """
                                package shop;
                                import dev.skyc.annotation.*;
                                public class Billing { public Billing(Prices p) {} @Get("/b") public void b() {} }
                                """, """
                                package shop;
                                @lombok.Data public class Prices { private final String x; }
                                """, """
                                package shop;
                                @lombok.Data public class Unrelated { private final String x; }
                                """)
                        .compiledJar(
                                "org.projectlombok:lombok",
                                false,
                                java.util.Map.of(),
                                "package lombok; public @interface RequiredArgsConstructor {}",
                                "package lombok; public @interface Data {}")
                        .messages())
                .containsExactly(
                        "SKY1040 shop/Orders.java:4:1 the constructor of `Orders` is generated by `@RequiredArgsConstructor`",
                        "SKY1040 shop/Prices.java:2:1 the constructor of `Prices` is generated by `@Data`");
    }

    @Test
    void suppressionsHaveTheExtentOfTheirDeclaration() {
        FrontendResult result = new Project(base).with("""
                        package shop;
                        import dev.skyc.annotation.*;
                        @SuppressDiagnostic(value = "SKY2060", reason = "class")
                        public class Orders {
                            @SuppressDiagnostic(value = "SKY2061", reason = "one")
                            @SuppressDiagnostic(value = "SKY2062", reason = " ")
                            @Get("/a")
                            public void a(@SuppressDiagnostic(value = "SKY2063", reason = "p") @Query int x) {}
                        }
                        """).analyze();

        assertThat(result.suppressions())
                .extracting(suppression -> suppression.code() + " " + suppression.reason() + " " + lines(suppression))
                .containsExactly("SKY2060 class 3-9", "SKY2061 one 5-8", "SKY2063 p 8-8");
        assertThat(Project.messages(result))
                .containsExactly("SKY1038 shop/Orders.java:6:53 the reason for silencing `SKY2062` is blank");
    }

    private static String lines(Suppression suppression) {
        return suppression.scope().line() + "-" + suppression.scope().endLine();
    }
}
