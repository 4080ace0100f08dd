package dev.skyc.compiler.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.diagnostic.Severity;
import dev.skyc.compiler.pipeline.Acknowledgement;
import dev.skyc.compiler.pipeline.Compilation;
import dev.skyc.compiler.pipeline.RenderedDiagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said about changes that a cluster feels, and what becomes of the lock. */
class LockChangesTest {
    private static final String ON_PAID = """
            @OnEvent(type = "com.acme.paid")
            public void onPaid(byte[] event) {}
            """;
    private static final String COUNT = """
            @OnMessage("clicks")
            public void count(byte[] click) {}
            """;
    private static final String SETTINGS = """
            application: shop
            environments:
              dev: {services: box}
              test: {services: box}
            """;

    @TempDir
    Path directory;

    private LockedProject project;

    @BeforeEach
    void start() throws IOException {
        project = new LockedProject(directory);
        project.settings(SETTINGS);
        project.databases(List.of("orders"));
        accepted(project.compile());
    }

    @Test
    void theFirstCompilationOfAnEnvironmentRecordsEverything() throws IOException {
        project.settings(SETTINGS + "  late: {services: {databases: box, topics: existing}, broker: {class: Kafka}}\n");
        project.code("@Database(\"orders\") DataSource orders");
        accepted(project.compile());
        assertThat(project.lock()).endsWith("""
                environments:
                  dev:
                    resources:
                      database-orders:
                        identity: orders
                        provider: box
                        fixed:
                          object: shop-box-database-orders
                        grows:
                          size: 1Gi
                  late:
                    resources:
                      database-orders:
                        identity: orders
                        provider: box
                        fixed:
                          object: shop-box-database-orders
                        grows:
                          size: 1Gi
                  test:
                    resources:
                      database-orders:
                        identity: orders
                        provider: box
                        fixed:
                          object: shop-box-database-orders
                        grows:
                          size: 1Gi
                """);
    }

    @Test
    void oneDiagnosticCoversAllEnvironmentsAndOneCommandAllChanges() throws IOException {
        project.settings(SETTINGS.replace("test: {services: box}", "test: {services: box, prefix: t-}"));
        project.code("@Database(\"orders\") DataSource orders, @KeyValue(\"carts\") KeyValueStore<String> carts");
        String text = refused(project.compile());
        assertThat(text).contains("""
                error[SKY5023]: keyvalue `carts` is new in environment `dev`
                """).contains("""
                   = help: if that is meant: mvn serverless:lock -Daccept=dev/keyvalue-carts
                   = help: for all changes to the lock at once, each in the way that is named first: \
                mvn serverless:lock -Daccept=dev/keyvalue-carts,test/prefix
                """).contains("""
                error[SKY5027]: the prefix of all names changes from none to `t-` in environment `test`
                """);
        project.settings(SETTINGS);
        assertThat(refused(project.compile())).isEqualTo("""
                error[SKY5023]: keyvalue `carts` is new in environments `dev` and `test`
                  --> src/main/java/shop/Orders.java:14:58
                   |
                14 |     public Orders(@Database("orders") DataSource orders, @KeyValue("carts") KeyValueStore<String> carts) {}
                   |                                                          ^^^^^^^^^^^^^^^^^^
                   = help: `box` makes an empty one; taking it out of the code again will leave it in the cluster, with its data
                   = help: if that is meant: mvn serverless:lock -Daccept=dev/keyvalue-carts,test/keyvalue-carts
                   = see: docs/diagnostics/SKY5023.md""");
        assertThat(accepted(project.acknowledge("dev/keyvalue-carts", "test/keyvalue-carts")))
                .isEmpty();
        accepted(project.compile());
    }

    @Test
    void aRenameIsOneDiagnosticWithTwoReadings() throws IOException {
        project.databases(List.of("sales"));
        assertThat(refused(project.compile())).isEqualTo("""
                error[SKY5024]: database `sales` is new, and database `orders` is gone in environments `dev` and `test`
                  --> src/main/java/shop/Orders.java:14:19
                   |
                14 |     public Orders(@Database("sales") DataSource sales) {}
                   |                   ^^^^^^^^^^^^^^^^^^ new
                  ::: serverless.lock:7:7
                7  |       database-orders:
                   |       --------------- gone from the code; its data is in the cluster under the name `orders`
                ...
                16 |       database-orders:
                   |       --------------- gone from the code; its data is in the cluster under the name `orders`
                   = help: if `orders` was renamed, its data and its external name stay: mvn serverless:lock -Daccept=dev/database-sales=database-orders,test/database-sales=database-orders
                   = help: if `sales` is another one, it begins empty, and what `orders` holds stays in the cluster, unused: mvn serverless:lock -Daccept=dev/database-sales,dev/database-orders,test/database-sales,test/database-orders
                   = see: docs/diagnostics/SKY5024.md""");
    }

