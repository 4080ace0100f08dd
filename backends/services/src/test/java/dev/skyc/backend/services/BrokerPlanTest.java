package dev.skyc.backend.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.plan.DeploymentPlan.BrokerReference;
import dev.skyc.compiler.plan.DeploymentPlan.PlannedBroker;
import dev.skyc.compiler.plan.Subscription;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the classes of brokers need, and what they cannot do. */
class BrokerPlanTest {
    private static final String PLACED = """
            @EventType("com.acme.order.placed.v1")
            public record OrderPlaced(String id, @Attribute("region") String region) {}
            """;

    private static final String BILLING = """
            public class Billing {
                @OnEvent public void charge(OrderPlaced order, Publisher<OrderPlaced> again) {}
            }
            """;

    private static final String CHOOSY = """
            public class Choosy {
                @OnEvent(filter = "region = 'eu'") public void european(OrderPlaced order) {}
                @OnEvent(source = "/shop/billing") public void billed(OrderPlaced order, Publisher<OrderPlaced> again) {}
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void aKafkaBrokerNamesTheConfigurationOfTheCluster() {
        DeploymentPlan plan = plan("broker: {class: Kafka}");

        assertThat(plan.broker())
                .contains(new PlannedBroker(
                        "shop",
                        false,
                        "Kafka",
                        Optional.of(new BrokerReference(
                                "v1", "ConfigMap", "kafka-broker-config", Optional.of("knative-eventing"))),
                        Optional.empty()));
        assertThat(plan.external())
                .contains(new ExternalName(
                        "ConfigMap",
                        "kafka-broker-config",
                        "platform",
                        "knative-eventing",
                        "names the Kafka cluster of the broker"));
        assertThat(plan.target().brokerUrl())
                .isEqualTo("http://kafka-broker-ingress.knative-eventing.svc.cluster.local/{namespace}/{broker}");
    }

    @Test
    void aKafkaBrokerOfAClusterOfItsOwnHasAConfigMapOfOurs() {
        DeploymentPlan plan = plan(
                "broker: {class: KafkaNamespaced, bootstrapServers: [\"a:9092\", \"b:9092\"], partitions: 6, secret: access,"
                        + " topicConfig: {retention.ms: 3600000}, topic: shop.events}");

        assertThat(plan.broker().orElseThrow().config())
                .contains(new BrokerReference("v1", "ConfigMap", "shop-broker", Optional.empty()));
        assertThat(plan.broker().orElseThrow().topic()).contains("shop.events");
        assertThat(data(plan, "shop-broker"))
                .isEqualTo(Map.of(
                        "bootstrap.servers", "a:9092,b:9092",
                        "default.topic.partitions", "6",
                        "default.topic.replication.factor", "3",
                        "auth.secret.ref.name", "access",
                        "default.topic.config.retention.ms", "3600000"));
        assertThat(plan.external())
                .extracting(name -> name.kind() + " " + name.name() + " " + name.producer())
                .contains("Secret access platform", "KafkaTopic shop.events platform");
        assertThat(plan.target().brokerUrl())
                .isEqualTo("http://kafka-broker-ingress.{namespace}.svc.cluster.local/{namespace}/{broker}");
    }

    @Test
    void aBrokerOfChannelsHasATemplateOnlyWhereOneIsAskedFor() {
        assertThat(plan("broker: {}").broker().orElseThrow().config()).isEmpty();

        DeploymentPlan plan = plan("broker: {channel: KafkaChannel, partitions: 3, replicationFactor: 1}");
        assertThat(plan.broker().orElseThrow().config())
                .contains(new BrokerReference("v1", "ConfigMap", "shop-broker", Optional.empty()));
        assertThat(data(plan, "shop-broker")).isEqualTo(Map.of("channel-template-spec", """
                apiVersion: messaging.knative.dev/v1
                kind: KafkaChannel
                spec:
                  numPartitions: 3
                  replicationFactor: 1
                """));
    }

    @Test
    void channelsInKafkaKeepEvents() {
        assertThat(problems("prod", "broker: {channel: KafkaChannel}", BILLING)).isEmpty();
        assertThat(problems("prod", "broker: {channel: InMemoryChannel}", BILLING))
                .singleElement()
                .asString()
                .contains("SKY5031");
    }

    @Test
    void anObjectOfOthersMayConfigureTheBroker() {
        DeploymentPlan plan = plan("broker: {class: Kafka, config: {name: mine}}");

        assertThat(plan.broker().orElseThrow().config())
                .contains(new BrokerReference("v1", "ConfigMap", "mine", Optional.empty()));
        assertThat(plan.external())
                .contains(new ExternalName("ConfigMap", "mine", "platform", "", "configures the broker"));
    }

    @Test
    void eventsComeInOrderWhereTheSettingsSaySo() {
        DeploymentPlan plan = plan("broker: {class: Kafka}\n    functions: {billing: {ordered: [charge]}}");

        assertThat(plan.subscriptions()).extracting(Subscription::ordered).containsExactly(true);
        assertThat(problems("dev", "functions: {billing: {ordered: [charge]}}", BILLING))
                .containsExactly("serverless.yaml:3:37 SKY5042 a broker of class `MTChannelBasedBroker` does not keep"
                        + " events in order => choose a class that does: `Kafka`, `KafkaNamespaced` => or take the events"
                        + " from a topic, with `@OnMessage`");
        assertThat(problems("dev", "broker: {class: Kafka}\n    functions: {billing: {ordered: [charged]}}", BILLING))
                .containsExactly("serverless.yaml:4:37 SKY5040 `billing` has no handler of events `charged` => did you"
                        + " mean `charge`?");
    }

    @Test
    void aBrokerThatIgnoresFiltersIsRefusedWhereTheyMatter() {
        String rabbit = "broker: {existing: rabbit, class: RabbitMQBroker}\n"
                + "    targets: {brokerUrl: \"http://{broker}-broker-ingress.{namespace}.svc.cluster.local\"}";

        assertThat(problems("prod", rabbit, BILLING)).isEmpty();
        assertThat(problems("prod", rabbit, CHOOSY))
                .containsExactly("src/main/java/shop/Choosy.java:10:5 SKY5042 a broker of class `RabbitMQBroker` cannot"
                        + " select the events of `choosy.european` => it compares whole attributes only: subscribe to one"
                        + " type, and decide in the handler => or choose a class that evaluates filters: `Kafka`,"
                        + " `MTChannelBasedBroker`");
    }

    @Test
    void settingsThatDoNotFitAreRefused() {
        assertThat(problems("prod", "broker: {existing: company, class: Kafka, partitions: 3}", BILLING))
                .containsExactly("serverless.yaml:3:59 SKY5043 `partitions` configures a broker of ours => leave"
                        + " `partitions` to the owner of `company`, or remove `existing`");
        assertThat(problems("prod", "broker: {class: Kafka, channel: KafkaChannel, partitions: 3}", BILLING))
                .containsExactly(
                        "serverless.yaml:3:37 SKY5043 a broker of class `Kafka` has no `channel` => a broker of class"
                                + " `Kafka` stores events in one topic, without channels",
                        "serverless.yaml:3:63 SKY5043 `partitions` has no effect while the cluster's settings hold => say"
                                + " where Kafka is: `bootstrapServers: [\"kafka-kafka-bootstrap.kafka:9092\"]`");
        assertThat(problems("dev", "broker: {channel: InMemoryChannel, partitions: 3, topic: a}", BILLING))
                .containsExactly(
                        "serverless.yaml:3:52 SKY5043 a broker of class `MTChannelBasedBroker` has no `partitions` => only"
                                + " brokers of class `Kafka` and `KafkaNamespaced` have it",
                        "serverless.yaml:3:62 SKY5043 a broker of class `MTChannelBasedBroker` has no `topic` => only"
                                + " brokers of class `Kafka` and `KafkaNamespaced` have it");
        assertThat(problems("prod", "broker: {class: KafkaNamespaced}", BILLING))
                .containsExactly("serverless.yaml:3:21 SKY5043 a broker of class `KafkaNamespaced` needs to be told its"
                        + " Kafka cluster => name it: `bootstrapServers: [\"kafka-kafka-bootstrap.kafka:9092\"]` => or name"
                        + " a ConfigMap of the same namespace: `config: {name: …}`");
        assertThat(problems(
                        "prod",
                        "broker: {class: KafkaNamespaced, config: {name: a, namespace: b}, secret: s}",
                        BILLING))
                .containsExactly(
                        "serverless.yaml:3:53 SKY5043 a broker of class `KafkaNamespaced` is configured in its own"
                                + " namespace => remove `namespace`, and have the ConfigMap there",
                        "serverless.yaml:3:79 SKY5043 `secret` and `config` configure the same broker => keep one of them");
        assertThat(problems("prod", "broker: {class: Company}", BILLING))
                .containsExactly(
                        "serverless.yaml:3:21 SKY5043 what configures a broker of class `Company` is not known => name the"
                                + " object: `config: {apiVersion: …, kind: …, name: …}` => or use a broker that somebody"
                                + " else made: `existing: name`",
                        "serverless.yaml:3:21 SKY5043 where a broker of class `Company` listens is not known => say it"
                                + " below `environments: prod:`: `targets: {brokerUrl:"
                                + " \"http://…/{namespace}/{broker}\"}`");
    }

    @Test
    void waitsThatTheChannelInMemoryDoesNotSurviveAreReported() {
        String patient = """
                public class Patient {
                    @OnEvent @Retry(attempts = 11, backoff = "PT1S") public void wait(OrderPlaced order) {}
                    @OnEvent @Retry(attempts = 10, backoff = "PT1S") public void hurry(OrderPlaced order) {}
                    @OnMessage("clicks") @Retry(attempts = 12, backoff = "PT1S") public void click(String click) {}
                }
                """;

        assertThat(problems("dev", "development: true", patient, BILLING))
                .containsExactly(
                        "src/main/java/shop/Patient.java:10:14 SKY5060 the in-memory broker of environment `dev`"
                                + " gives up on `patient.wait` after 15 minutes => use fewer attempts or a shorter backoff => or"
                                + " choose a broker that stores events: `broker: {class: Kafka}`");
        assertThat(problems("dev", "broker: {class: Kafka}", patient, BILLING)).isEmpty();
        assertThat(problems("local", "functions: {billing: {ordered: [charge]}}", patient, BILLING))
                .isEmpty();
    }

    @Test
    void aFunctionAsSlowAsTheDispatcherIsPatientIsReported() {
        String slow = """
                @Compute(timeout = "PT10M")
                public class Slow {
                    @OnEvent public void think(OrderPlaced order) {}
                }
                """;
        String reader = """
                public class Reader {
                    @OnMessage("clicks") public void read(String click) {}
                }
                """;
        String problem =
                " SKY5061 `slow` may take as long as Kafka's dispatcher waits for an answer => give it less time,"
                        + " such as `PT9M`, or let it hand long work to somebody else";

        assertThat(problems("dev", "development: true", slow, BILLING)).isEmpty();
        assertThat(problems("dev", "broker: {class: Kafka}", slow, BILLING))
                .containsExactly("src/main/java/shop/Slow.java:9:1" + problem);
        assertThat(problems("dev", "functions: {reader: {compute: {timeout: PT600S}}}", reader))
                .containsExactly("serverless.yaml:3:45" + problem.replace("slow", "reader"));
    }

    private static Object data(DeploymentPlan plan, String configMap) {
        return plan.manifests().stream()
                .filter(object ->
                        object.kind().equals("ConfigMap") && object.name().equals(configMap))
                .map(Manifest::content)
                .findFirst()
                .orElseThrow()
                .get("data");
    }

    private DeploymentPlan plan(String settings) {
        Validated<DeploymentPlan> plan = plan("dev", settings, BILLING);
        assertThat(Environments.problems(plan)).isEmpty();
        return plan.value();
    }

    private List<String> problems(String environment, String settings, String... sources) {
        return Environments.problems(plan(environment, settings, sources));
    }

    private Validated<DeploymentPlan> plan(String environment, String settings, String... sources) {
        String[] all = new String[sources.length + 1];
        all[0] = PLACED;
        System.arraycopy(sources, 0, all, 1, sources.length);
        Application application = Environments.application(directory, all);
        return Environments.plan(
                application, environment, "environments:\n  " + environment + ":\n    " + settings + "\n");
    }
}
