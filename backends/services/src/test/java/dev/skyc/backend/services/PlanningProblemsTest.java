package dev.skyc.backend.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.config.EnvironmentConfig;
import dev.skyc.compiler.config.ServerlessConfig;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.plan.Subscription;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanningProblemsTest {
    private static final String PLACED = """
            @EventType(value = "com.acme.order.placed.v1", external = true)
            public record OrderPlaced(String id) {}
            """;
    private static final String BILLING = """
            public class Billing {
                @OnEvent public void charge(OrderPlaced order) {}
                @Get("/bills") public String list() { return ""; }
                @OnSchedule(cron = "0 2 * * *") public void nightly() {}
            }
            """;
    private static final String GATEWAY =
            "gateway: {host: a.example, name: g, namespace: n, backend: {name: k, namespace: k}}";

    @TempDir
    private Path directory;

    @Test
    void aBrokerInMemoryIsForDevelopment() {
        assertThat(billing("")).isEmpty();
        assertThat(in("prod", "", PLACED, BILLING))
                .containsExactly("serverless.yaml:2:3 SKY5031 the broker of environment `prod` keeps events in memory"
                        + " => choose a class that stores them: `broker: {class: Kafka}`"
                        + " => or use a broker of the platform: `broker: {existing: name}`"
                        + " => or say that losing events is acceptable here: `development: true`");
        assertThat(in("prod", "development: true", PLACED, BILLING)).isEmpty();
        assertThat(in("prod", "broker: {class: Kafka}", PLACED, BILLING)).isEmpty();
        assertThat(in("prod", "broker: {existing: company}", PLACED, BILLING)).isEmpty();
    }

    @Test
    void namesInTheSettingsMustBeInTheCode() {
        assertThat(billing("functions: {biling: {scale: {max: 3}}}"))
                .containsExactly(
                        "serverless.yaml:3:17 SKY5040 there is no function `biling` => did you mean `billing`?");
        assertThat(billing("functions: {billing: {schedules: {charge: off}}}"))
                .containsExactly("serverless.yaml:3:47 SKY5040 `billing` has no schedule `charge` => known: `nightly`");
        assertThat(billing("domains: {a.example: x}"))
                .containsExactly("serverless.yaml:3:26 SKY5040 there is no function `x` => known: `billing`");
        assertThat(billing("deadLetters: {handler: billing.rescue}"))
                .containsExactly(
                        "serverless.yaml:3:28 SKY5040 `billing` has no handler `rescue` => known: `charge`, `list`,"
                                + " `nightly`");
        assertThat(billing("databases: {shop: {secret: x}}"))
                .containsExactly("serverless.yaml:3:17 SKY5040 the code uses no database `shop` => remove it from"
                        + " `serverless.yaml`");
        assertThat(billing("deadLetters: {bucket: failed}\n    buckets: {failed: {secret: x}}"))
                .isEmpty();
    }

    @Test
    void settingsMayPrecedeCodeThatIsYetToBePromoted() {
        Application promoted = Environments.application(directory.resolve("promoted"), PLACED, BILLING);
        Application source = Environments.application(
                directory.resolve("source"),
                PLACED,
                BILLING,
                "public class Reports { @Get(\"/reports\") public String list() { return \"\"; } }");
        Validated<ServerlessConfig> config = Environments.config(Environments.KINDS, """
                environments:
                  staging: {broker: {class: Kafka}}
                  prod:
                    follows: staging
                    broker: {class: Kafka}
                    functions: {reports: {scale: {max: 3}}}
                """);
        EnvironmentConfig prod = config.value().environments().get("prod");
        assertThat(Environments.problems(Environments.plan(Environments.KINDS, promoted, source, config, prod)))
                .isEmpty();
        assertThat(Environments.problems(Environments.plan(Environments.KINDS, promoted, promoted, config, prod)))
                .containsExactly("serverless.yaml:6:17 SKY5040 there is no function `reports` => known: `billing`");
    }

    @Test
    void deadLettersGoToAnEventHandlerOrAreMissed() {
        assertThat(billing("deadLetters: {handler: billing.list}"))
                .containsExactly(
                        "serverless.yaml:3:28 SKY5038 `billing.list` does not handle events => name a handler with"
                                + " `@OnEvent` whose payload is `Event<byte[]>`");
        assertThat(billing("deadLetters: none"))
                .containsExactly(
                        "serverless.yaml:3:18 SKY5039 events whose deliveries fail are lost in environment `dev` =>"
                                + " write `deadLetters: log`, or name a bucket, topic or handler");
    }

    @Test
    void theHandlerOfDeadLettersHasNone() {
        DeploymentPlan plan = plan("dev", "deadLetters: {handler: billing.charge}", PLACED, BILLING)
                .value();
        assertThat(plan.functions()).extracting(f -> f.service()).containsExactly("billing");
        assertThat(plan.subscriptions())
                .extracting(
                        Subscription::name,
                        s -> s.delivery().deadLetters().map(sink -> sink.path()).orElse("none"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("billing-charge", "none"),
                        org.assertj.core.groups.Tuple.tuple("billing-nightly", "/_skyc/events/charge"));
    }

    @Test
    void fewFunctionsSweepAllOutboxes() {
        String[] sources = {PLACED, """
            public class Orders {
                public Orders(@Database("shop") Outbox<OrderPlaced> a, @Database("warehouse") Outbox<OrderPlaced> b) {}
                @Get("/orders") public String list() { return ""; }
            }
            """, """
            public class Archive {
                public Archive(@Database("shop") Outbox<OrderPlaced> a, @Database("old") Inbox b) {}
                @Get("/archive") public String list() { return ""; }
            }
            """, """
            public class Returns {
                public Returns(@Database("returns") Outbox<OrderPlaced> a) {}
                @Get("/returns") public String list() { return ""; }
            }
            """};
        DeploymentPlan plan = plan("dev", "", sources).value();
        assertThat(plan.schedules())
                .extracting(s -> s.name() + " " + s.cron() + " " + s.zone() + " " + s.source())
                .containsExactly(
                        "shop-outbox-orders */10 * * * * UTC shop.Orders",
                        "shop-outbox-returns */10 * * * * UTC shop.Returns");
        assertThat(plan.subscriptions())
                .extracting(s -> s.name() + " " + s.service() + s.path() + " " + s.filters())
                .containsExactly(
                        "shop-outbox-orders orders/_skyc/outbox [Exact[attributes={skychandler=shop-outbox-orders,"
                                + " type=dev.knative.sources.ping}]]",
                        "shop-outbox-returns returns/_skyc/outbox [Exact[attributes={skychandler=shop-outbox-returns,"
                                + " type=dev.knative.sources.ping}]]");
        assertThat(plan("dev", "outboxSweep: \"0 * * * *\"", sources).value().schedules())
                .extracting(s -> s.cron())
                .containsExactly("0 * * * *", "0 * * * *");
        assertThat(plan("dev", "outboxSweep: off", sources).value().schedules()).isEmpty();
        assertThat(in("dev", "outboxSweep: \"61 * * * *\"", sources))
                .containsExactly("serverless.yaml:3:18 SKY5005 `61 * * * *` is no cron expression");
    }

    @Test
    void onlyPublicFunctionsHaveHosts() {
        assertThat(billing("domains: {a.example: billing}"))
                .containsExactly(
                        "serverless.yaml:3:26 SKY5037 `billing` is not public and cannot have a host => add `@Public` to"
                                + " `shop.Billing`, or remove the host");
    }

    @Test
    void aGatewayNeedsANamespaceAndRoutesThatItCanTellApart() {
        String orders = """
                @Public public class Orders {
                    @Get("/orders/{id}") public String find(String id) { return ""; }
                    @Get("/{page}") public String page(String page) { return ""; }
                }
                """;
        String archive = """
                @Public public class Archive {
                    @Get("/orders/archive/{year}") public String year(String year) { return ""; }
                }
                """;
        assertThat(in("prod", GATEWAY, orders, archive))
                .containsExactly("serverless.yaml:3:21 SKY5034 environment `prod` has a gateway and no namespace => add"
                        + " `namespace:`; Knative's ingress knows a function as"
                        + " `<name>.<namespace>.svc.cluster.local`");
        assertThat(in("prod", GATEWAY + "\n    namespace: shop", orders, archive))
                .containsExactly(
                        "src/main/java/shop/Orders.java:10:5 SKY5035 the gateway of environment `prod` may send `GET"
                                + " /orders/archive` to `archive`, but `orders` answers it => move both handlers into one"
                                + " function, or let the paths of each begin differently",
                        "src/main/java/shop/Orders.java:11:5 SKY5036 the gateway of environment `prod` cannot route `GET"
                                + " /{page}` and keep `/_skyc/` to itself => begin the path with a literal segment");
    }

    @Test
    void twoObjectsOfOneNameAreRefused() {
        String order = """
                public class Order {
                    @OnEvent(name = "history-add") public void add(OrderPlaced order) {}
                }
                """;
        String history = """
                public class OrderHistory {
                    @OnEvent public void add(OrderPlaced order) {}
                }
                """;
        String letters = """
                public class ShopDeadLetters {
                    @Get("/letters") public String list() { return ""; }
                }
                """;
        assertThat(in("dev", "", PLACED, order, history, letters))
                .containsExactly(
                        "src/main/java/shop/OrderHistory.java:10:26 SKY5033 two objects are named `Trigger"
                                + " order-history-add` in environment `dev` => give one of them another name:"
                                + " `@FunctionName` on the class, or `name` on the trigger",
                        "src/main/java/shop/ShopDeadLetters.java:9:14 SKY5033 skyc itself needs the name `Service"
                                + " shop-dead-letters` in environment `dev` => choose another name");
    }

    @Test
    void overridesMustFitWhatTheCodeSays() {
        String orders = """
                @Scale(max = 3) public class Orders {
                    @Get("/orders") public String list() { return ""; }
                }
                """;
        assertThat(in("dev", "functions: {orders: {scale: {min: 5}}}", orders))
                .containsExactly(
                        "serverless.yaml:3:39 SKY5041 `orders` has at least 5 instances and at most 3 in environment"
                                + " `dev` => give `min` and `max` together");
        assertThat(in("dev", "functions: {orders: {scale: {min: 5, max: 0}}}", orders))
                .isEmpty();
    }

    @Test
    void settingsThatCannotBeGuessedAreAskedFor() {
        String payments = """
                public class Payments {
                    public Payments(@Config("page-size") int size, @Config("greeting") @Default("hi") String greeting) {}
                    @Get("/payments") public String list(@Endpoint("psp") URI psp) { return ""; }
                }
                """;
        assertThat(in("dev", "", payments))
                .containsExactly(
                        "serverless.yaml:2:3 SKY5032 endpoint `psp` lacks `url` in environment `dev` => say it in"
                                + " `serverless.yaml`, below `environments: dev:`: `endpoints: {psp: {url: …}}`",
                        "serverless.yaml:2:3 SKY5051 config `page-size` has no value in environment `dev` => add it to"
                                + " `serverless.yaml`, below `environments: dev:`: `config: {page-size: …}`, or give it a"
                                + " `@Default` in the code");
        assertThat(in("dev", "config: {page-size: 5}\n    endpoints: {psp: {url: psp, timeout: 5s}}", payments))
                .containsExactly(
                        "serverless.yaml:4:28 SKY5050 `psp` is no absolute URL with a host => write it like"
                                + " `https://api.psp.example`",
                        "serverless.yaml:4:42 SKY5050 `5s` is no ISO 8601 duration of minutes and seconds => write it"
                                + " like `PT5S`");
    }

    @Test
    void settingsOfExistingResourcesAreChecked() {
        String orders = """
                public class Orders {
                    public Orders(@Database("shop") DataSource db) {}
                    @OnMessage("clicks") public void count(String click) {}
                }
                """;
        assertThat(in(
                        "dev",
                        "databases: {shop: {secret: Shop_DB, keys: {pasword: pw}, egress: [db:5432]}}\n"
                                + "    topics: {clicks: {bootstrapServers: [kafka], topic: a b, secret: s, keys: {pw: x}}}",
                        orders))
                .containsExactly(
                        "serverless.yaml:3:32 SKY5055 no Secret can be named `Shop_DB` => say its name: lower-case"
                                + " letters, digits, dashes and dots",
                        "serverless.yaml:3:48 SKY5053 a binding of kind database has no file `pasword` => did you mean"
                                + " `password`?",
                        "serverless.yaml:3:71 SKY5052 `db:5432` is no network with a port => write it like"
                                + " `10.2.0.0/24:5432`, a single address with `/32`",
                        "serverless.yaml:4:42 SKY5054 `kafka` is no host with a port => write it like"
                                + " `kafka-kafka-bootstrap:9092`",
                        "serverless.yaml:4:57 SKY5054 no topic can be named `a b` => use at most 249 letters, digits,"
                                + " dots, dashes and underscores",
                        "serverless.yaml:4:80 SKY5053 SASL credentials have no part `pw` => their parts are `mechanism`,"
                                + " `user` and `password`");
    }

    @Test
    void oneKeyOfASecretIsNotTwoFiles() {
        String orders = """
                public class Orders {
                    public Orders(@Database("shop") DataSource db) {}
                    @Get("/orders") public String list() { return ""; }
                }
                """;
        assertThat(in("dev", "databases: {shop: {keys: {host: port}}}", orders))
                .containsExactly(
                        "serverless.yaml:3:30 SKY5053 `host` and `port` are both taken from the key `port` => give each"
                                + " file a key of its own, or one of them a constant below `values:`");
    }

    private List<String> billing(String settings) {
        return in("dev", settings, PLACED, BILLING);
    }

    private List<String> in(String environment, String settings, String... sources) {
        return Environments.problems(plan(environment, settings, sources));
    }

    private Validated<DeploymentPlan> plan(String environment, String settings, String... sources) {
        Application application = Environments.application(directory, sources);
        return Environments.plan(
                application, environment, "environments:\n  " + environment + ":\n    " + settings + "\n");
    }
}
