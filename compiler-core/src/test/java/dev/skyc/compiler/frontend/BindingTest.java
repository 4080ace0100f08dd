package dev.skyc.compiler.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.spi.CapabilityKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The binding table: a parameter's declaration on the left, what it becomes on the right. */
class BindingTest {
    private static final String[] TYPES = {
        """
        package shop;
        @dev.skyc.annotation.EventType("a.placed.v1") public record Order(String id) {}
        """,
        "package shop; public record Page<T>(T item) {}",
        "package shop; public enum Color { RED }",
        "package shop; public class Service { public Service(Order o) {} }",
        """
        package shop;
        import dev.skyc.annotation.*;
        public sealed interface Result {
            @EventType("a.done.v1") record Done() implements Result {}
            @EventType("a.failed.v1") record Failed() implements Result {}
        }
        """,
        "package shop; public class Other { @dev.skyc.annotation.Get(\"/other\") public void a() {} }"
    };

    @TempDir
    Path base;

    @Test
    void partsOfARequest() {
        assertThat(http("@Get(\"/a/{id}/{color}\")", "java.util.UUID id", "Color color"))
                .containsExactly("PathVariable[name=id]", "PathVariable[name=color]");
        assertThat(http("@Get(\"/a/{id}\")", "Order id")).containsExactly("PathVariable[name=id]");
        assertThat(http(
                        "@Get(\"/a\")",
                        "@Query int a",
                        "@Query(\"x\") @Default(\"1\") int b",
                        "@Header(\"X-C\") Optional<String> c",
                        "@Cookie(\"d\") List<Color> d"))
                .containsExactly(
                        "Query[name=a, defaultValue=Optional.empty]",
                        "Query[name=x, defaultValue=Optional[1]]",
                        "Header[name=X-C, defaultValue=Optional.empty]",
                        "Cookie[name=d, defaultValue=Optional.empty]");
        assertThat(http("@Post(\"/a\")", "Order body", "Request request", "Caller caller"))
                .containsExactly(
                        "Body[max=OptionalLong.empty, malformed=Optional.empty]", "WholeRequest[]", "CallerIdentity[]");
        for (String type :
                List.of("byte[]", "java.io.InputStream", "List<Order>", "Map<String, Order>", "Page<Order>")) {
            assertThat(http("@Put(\"/a\")", type + " body"))
                    .as(type)
                    .containsExactly("Body[max=OptionalLong.empty, malformed=Optional.empty]");
        }
    }

    @Test
    void theLimitOfABody() {
        assertThat(http("@Post(\"/a\")", "@Body(max = \"64KiB\") String x"))
                .containsExactly("Body[max=OptionalLong[65536], malformed=Optional.empty]");
        assertThat(http("@Post(\"/a\")", "@Body(max = \"2GB\") String x"))
                .containsExactly("Body[max=OptionalLong[2000000000], malformed=Optional.empty]");
        assertThat(http("@Post(\"/a\")", "@Body(max = \"much\") String x"))
                .containsExactly("Body[max=OptionalLong.empty, malformed=Optional[much]]");
    }

    @Test
    void payloadsOfOtherTriggers() {
        assertThat(http("@OnEvent", "Order a")).containsExactly("Payload[envelope=NONE, payload=shop.Order]");
        assertThat(http("@OnEvent", "Event<Order> a")).containsExactly("Payload[envelope=EVENT, payload=shop.Order]");
        assertThat(http("@OnEvent(type = \"x\")", "byte[] a"))
                .containsExactly("Payload[envelope=NONE, payload=byte[]]");
        assertThat(http("@OnMessage(\"t\")", "Message<Order> a"))
                .containsExactly("Payload[envelope=MESSAGE, payload=shop.Order]");
        assertThat(http("@OnMessage(\"t\")", "String a"))
                .containsExactly("Payload[envelope=NONE, payload=java.lang.String]");
        assertThat(http("@OnSchedule(cron = \"* * * * *\")", "ScheduledTime a"))
                .containsExactly("Payload[envelope=TICK, payload=dev.skyc.api.ScheduledTime]");
        assertThat(http("@OnObject(\"b\")", "ObjectEvent a"))
                .containsExactly("Payload[envelope=OBJECT, payload=dev.skyc.api.ObjectEvent]");
    }

