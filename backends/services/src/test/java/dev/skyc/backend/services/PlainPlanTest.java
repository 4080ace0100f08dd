package dev.skyc.backend.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.artifact.YamlWriter;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.json.PlanJson;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.plan.StatefulResource;
import dev.skyc.compiler.testing.Goldens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases, stores, buckets and topics in stock engines; the objects are compared with {@code src/test/resources/plain}. */
class PlainPlanTest {
    private static final Path GOLDEN = Path.of("src/test/resources/plain");

    private static final String ORDERS = """
            @Scale(max = 2)
            public class Orders {
                public Orders(
                        @Database("shop") DataSource db,
                        @KeyValue("carts") KeyValueStore<String> carts,
                        @Bucket("photos") BucketStore photos,
                        @Topic("clicks") TopicWriter<String> clicks) {}
                @Get("/orders") public String list() { return ""; }
            }
            """;

    private static final String REPORTS = """
            @Scale(max = 2)
            public class Reports {
                public Reports(
                        @Database(value = "shop", access = Access.READ) DataSource db,
                        @Database("stock") DataSource stock,
                        @KeyValue("carts") KeyValueReader<String> carts,
                        @Bucket("photos") BucketReader photos,
                        @Bucket("reports") BucketWriter reports) {}
                @Get("/reports") public String list() { return ""; }
                @OnMessage("clicks") public void clicked(String click) {}
            }
            """;

    private static final String YAML = """
            environments:
              dev:
                namespace: shop-dev
                services:
                  databases: {provider: plain, maxConnections: 50, size: 10240Mi}
                  keyValues: plain
                  buckets: {provider: plain, storageClass: fast}
                  topics: plain
                databases: {shop: {extensions: [pg_trgm], pool: 5}}
                topics: {clicks: {partitions: 3}}
            """;

    @TempDir
    private Path directory;

    private Application application;

    @BeforeEach
    void analyze() {
        application = Environments.application(directory, ORDERS, REPORTS);
    }

    @Test
    void oneEngineOfEachKindServesAllResources() throws IOException {
        Validated<DeploymentPlan> plan = plan(YAML);
        assertThat(Environments.problems(plan)).isEmpty();

        SortedMap<String, String> objects = new TreeMap<>();
        YamlWriter yaml = new YamlWriter();
        Stream.concat(plan.value().manifests().stream(), plan.value().access().stream())
                .forEach(object -> objects.put(object.fileName(), yaml.write(object.content())));
        objects.put("plan.json", PlanJson.write(plan.value()));
        if (Goldens.updating()) {
            update(objects);
        }
        assertThat(committed()).isEqualTo(objects);
    }

    private static void update(SortedMap<String, String> objects) throws IOException {
        Files.createDirectories(GOLDEN);
        for (String stale : committed().keySet()) {
            Files.delete(GOLDEN.resolve(stale));
        }
        for (var object : objects.entrySet()) {
            Files.writeString(GOLDEN.resolve(object.getKey()), object.getValue());
        }
    }

    private static SortedMap<String, String> committed() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(GOLDEN)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void theLockKeepsWhatAClusterNeverChanges() {
        List<StatefulResource> stateful = plan(YAML).value().stateful();

        assertThat(stateful)
                .extracting(resource -> resource.kind() + " " + resource.name() + " " + resource.fields())
                .containsExactly(
                        "bucket photos {engine=LockedField[value=shop-s3, rule=FIXED], size=LockedField[value=5Gi,"
                                + " rule=FIXED], storageClass=LockedField[value=fast, rule=FIXED]}",
                        "bucket reports {engine=LockedField[value=shop-s3, rule=FIXED], size=LockedField[value=5Gi,"
                                + " rule=FIXED], storageClass=LockedField[value=fast, rule=FIXED]}",
                        "database shop {engine=LockedField[value=shop-postgresql, rule=FIXED],"
                                + " majorVersion=LockedField[value=18, rule=FIXED], size=LockedField[value=10Gi,"
                                + " rule=FIXED]}",
                        "database stock {engine=LockedField[value=shop-postgresql, rule=FIXED],"
                                + " majorVersion=LockedField[value=18, rule=FIXED], size=LockedField[value=10Gi,"
                                + " rule=FIXED]}",
                        "keyvalue carts {engine=LockedField[value=shop-valkey, rule=FIXED],"
                                + " size=LockedField[value=1Gi, rule=FIXED]}",
                        "topic clicks {engine=LockedField[value=shop-kafka, rule=FIXED],"
                                + " partitions=LockedField[value=3, rule=GROWS], size=LockedField[value=5Gi, rule=FIXED]}");
    }

    @Test
    void oneMoreStoreAddsOneSecretAndLeavesTheOthers() {
        Application more = Environments.application(directory, ORDERS, REPORTS, """
                public class Views {
                    public Views(@KeyValue("views") KeyValueStore<String> views) {}
                    @Get("/views") public String list() { return ""; }
                }
                """);
        Manifest before = manifest(plan(YAML), "ConfigMap", "shop-passwords-keyvalue");
        Manifest after = manifest(Environments.plan(more, "dev", YAML), "ConfigMap", "shop-passwords-keyvalue");

        assertThat(after.name()).isNotEqualTo(before.name());
        String carts = secrets(before).replaceAll("^\\[|]\n$", "");
        assertThat(secrets(after)).startsWith("[" + carts + ", {\n  \"name\": \"shop-keyvalue-views\"");
    }