    @Test
    void nothingIsWrittenWhileSomethingIsPending() throws IOException {
        String lock = project.lock();
        project.databases(List.of());
        assertThat(refused(project.compile())).isEqualTo("""
                error[SKY5025]: database `orders` is gone in environments `dev` and `test`
                  --> serverless.lock:7:7
                   |
                7  |       database-orders:
                   |       ^^^^^^^^^^^^^^^ nothing in the code names it any more
                ...
                16 |       database-orders:
                   |       --------------- nothing in the code names it any more
                   = help: what `box` made for it under the name `orders` stays in the cluster with its data, and no function reaches it
                   = help: if that is meant: mvn serverless:lock -Daccept=dev/database-orders,test/database-orders
                   = see: docs/diagnostics/SKY5025.md""");
        assertThat(project.lock()).isEqualTo(lock);
        assertThat(directory.resolve("deploy/dev/configmap-shop-box-database-orders.yaml"))
                .exists();
    }

    @Test
    void anotherProviderStartsWithoutTheData() throws IOException {
        project.settings(SETTINGS.replace("dev: {services: box}", "dev: {services: {databases: crate}}"));
        assertThat(refused(project.compile())).isEqualTo("""
                error[SKY5027]: database `orders` changes its provider from `box` to `crate` in environment `dev`
                 --> serverless.yaml:3:31
                  |
                3 |   dev: {services: {databases: crate}}
                  |                               ^^^^^
                 ::: serverless.lock:7:7
                7 |       database-orders:
                  |       --------------- made by `box`
                  = help: its data stays with `box`, whose objects stay in the cluster; `crate` begins without it: move the data before functions need it
                  = help: if that is meant: mvn serverless:lock -Daccept=dev/database-orders
                  = see: docs/diagnostics/SKY5027.md""");
        accepted(project.acknowledge("dev/database-orders"));
        accepted(project.compile());
        assertThat(project.lock()).contains("provider: crate");
    }

    @Test
    void aProviderThatKeepsNothingLeavesATombstone() throws IOException {
        project.settings(SETTINGS.replace("dev: {services: box}", "dev: {services: {databases: existing}}"));
        assertThat(refused(project.compile())).isEqualTo("""
                error[SKY5025]: database `orders` is no longer made in environment `dev`
                 --> serverless.lock:7:7
                  |
                7 |       database-orders:
                  |       ^^^^^^^^^^^^^^^ provided by `box` until now
                 ::: serverless.yaml:3:31
                3 |   dev: {services: {databases: existing}}
                  |                               -------- provided by others now
                  = help: what `box` made for it under the name `orders` stays in the cluster with its data; functions reach another one, which does not have it: move the data first
                  = help: if that is meant: mvn serverless:lock -Daccept=dev/database-orders
                  = see: docs/diagnostics/SKY5025.md""");
        accepted(project.acknowledge("dev/database-orders"));
        accepted(project.compile());
        assertThat(project.lock()).contains("removed:\n      database-orders:\n        name: orders");
    }

    @Test
    void fixedFieldsStayAndGrowingOnesGrow() throws IOException {
        project.settings(SETTINGS.replace("box}\n  test", "box, databases: {orders: {size: 2Gi, shelf: a}}}\n  test"));
        assertThat(refused(project.compile()))
                .contains("error[SKY5027]: database `orders` changes `shelf` from nothing to `a` in environment `dev`");
        accepted(project.acknowledge("dev/database-orders"));
        accepted(project.compile());
        assertThat(project.lock()).contains("size: 2Gi").contains("shelf: a");
        project.settings(
                SETTINGS.replace("box}\n  test", "box, databases: {orders: {size: 1500Mi, shelf: b}}}\n  test"));
        assertThat(refused(project.compile())).isEqualTo("""
                error[SKY5027]: database `orders` changes `shelf` from `a` to `b`, `size` from `2Gi` to `1500Mi` in environment `dev`
                 --> serverless.yaml:3:36
                  |
                3 |   dev: {services: box, databases: {orders: {size: 1500Mi, shelf: b}}}
                  |                                    ^^^^^^
                 ::: serverless.lock:7:7
                7 |       database-orders:
                  |       --------------- made like this
                  = help: the cluster refuses the change; its object must be made anew there, by hand and with its data saved before
                  = help: if that is meant: mvn serverless:lock -Daccept=dev/database-orders
                  = see: docs/diagnostics/SKY5027.md""");
        project.settings(SETTINGS.replace("box}\n  test", "box, databases: {orders: {size: 2048Mi}}}\n  test"));
        assertThat(refused(project.compile())).contains("database `orders` changes `shelf` from `a` to nothing in");
        accepted(project.acknowledge("dev/database-orders"));
        accepted(project.compile());
        assertThat(project.lock()).contains("size: 2048Mi").doesNotContain("shelf");
    }

