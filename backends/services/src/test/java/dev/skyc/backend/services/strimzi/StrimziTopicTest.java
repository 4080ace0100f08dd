package dev.skyc.backend.services.strimzi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.backend.services.Provided;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrimziTopicTest {
    /** Writes one topic and reads another. */
    private static final String ANALYTICS = """
            public class Analytics {
                public Analytics(@Topic("views") TopicWriter<String> views) {}
                @OnMessage("clicks") public void count(Message<String> click) {}
                @OnMessage(value = "clicks", group = "audit") public void audit(String click) {}
            }
            """;

    /** Writes what it reads. */
    private static final String CATALOG = """
            public class Catalog {
                @Get("/products/{id}")
                public String product(String id, @Topic("clicks") TopicWriter<String> clicks) { return ""; }
                @OnMessage("clicks") public void learn(String click) {}
            }
            """;

    private static final String LEGACY = """
            public class Legacy {
                @OnMessage("Legacy_Events.v1") public void take(String event) {}
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void eachFunctionHasAUserForExactlyWhatItDoes() {
        Provided.compare("strimzi", directory, """
                environments:
                  prod:
                    services: {topics: strimzi}
                """, ANALYTICS, CATALOG);
    }

    @Test
    void aClusterAsksForCertificates() {
        Provided.compare("strimzi-tls", directory, """
                environments:
                  prod:
                    services: {topics: strimzi}
                    topics:
                      clicks: {authentication: tls, cluster: events}
                      views: {authentication: tls, cluster: events}
                """, ANALYTICS);
    }

    @Test
    void aClusterAsksForNothing() {
        Provided.compare("strimzi-none", directory, """
                environments:
                  dev:
                    services: {topics: {provider: strimzi, authentication: none}}
                    topics:
                      clicks: {partitions: 1, replicas: 1, bootstrapServers: ["kafka:9092", "kafka.other:9092"]}
                """, CATALOG);
    }

    @Test
    void aClusterElsewhereGetsItsObjectsFromThePlatformFolder() {
        Provided.compare("strimzi-elsewhere", directory, """
                environments:
                  prod:
                    namespace: shop
                    services: {topics: strimzi}
                    topics:
                      clicks:
                        clusterNamespace: kafka
                        partitions: 12
                        replicas: 3
                        config: {min.insync.replicas: 2, retention.ms: 604800000}
                        secretAnnotations: {reflector.v1.k8s.emberstack.com/reflection-allowed: "true"}
                """, CATALOG);
    }

    @Test
    void aNameThatNoObjectCanHaveIsTheTopicsAlone() {
        Provided.compare("strimzi-names", directory, """
                environments:
                  preview:
                    prefix: pr-12-
                    services: {topics: strimzi}
                """, LEGACY);
    }

    @Test
    void theNamespaceOfTheEnvironmentIsNotElsewhere() {
        assertThat(Provided.problems(directory, """
                        environments:
                          prod:
                            namespace: shop
                            services: {topics: {provider: strimzi, clusterNamespace: shop}}
                        """, CATALOG)).isEmpty();
    }

    @Test
    void whatStrimziOrKafkaWouldRefuseIsRefused() {
        assertThat(Provided.problems(directory, """
                        environments:
                          prod:
                            topics:
                              clicks:
                                provider: strimzi
                                cluster: My_Cluster
                                authentication: tls
                                tls: false
                                bootstrapServers: [kafka]
                                topic: a b
                                partitions: 0
                                replicas: 2
                                config: {min.insync.replicas: 3, Retention: 1}
                              views: {provider: strimzi, authentication: kerberos, replicas: 0, partition: 3}
                        """, ANALYTICS))
                .containsExactly(
                        "serverless.yaml:6:18 SKY5062 `My_Cluster` is no name of an object => use lower-case letters, digits"
                                + " and dashes",
                        "serverless.yaml:8:14 SKY5062 certificates of clients need a listener with TLS => remove `tls:"
                                + " false`, or choose `authentication: scram-sha-512`",
                        "serverless.yaml:9:28 SKY5054 `kafka` is no host with a port => write it like"
                                + " `My_Cluster-kafka-bootstrap:9092`",
                        "serverless.yaml:10:16 SKY5054 no topic can be named `a b` => use at most 249 letters, digits, dots,"
                                + " dashes and underscores",
                        "serverless.yaml:11:21 SKY5062 a topic has at least one partition => each partition is read by one"
                                + " consumer of a group at a time: say how many there can be",
                        "serverless.yaml:13:18 SKY5062 nothing can be written to a topic that waits for 3 copies of 2 => have"
                                + " `min.insync.replicas` at most `replicas`; one less survives a broker's restart",
                        "serverless.yaml:13:42 SKY5062 Kafka has no setting `Retention` => write it in Kafka's own words, such"
                                + " as `retention.ms`",
                        "serverless.yaml:14:50 SKY5062 Strimzi's users cannot authenticate by `kerberos` => choose one of"
                                + " `scram-sha-512`, `tls`, `none`",
                        "serverless.yaml:14:70 SKY5062 a topic has 1 to 32767 copies of each message => as many as there are"
                                + " brokers, at most",
                        "serverless.yaml:14:73 SKY5003 `views` has no key `partition` => did you mean `partitions`?");
    }
}