    @Test
    void aFunctionLessIsARoleLessForTheMigrationsAndNoOtherSecret() {
        Application less = Environments.application(directory.resolve("less"), ORDERS, """
                public class Reports {
                    public Reports(@Database("stock") DataSource stock) {}
                    @Get("/reports") public String list() { return ""; }
                    @OnMessage("clicks") public void clicked(String click) {}
                }
                """);
        Validated<DeploymentPlan> before = plan(YAML);
        Validated<DeploymentPlan> after = Environments.plan(less, "dev", YAML);

        for (String kind : List.of("database", "keyvalue", "topic")) {
            assertThat(secrets(manifest(after, "ConfigMap", "shop-passwords-" + kind)))
                    .as(kind)
                    .isEqualTo(secrets(manifest(before, "ConfigMap", "shop-passwords-" + kind)));
        }
        assertThat(roles(before, "shop")).contains("role-reader", "role-writer");
        assertThat(roles(after, "shop")).contains("role-writer").doesNotContain("role-reader");
    }

    private static String roles(Validated<DeploymentPlan> plan, String database) {
        return manifest(plan, "Job", "shop-migrations-" + database).content().toString();
    }

    @Test
    void elsewhereThanInDevelopmentItIsAWarning() {
        assertThat(Environments.problems(Environments.plan(application, "prod", """
                environments:
                  prod:
                    namespace: shop
                    services: {databases: plain, keyValues: plain, buckets: plain, topics: plain}
                """)))
                .filteredOn(line -> line.contains("SKY5059"))
                .hasSize(4)
                .anySatisfy(line -> assertThat(line)
                        .isEqualTo(
                                "serverless.yaml:4:27 SKY5059 environment `prod` keeps its PostgreSQL in one pod, without"
                                        + " replicas, backups and encryption on the way"
                                        + " => choose a provider that is made to last: `databases: {shop: {provider: …}}`"
                                        + " => or say that losing data is acceptable here: `development: true`"));
        assertThat(Environments.problems(Environments.plan(application, "prod", """
                environments:
                  prod:
                    development: true
                    namespace: shop
                    services: {databases: plain, keyValues: plain, buckets: plain, topics: plain}
                """)))
                .isEmpty();
    }

    @Test
    void resourcesOfOneEngineMustAgreeOnIt() {
        assertThat(Environments.problems(plan("""
                environments:
                  dev:
                    databases:
                      shop: {provider: plain, size: 1Gi}
                      stock: {provider: plain, size: 2Gi}
                """)))
                .containsExactly("serverless.yaml:5:38 SKY5070 `size` of database `stock` differs from that of database"
                        + " `shop`, which shares its engine => say it once, or the same with both: `plain` runs one"
                        + " engine for all resources of a kind");
    }

    @Test
    void sizesImagesAndNumbersAreChecked() {
        assertThat(Environments.problems(plan("""
                environments:
                  dev:
                    databases:
                      shop:
                        provider: plain
                        image: "my image"
                        size: 5 GB
                        memory: "0"
                        cpu: lots
                        storageClass: Fast
                        maxConnections: 3
                        pool: 0
                        extensions: [pg_trgm, "x; drop"]
                """)))
                .containsExactly(
                        "serverless.yaml:6:16 SKY5071 `image` of database `shop` is not an image: `my image`"
                                + " => write it like `postgres:18.6`",
                        "serverless.yaml:7:15 SKY5071 `size` of database `shop` is not a Kubernetes quantity: `5 GB`"
                                + " => write it like `5Gi`",
                        "serverless.yaml:8:17 SKY5071 `memory` of database `shop` is not a Kubernetes quantity: `0`"
                                + " => write it like `512Mi`",
                        "serverless.yaml:9:14 SKY5071 `cpu` of database `shop` is not a Kubernetes quantity: `lots`"
                                + " => write it like `100m`",
                        "serverless.yaml:10:23 SKY5071 `storageClass` of database `shop` is not the name of a"
                                + " StorageClass: `Fast` => write it like `standard`",
                        "serverless.yaml:11:25 SKY5071 `maxConnections` of database `shop` is not a number from 10 to"
                                + " 10000: `3` => write it like `100`",
                        "serverless.yaml:12:15 SKY5071 `pool` of database `shop` is not a number from 1 to 1000: `0`"
                                + " => write it like `5`",
                        "serverless.yaml:13:31 SKY5071 `extensions` of database `shop` is not an extension's name:"
                                + " `x; drop` => write it like `pg_trgm`");
    }

    @Test
    void aSourceNeedsToKnowTheNamespace() {
        assertThat(Environments.problems(plan("""
                environments:
                  dev: {services: {topics: plain}}
                """)))
                .containsExactly(
                        "serverless.yaml:2:28 SKY5072 the source that delivers topic `clicks` cannot find Kafka"
                                + " without the namespace of environment `dev` => say it: `dev: {namespace: …}`");
    }

    private Validated<DeploymentPlan> plan(String yaml) {
        return Environments.plan(application, "dev", yaml);
    }

    private static Manifest manifest(Validated<DeploymentPlan> plan, String kind, String start) {
        return plan.value().manifests().stream()
                .filter(object -> object.kind().equals(kind) && object.name().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static String secrets(Manifest list) {
        return list.content().get("data").toString().replaceAll("^\\{secrets.json=|}$", "");
    }
}