    @Test
    void httpHandlersComeAndGoSilently() throws IOException {
        String lock = project.lock();
        project.code("@Database(\"orders\") DataSource orders", "@Get(\"/size\")\npublic int size() { return 0; }");
        accepted(project.compile());
        assertThat(project.lock()).isEqualTo(lock);
        project.databases(List.of("orders"));
        accepted(project.compile());
        assertThat(project.lock()).isEqualTo(lock);
    }

    @Test
    void subscriptionsComeSilentlyAndGoLoudly() throws IOException {
        project.code("@Database(\"orders\") DataSource orders", ON_PAID);
        accepted(project.compile());
        assertThat(project.lock()).contains("    subscriptions:\n    - orders.onPaid\n");
        project.code("@Database(\"orders\") DataSource orders", ON_PAID.replace("onPaid", "settle"));
        assertThat(refused(project.compile())).isEqualTo("""
                error[SKY5028]: no events are delivered to handler `orders.onPaid` any more in environments `dev` and `test`
                  --> serverless.lock:10:7
                   |
                10 |     - orders.onPaid
                   |       ^^^^^^^^^^^^^ subscribed until now
                ...
                24 |     - orders.onPaid
                   |       ------------- subscribed until now
                  ::: src/main/java/shop/Orders.java:20:1
                20 | @OnEvent(type = "com.acme.paid")
                   | -------------------------------- new
                   = help: its Trigger is deleted, and events that wait for delivery to it are lost
                   = help: if the method was renamed, keep the handler's id: `name = "onPaid"` in its annotation
                   = help: if that is meant: mvn serverless:lock -Daccept=dev/trigger-orders-on-paid,test/trigger-orders-on-paid
                   = see: docs/diagnostics/SKY5028.md""");
        project.code(
                "@Database(\"orders\") DataSource orders",
                ON_PAID.replace("onPaid", "settle").replace("paid\"", "paid\", name = \"onPaid\""));
        accepted(project.compile());
        project.databases(List.of("orders"));
        refused(project.compile());
        accepted(project.acknowledge("dev/trigger-orders-on-paid", "test/trigger-orders-on-paid"));
        accepted(project.compile());
        assertThat(project.lock()).doesNotContain("onPaid");
    }

    @Test
    void schedulesComeAndGoSilently() throws IOException {
        project.code(
                "@Database(\"orders\") DataSource orders",
                "@OnSchedule(cron = \"0 2 * * *\")\npublic void nightly() {}");
        accepted(project.compile());
        assertThat(project.lock()).doesNotContain("nightly");
        project.databases(List.of("orders"));
        accepted(project.compile());
    }

    @Test
    void aRenamedFunctionIsToldToKeepItsName() throws IOException {
        project.code("@Database(\"orders\") DataSource orders", ON_PAID);
        accepted(project.compile());
        String orders = Files.readString(directory.resolve("src/main/java/shop/Orders.java"));
        project.delete("src/main/java/shop/Orders.java");
        project.write("src/main/java/shop/Sales.java", orders.replace("Orders", "Sales"));
        assertThat(refused(project.compile()))
                .contains("if the class was renamed, keep the function's name: `@FunctionName(\"orders\")`");
    }

    @Test
    void aChangedBrokerIsOneDiagnosticForAllTriggers() throws IOException {
        project.code("@Database(\"orders\") DataSource orders", ON_PAID, ON_PAID.replace("aid", "ayed"));
        accepted(project.compile());
        project.settings(SETTINGS.replace("dev: {services: box}", "dev: {services: box, broker: {existing: company}}"));
        assertThat(refused(project.compile())).isEqualTo("""
                error[SKY5028]: the broker changes from `shop` to `company` in environment `dev`
                 --> serverless.yaml:3:32
                  |
                3 |   dev: {services: box, broker: {existing: company}}
                  |                                ^^^^^^^^^^^^^^^^^^^
                 ::: serverless.lock:6:5
                6 |     broker:
                  |     ------ compiled with this one
                  = help: a Trigger cannot change its broker: delete the environment's Triggers in the cluster before the new ones are applied; events that wait for delivery are lost
                  = help: if that is meant: mvn serverless:lock -Daccept=dev/broker
                  = see: docs/diagnostics/SKY5028.md""");
        accepted(project.acknowledge("dev/broker"));
        accepted(project.compile());
        project.settings(SETTINGS.replace("dev: {services: box}", "dev: {services: box, broker: {existing: company}}")
                .replace("test: {services: box}", "test: {services: box, broker: {class: Kafka}}"));
        assertThat(refused(project.compile())).isEqualTo("""
                error[SKY5028]: broker `shop` changes its class from `MTChannelBasedBroker` to `Kafka`, its config from none to `ConfigMap knative-eventing/kafka-broker-config` in environment `test`
                  --> serverless.yaml:4:33
                   |
                4  |   test: {services: box, broker: {class: Kafka}}
                   |                                 ^^^^^^^^^^^^^^
                  ::: serverless.lock:20:5
                20 |     broker:
                   |     ------ compiled with this one
                   = help: a Broker cannot change like this: delete it in the cluster, and its Triggers, before the new ones are applied; events that wait for delivery are lost
                   = help: if that is meant: mvn serverless:lock -Daccept=test/broker
                   = see: docs/diagnostics/SKY5028.md""");
    }

