package dev.skyc.compiler.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.model.Policies;
import dev.skyc.compiler.model.Trigger;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConstantsTest {
    private static final String PATHS = """
            package shop;
            public final class Paths implements Inherited {
                public static final String BASE = "/v" + VERSION;
                static final int VERSION = (int) 2.9 << 1 | Limits.ONE;
                public static final String ORDERS = BASE + "/orders";
                public static final boolean NEW = VERSION > 4 && !false;
                static final char LETTER = 'a' + 1;
                static String variable = "/x";
                static final String COMPUTED = String.valueOf(1);
                static final String LOOP = OTHER_LOOP + "x";
                static final String OTHER_LOOP = LOOP;
                interface Limits { int ONE = 1; long MANY = 1L << 40; float HALF = 1 / 2f; }
            }
            interface Inherited { String PARENT = "/parent"; }
            """;

    @TempDir
    Path base;

    @Test
    void constantsAreComputedAsJavacDoes() {
        assertThat(path("Paths.ORDERS")).isEqualTo("/v5/orders");
        assertThat(path("Paths.NEW ? Paths.BASE : \"/old\"")).isEqualTo("/v5");
        assertThat(path("\"/\" + Paths.LETTER + 1 + 2L + 'c' + true + null_(1.5f)".replace("null_(1.5f)", "1.5f")))
                .isEqualTo("/b12ctrue1.5");
        assertThat(path("\"/\" + Paths.Limits.MANY")).isEqualTo("/1099511627776");
        assertThat(path("\"/\" + Paths.Limits.HALF")).isEqualTo("/0.5");
        assertThat(path("\"/\" + (1 + 2) * 3 % 4 + (byte) 300 + -~5 + (7 >>> 1)"))
                .isEqualTo("/14463".replace("14463", "1" + "44" + "6" + "3"));
        assertThat(path("\"/\" + Integer.MAX_VALUE")).isEqualTo("/2147483647");
        assertThat(path("Paths.PARENT")).isEqualTo("/parent");
        assertThat(path("shop.Paths.BASE")).isEqualTo("/v5");
        assertThat(path("\"\"\"\n    /text\"\"\"")).isEqualTo("/text");
    }

    @Test
    void staticImportsNameConstants() {
        assertThat(path("BASE + PARENT", "import static shop.Paths.BASE; import static shop.Paths.*;"))
                .isEqualTo("/v5/parent");
    }

    @Test
    void ownAndInheritedConstantsNeedNoQualifier() {
        assertThat(path("OWN + PARENT", "", "implements Inherited")).isEqualTo("/own/parent");
    }

    @Test
    void enumConstantsAreFoundByNameAndStaticImport() {
        assertThat(new Project(base).with("""
                                package shop;
                                import dev.skyc.annotation.*;
                                import static dev.skyc.annotation.OnMessage.Offset.LATEST;
                                import static dev.skyc.annotation.OnObject.*;
                                public class Orders {
                                    @OnMessage(value = "a", from = LATEST) public void a(String x) {}
                                    @OnMessage(value = "b", from = OnMessage.Offset.EARLIEST) public void b(String x) {}
                                    @OnObject(value = "c", on = Change.DELETED) public void c() {}
                                    @OnObject(value = "d", on = {Change.CREATED}) public void d() {}
                                }
                                """).application().functions().get(0).handlers())
                .extracting(handler -> handler.trigger())
                .satisfiesExactly(
                        a -> assertThat(((Trigger.Message) a).earliest()).isFalse(),
                        b -> assertThat(((Trigger.Message) b).earliest()).isTrue(),
                        c -> assertThat(((Trigger.ObjectChange) c).created()).isFalse(),
                        d -> assertThat(((Trigger.ObjectChange) d).deleted()).isFalse());
    }

    @Test
    void whatIsNotConstantIsReported() {
        assertThat(message("Paths.variable")).isEqualTo("SKY1032 this is not a compile-time constant");
        assertThat(message("Paths.COMPUTED")).isEqualTo("SKY1032 this is not a compile-time constant");
        assertThat(message("\"/\" + path()")).isEqualTo("SKY1032 this is not a compile-time constant");
        assertThat(message("1 / 0 + \"\"")).isEqualTo("SKY1032 this is not a compile-time constant");
        assertThat(message("Paths.LOOP")).isEqualTo("SKY1033 the constant `LOOP` is defined by itself");
        assertThat(message("Paths.NONE")).isEqualTo("SKY1031 cannot find the constant `Paths.NONE`");
        assertThat(message("NONE")).isEqualTo("SKY1031 cannot find the constant `NONE`");
        assertThat(message("Path.NONE")).isEqualTo("SKY1030 cannot find the type `Path`");
        assertThat(message("7")).isEqualTo("SKY1034 `value` of `@Get` must be a string");
    }

    @Test
    void malformedAnnotationsAreReported() {
        assertThat(new Project(base).with("""
                                package shop;
                                import dev.skyc.annotation.*;
                                @Scale(max = "3", top = 1)
                                public class Orders {
                                    @Get public void a() {}
                                    @OnMessage(value = "t", from = Access.READ, group = 'x') public void b(String s) {}
                                    @OnMessage(value = "t", from = OnMessage.Offset.NEWEST) public void c(String s) {}
                                }
                                """).messages())
                .containsExactly(
                        "SKY1034 shop/Orders.java:3:14 `max` of `@Scale` must be an `int`",
                        "SKY1034 shop/Orders.java:3:25 `@Scale` has no attribute `top`",
                        "SKY1034 shop/Orders.java:5:5 `@Get` needs a value for `value`",
                        "SKY1034 shop/Orders.java:6:36 `from` of `@OnMessage` must be a constant of `Offset`",
                        "SKY1034 shop/Orders.java:6:57 `group` of `@OnMessage` must be a string",
                        "SKY1031 shop/Orders.java:7:36 cannot find the constant `OnMessage.Offset.NEWEST`");
    }

    @Test
    void theNumbersOfPoliciesMayBeComputed() {
        assertThat(new Project(base)
                        .with(PATHS, """
                                package shop;
                                import dev.skyc.annotation.*;
                                @Scale(min = Paths.VERSION, max = Paths.VERSION * 2, concurrency = 'a', rollout = "PT" + 1 + "M")
                                public class Orders { @Get("/a") public void a() {} }
                                """)
                        .application()
                        .functions()
                        .get(0)
                        .scale())
                .usingRecursiveComparison()
                .ignoringFields("span")
                .isEqualTo(new Policies.Scale(5, 10, 97, java.util.Optional.of("PT1M"), null));
    }

    private String path(String expression) {
        return path(expression, "");
    }

    private String path(String expression, String imports) {
        return path(expression, imports, "");
    }

    private String path(String expression, String imports, String header) {
        Trigger trigger = project(expression, imports, header)
                .application()
                .functions()
                .get(0)
                .handlers()
                .get(0)
                .trigger();
        return ((Trigger.Http) trigger).path().text();
    }

    private String message(String expression) {
        return String.join(", ", project(expression, "", "").messages())
                .replaceAll("shop/[A-Za-z]+\\.java:\\d+:\\d+ ", "");
    }

    private Project project(String expression, String imports, String header) {
        return new Project(base).with(PATHS, """
                package shop;
                import dev.skyc.annotation.*;
                %s
                public class Orders %s {
                    static final String OWN = "/own";
                    @Get(%s) public void a() {}
                }
                """.formatted(imports, header, expression));
    }
}