    @Test
    void capabilities() {
        assertThat(uses(
                        "@Database(\"shop\") DataSource a",
                        "@Database(value = \"shop\", access = Access.READ) DataSource b",
                        "@Database(\"shop\") Outbox<Order> c",
                        "@Database(\"shop\") Inbox d",
                        "@KeyValue(\"k\") KeyValueStore<Page<Order>> e",
                        "@Topic(\"t\") TopicWriter<Order> f",
                        "@Secret(\"s\") SecretValue g",
                        "@Config(\"c\") @Default(\"3\") int h",
                        "@Config(\"c\") Color i",
                        "@Endpoint(\"e\") java.net.URI j",
                        "Publisher<Order> k",
                        "Publisher<Result> l",
                        "Publisher<List<Order>> m"))
                .containsExactly(
                        "database shop read-write - {}",
                        "database shop read - {}",
                        "database shop outbox shop.Order {types=a.placed.v1}",
                        "database shop inbox - {}",
                        "keyvalue k read-write shop.Page<shop.Order> {}",
                        "topic t write shop.Order {}",
                        "secret s read - {}",
                        "config c read - {default=3}",
                        "config c read - {}",
                        "endpoint e call - {}",
                        "event a.placed.v1 publish shop.Order {}",
                        "event a.done.v1 publish shop.Result {types=a.done.v1,a.failed.v1}",
                        "event  publish java.util.List<shop.Order> {}");
    }

    @Test
    void strangersAddKinds() {
        CapabilityKind search = new SearchKind();
        Parameter parameter = project("@Get(\"/a\")", "@Search(value = \"goods\", weight = 3) List<Order> index")
                .with("""
                        package shop;
                        import dev.skyc.annotation.*;
                        @CapabilityKind("search") public @interface Search { String value(); int weight() default 1; }
                        """)
                .kind(search)
                .application()
                .functions()
                .get(0)
                .handlers()
                .get(0)
                .parameters()
                .get(0);

        assertThat(use(parameter)).isEqualTo("search goods query shop.Order {weight=3}");
    }

    @Test
    void whatIsRefusedIsAHoleWithTheReason() {
        assertThat(http("@Get(\"/a\")", "int x")).containsExactly("PLAIN_SCALAR int");
        assertThat(http("@Post(\"/a\")", "Color x", "Optional<String> y"))
                .containsExactly("PLAIN_SCALAR shop.Color", "PLAIN_SCALAR java.util.Optional<java.lang.String>");
        assertThat(http("@Get(\"/a\")", "@Query @Header(\"h\") int x"))
                .containsExactly("SEVERAL_SOURCES @Query, @Header");
        assertThat(http("@Get(\"/{x}\")", "@Default(\"1\") int x")).containsExactly("DEFAULT_MISPLACED ");
        assertThat(http("@Post(\"/a\")", "@Body @Default(\"1\") String x")).containsExactly("DEFAULT_MISPLACED ");
        assertThat(http("@Get(\"/a\")", "@Bucket(\"b\") DataSource x"))
                .containsExactly("CAPABILITY_TYPE bucket: BucketStore, BucketReader, BucketWriter");
        assertThat(http("@Get(\"/a\")", "@Config(\"b\") Order x")).containsExactly("CAPABILITY_TYPE config: scalar");
        assertThat(http("@Get(\"/a\")", "DataSource x", "Outbox<Order> y"))
                .containsExactly("CAPABILITY_ANNOTATION_MISSING Database", "CAPABILITY_ANNOTATION_MISSING Database");
        assertThat(http("@Get(\"/a\")", "@Odd(\"o\") String x")).containsExactly("UNKNOWN_CAPABILITY_KIND odd");
        assertThat(http("@OnEvent", "Order o", "@Query int x", "Request r", "Caller c", "ScheduledTime t"))
                .containsExactly(
                        "Payload[envelope=NONE, payload=shop.Order]",
                        "NOT_FOR_TRIGGER @Query",
                        "NOT_FOR_TRIGGER dev.skyc.api.Request",
                        "NOT_FOR_TRIGGER dev.skyc.api.Caller",
                        "NOT_FOR_TRIGGER dev.skyc.api.ScheduledTime");
        assertThat(http("@OnSchedule(cron = \"* * * * *\")", "Order x")).containsExactly("NOT_FOR_TRIGGER shop.Order");
        assertThat(http("@Post(\"/a\")", "java.util.concurrent.CompletableFuture<Order> x"))
                .containsExactly("ASYNCHRONOUS java.util.concurrent.CompletableFuture<shop.Order>");
        assertThat(http("@OnMessage(\"t\")", "List<Message<Order>> x"))
                .containsExactly("BATCH java.util.List<dev.skyc.api.Message<shop.Order>>");
        assertThat(http("@Post(\"/a\")", "Order[] x")).containsExactly("ARRAY shop.Order[]");
        assertThat(http("@Post(\"/a\")", "List x", "Page y")).containsExactly("RAW java.util.List", "RAW shop.Page");
        assertThat(http("@Get(\"/a\")", "Publisher x", "@KeyValue(\"k\") KeyValueStore y"))
                .containsExactly("RAW dev.skyc.api.Publisher", "RAW dev.skyc.api.KeyValueStore");
        assertThat(http("@Post(\"/a\")", "Page<? extends Order> x"))
                .containsExactly("TYPE_VARIABLE shop.Page<? extends Order>");
        assertThat(http("@Post(\"/a\")", "Service x")).containsExactly("WIRED_IN_HANDLER shop.Service");
        assertThat(http("@Post(\"/a\")", "Other x")).containsExactly("FUNCTION_CLASS shop.Other");
    }