    @Test
    void tokensOfNothingAreRefused() throws IOException {
        Acknowledgement nothing = project.acknowledge("dev/database-stock");
        assertThat(text(nothing.problems())).isEqualTo("""
                error[SKY5029]: there is no change `dev/database-stock` to acknowledge
                 --> serverless.lock
                  = help: nothing is pending: code, settings and lock agree
                  = see: docs/diagnostics/SKY5029.md""");
        project.databases(List.of("orders", "stock"));
        String lock = project.lock();
        Acknowledgement wrong = project.acknowledge("dev/database-stock", "dev/database-stok");
        assertThat(text(wrong.problems())).contains("did you mean `dev/database-stock`?");
        assertThat(project.lock()).isEqualTo(lock);
    }

    @Test
    void whatIsNotAcknowledgedStaysPending() throws IOException {
        project.databases(List.of("orders", "stock"));
        Acknowledgement half = project.acknowledge("dev/database-stock");
        assertThat(half.acknowledged()).containsExactly("dev/database-stock");
        assertThat(text(half.pending())).contains("database `stock` is new in environment `test`");
        assertThat(refused(project.compile())).contains("database `stock` is new in environment `test`");
        assertThat(text(project.acknowledge().pending())).contains("-Daccept=test/database-stock\n");
    }

    @Test
    void anEnvironmentThatIsGoneTakesItsNamesWithIt() throws IOException {
        project.settings(SETTINGS.replace("  test: {services: box}\n", ""));
        assertThat(refused(project.compile())).isEqualTo("""
                error[SKY5025]: environment `test` is gone, and with it database `orders`
                  --> serverless.lock:14:3
                   |
                14 |   test:
                   |   ^^^^ compiled until now
                   = help: their objects stay in the cluster with their data, and nothing remembers their names any more
                   = help: if the environment was renamed, rename it in `serverless.lock` too
                   = help: if that is meant: mvn serverless:lock -Daccept=test
                   = see: docs/diagnostics/SKY5025.md""");
        accepted(project.acknowledge("test"));
        accepted(project.compile());
        assertThat(project.lock()).doesNotContain("test");
    }

    @Test
    void aStaleLockIsADifference() throws IOException {
        assertThat(project.difference()).isEmpty();
        project.write("serverless.lock", project.lock().replace("provider: box", "provider:   box"));
        assertThat(project.difference()).contains("+++ b/serverless.lock");
    }

    @Test
    void errorsOfTheProgramComeBeforeAcknowledgements() throws IOException {
        project.code("@Database(\"stock\") DataSource stock", "@Get(\"orders\")\npublic int wrong() { return 0; }");
        Acknowledgement refused = project.acknowledge("dev/database-stock=database-orders");
        assertThat(refused.failed()).isTrue();
        assertThat(refused.written().isEmpty()).isTrue();
    }

    private static void accepted(Compilation compilation) {
        assertThat(compilation.hasErrors()).as(LockedProject.text(compilation)).isFalse();
    }

    private static String accepted(Acknowledgement acknowledgement) {
        assertThat(text(acknowledgement.problems())).isEmpty();
        return text(acknowledgement.pending());
    }

    private static String refused(Compilation compilation) {
        assertThat(compilation.hasErrors()).isTrue();
        assertThat(compilation.artifacts().artifacts()).isEmpty();
        assertThat(compilation.lock()).isEmpty();
        return text(compilation.rendered().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .toList());
    }

    private static String text(List<RenderedDiagnostic> diagnostics) {
        return String.join(
                "\n", diagnostics.stream().map(RenderedDiagnostic::text).toList());
    }
}
