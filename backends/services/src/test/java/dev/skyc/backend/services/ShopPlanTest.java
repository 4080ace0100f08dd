package dev.skyc.backend.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.json.PlanJson;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.testing.Goldens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plans of a program with every trigger and capability, compared whole with {@code src/test/resources/plans}. */
class ShopPlanTest {
    private static final String[] SOURCES = {"""
        @EventType("com.acme.order.placed.v1")
        public record OrderPlaced(String id) {}
        """, """
        public sealed interface Outcome {
            @EventType("com.acme.payment.settled.v1") record Settled(String id) implements Outcome {}
            @EventType("com.acme.payment.refused.v1") record Refused(String id) implements Outcome {}
        }
        """, """
        public interface Prices {
            @Get("/prices/{sku}") String price(String sku);
        }
        """, """
        public class PriceList implements Prices {
            public String price(String sku) { return ""; }
        }
        """, """
        public class Stock {
            public Stock(@KeyValue("stock") KeyValueStore<String> stock, @Config("page-size") int size) {}
        }
        """, """
        @Public
        @Scale(min = 1, max = 20, concurrency = 50, rollout = "PT1M")
        @Compute(cpu = "0.5", memory = "1024Mi", timeout = "PT30S")
        public class Orders {
            public Orders(
                    @Database("shop") DataSource db,
                    @Database("shop") Outbox<OrderPlaced> placed,
                    Stock stock,
                    Prices prices,
                    @Config("greeting") @Default("hello") String greeting) {}
            @Get("/orders") public String list() { return ""; }
            @Get("/orders/{id}") public String find(String id) { return ""; }
            @Post("/orders") public void place(String order) {}
        }
        """, """
        public class Billing {
            @OnEvent(source = "/shop/orders", filter = "region = 'eu'")
            @Retry(attempts = 3, backoff = "PT0.5S")
            public void charge(
                    OrderPlaced order,
                    Publisher<OrderPlaced> again,
                    @Secret("psp-key") SecretValue key,
                    @Endpoint("psp") HttpEndpoint psp,
                    @Topic("clicks") TopicWriter<String> clicks) {}
            @OnEvent @Retry(deadLetter = false) public void settle(Outcome outcome) {}
        }
        """, """
        public class Reports {
            @OnSchedule(cron = "0 2 * * *", zone = "Asia/Shanghai")
            public void nightly(@Bucket("reports") BucketWriter reports) {}
            @OnObject(value = "reports", prefix = "in/", suffix = ".csv", on = OnObject.Change.CREATED)
            public void arrived(ObjectEvent event) {}
            @OnObject("reports") public void changed(ObjectEvent event) {}
        }
        """, """
        public class Analytics {
            @OnMessage("clicks") public void clicks(Message<String> click) {}
            @OnMessage(value = "views", group = "views-of-all", from = OnMessage.Offset.LATEST)
            public void views(String view) {}
        }
        """};

    private static final String DEV = """
            environments:
              dev:
                endpoints: {psp: {url: "https://sandbox.psp.example"}}
                config: {page-size: 50}
            """;

    private static final String PROD = """
            application: shop
            environments:
              prod:
                namespace: shop
                prefix: blue-
                gateway: {host: api.shop.example, name: public, namespace: gateways, backend: {name: kourier-internal, namespace: kourier-system}}
                domains: {orders.shop.example: orders}
                broker: {existing: company, class: Kafka}
                deadLetters: {bucket: failed}
                databases: {shop: {secret: shop-db, keys: {password: pw, certificates: ca.crt}, values: {host: db.internal, port: 5432}}}
                secrets: {psp-key: {secret: psp, key: api}}
                endpoints: {psp: {url: "https://api.psp.example", timeout: PT5S, egress: ["203.0.113.0/24:443"]}}
                config: {page-size: 100, greeting: "on"}
                topics:
                  clicks: {bootstrapServers: ["kafka-0.kafka:9093", "kafka:9093"], topic: prod.clicks, secret: kafka-user, keys: {user: name}, caSecret: kafka-ca}
                functions:
                  orders: {scale: {min: 3, rollout: PT0S}, compute: {memory: 2Gi}}
                  reports: {schedules: {nightly: off}}
                  analytics: {scale: {max: 5}}
            """;

    @TempDir
    private Path directory;

    @Test
    void everythingHasConventionalNamesWhereNothingIsSaid() throws IOException {
        compare("dev", DEV);
    }

    @Test
    void anEnvironmentMayNameEverything() throws IOException {
        compare("prod", PROD);
    }

    @Test
    void noSettingsMakePlanningFail() {
        Application application = Environments.application(directory, SOURCES);
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            StringBuilder yaml = new StringBuilder(PROD);
            for (int edit = 0; edit <= random.nextInt(3); edit++) {
                int from = random.nextInt(yaml.length());
                int other = random.nextInt(PROD.length() - 10);
                yaml.replace(
                        from,
                        Math.min(yaml.length(), from + random.nextInt(10)),
                        random.nextBoolean() ? "" : PROD.substring(other, other + 10));
            }
            Validated<DeploymentPlan> plan = Environments.planFirst(application, yaml.toString());
            assertThat(PlanJson.write(plan.value())).as(yaml.toString()).startsWith("{");
        }
    }

    private void compare(String environment, String yaml) throws IOException {
        Application application = Environments.application(directory, SOURCES);
        Validated<DeploymentPlan> plan = Environments.plan(application, environment, yaml);
        assertThat(Environments.problems(plan)).isEmpty();
        String json = PlanJson.write(plan.value());
        Path golden = Path.of("src/test/resources/plans/" + environment + ".json");
        if (Goldens.updating()) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, json);
        }
        assertThat(json).isEqualTo(Files.readString(golden));
    }
}