    @Test
    void constructorsTakeCapabilitiesAndClasses() {
        assertThat(constructor(
                        "String url",
                        "@Query int x",
                        "Request r",
                        "Order[] o",
                        "java.time.Clock clock",
                        "List<Service> services",
                        "Other other",
                        "Runnable run",
                        "Plain plain",
                        "Alone alone",
                        "Many many",
                        "Abstract one"))
                .containsExactly(
                        "PLAIN_SCALAR java.lang.String",
                        "NOT_FOR_TRIGGER @Query",
                        "NOT_WIRABLE dev.skyc.api.Request",
                        "NOT_WIRABLE shop.Order[]",
                        "NOT_WIRABLE java.time.Clock",
                        "NOT_WIRABLE java.util.List<shop.Service>",
                        "FUNCTION_CLASS shop.Other",
                        "NOT_WIRABLE java.lang.Runnable",
                        "Wired[className=shop.Plain]",
                        "NO_IMPLEMENTATION shop.Alone",
                        "SEVERAL_IMPLEMENTATIONS shop.FirstOfMany, shop.SecondOfMany",
                        "Wired[className=shop.Concrete]");
    }

    private List<String> constructor(String... parameters) {
        return new Project(base)
                        .with(TYPES)
                        .with(
                                "package shop; public class Plain {}",
                                "package shop; public interface Alone {}",
                                "package shop; public interface Many {}",
                                "package shop; public interface Between extends Many {}",
                                "package shop; public class FirstOfMany implements Many {}",
                                "package shop; public class SecondOfMany implements Between {}",
                                "package shop; public abstract class Abstract {}",
                                "package shop; public class Concrete extends Abstract {}",
                                """
                        package shop;
                        import dev.skyc.annotation.*;
                        import dev.skyc.api.*;
                        import java.util.*;
                        public class Function {
                            public Function(%s) {}
                            @Get("/function") public void get() {}
                        }
                        """.formatted(String.join(", ", parameters)))
                        .application()
                        .functions()
                        .get(0)
                        .constructor()
                        .stream()
                        .map(BindingTest::text)
                        .toList();
    }

    private Project project(String trigger, String... parameters) {
        return new Project(base)
                .with(TYPES)
                .with(
                        "package shop; @dev.skyc.annotation.CapabilityKind(\"odd\") public @interface Odd { String value(); }")
                .file("src/main/java/shop/Function.java", """
                        package shop;
                        import dev.skyc.annotation.*;
                        import dev.skyc.api.*;
                        import java.util.*;
                        import javax.sql.DataSource;
                        public class Function {
                            %s public void run(%s) {}
                        }
                        """.formatted(trigger, String.join(", ", parameters)));
    }

    private List<Parameter> parameters(String trigger, String... parameters) {
        return project(trigger, parameters)
                .application()
                .functions()
                .get(0)
                .handlers()
                .get(0)
                .parameters();
    }

    private List<String> http(String trigger, String... parameters) {
        return parameters(trigger, parameters).stream().map(BindingTest::text).toList();
    }

    private List<String> uses(String... parameters) {
        return parameters("@Get(\"/a\")", parameters).stream()
                .map(BindingTest::use)
                .toList();
    }

    private static String use(Parameter parameter) {
        Binding.Capability capability = (Binding.Capability) parameter.binding();
        return capability.use().kind() + " " + capability.use().name() + " "
                + capability.use().access() + " "
                + capability.use().payload().map(Object::toString).orElse("-") + " "
                + capability.use().attributes();
    }

    private static String text(Parameter parameter) {
        return parameter.binding() instanceof Binding.Unbound unbound
                ? unbound.problem() + " " + unbound.detail()
                : parameter.binding().toString();
    }

    private static final class SearchKind implements CapabilityKind {
        @Override
        public String name() {
            return "search";
        }

        @Override
        public String section() {
            return "searches";
        }

        @Override
        public List<AcceptedType> accepts() {
            return List.of(AcceptedType.carrying("java.util.List", "query"));
        }

        @Override
        public List<String> bindingKeys() {
            return List.of("url");
        }

        @Override
        public String bindingType() {
            return "search";
        }

        @Override
        public String factory() {
            return "com.acme.Search#open";
        }
    }
}
