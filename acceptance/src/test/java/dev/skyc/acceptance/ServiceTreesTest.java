package dev.skyc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.skyc.backend.knative.testing.AdmissionRules;
import dev.skyc.backend.knative.testing.CrdSchemas;
import dev.skyc.backend.knative.testing.Drift;
import dev.skyc.backend.knative.testing.ObjectTree;
import dev.skyc.backend.knative.testing.StrictReadBack;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.diagnostic.Severity;
import dev.skyc.compiler.pipeline.Compilation;
import dev.skyc.compiler.pipeline.CompilationRequest;
import dev.skyc.compiler.pipeline.Compiler;
import dev.skyc.compiler.pipeline.Extensions;
import dev.skyc.compiler.testing.FixtureCompiler;
import dev.skyc.compiler.testing.FixtureProgram;
import dev.skyc.compiler.testing.Kubectl;
import dev.skyc.compiler.testing.Requirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cluster, its operators' schemas and Kustomize would say to the objects of each provider. */
class ServiceTreesTest {
    private static final FixtureProgram CODE = FixtureProgram.ofSources("""
            package shop;

            import dev.skyc.annotation.*;
            import dev.skyc.api.*;

            public class Carts {
                public Carts(@KeyValue("carts") KeyValueStore<String> carts, @Bucket("reports") BucketStore reports) {}
                @Put("/carts/{customer}") public void save(String customer, @Body String cart) {}
                @Get("/carts/{customer}") public String find(String customer) { return ""; }
            }
            """, """
            package shop;

            import dev.skyc.annotation.*;
            import dev.skyc.api.*;

            public class Checkout {
                public Checkout(
                        @KeyValue("carts") KeyValueReader<String> carts,
                        @Bucket("reports") BucketReader reports,
                        @Secret("psp-key") SecretValue key) {}
                @Get("/checkout/{customer}") public String start(String customer) { return ""; }
            }
            """, """
            package shop;

            import dev.skyc.annotation.*;
            import dev.skyc.api.*;

            public class Clicks {
                @Post("/clicks") public void click(@Body String click, @Topic("clicks") TopicWriter<String> clicks) {}
                @OnMessage("clicks") @Retry(deadLetter = false) public void count(Message<String> click) {}
                @OnMessage("Old_Clicks") @Retry(deadLetter = false) public void convert(String click) {}
            }
            """, """
            package shop;

            import dev.skyc.annotation.*;
            import dev.skyc.api.*;
            import javax.sql.DataSource;

            public class Orders {
                @EventType("com.acme.order.placed.v1") public record Placed(String id) {}
                public Orders(@Database("orders") DataSource db, @Database("orders") Outbox<Placed> placed) {}
                @Post("/orders") public void place(@Body String order) {}
                @OnEvent public void placed(Placed event) {}
            }
            """, """
            package shop;

            import dev.skyc.annotation.*;
            import javax.sql.DataSource;

            public class Reports {
                @Get("/reports")
                public String list(@Database(value = "orders", access = Access.READ) DataSource db) { return ""; }
            }
            """);

    private static final String MIGRATION = "src/main/resources/db/orders/V1__orders.sql";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "services: {keyValues: redis-operator}",
                "services: {keyValues: {provider: redis-operator, replicas: 3, storageClass: fast}}",
                "namespace: shop\n    services: plain\n    databases: {orders: {storageClass: fast, extensions: [citext]}}",
                "services: {buckets: {provider: objectbucketclaim, storageClass: ceph, maxSize: 5Gi, region: eu}}",
                "services: {buckets: {provider: cosi, bucketClass: fast, accessClass: keys, certificates: true}}",
                "buckets: {reports: {provider: s3, endpoint: \"https://s3.example\", bucket: reports, readSecret: a,"
                        + " writeSecret: b, caSecret: c}}",
                "services: {secrets: {provider: external-secrets, store: vault}}",
                "secrets: {psp-key: {store: vault, key: shop/psp, property: key, storeKind: SecretStore}}",
                "services: {topics: strimzi}",
                "services: {topics: {provider: strimzi, authentication: tls, replicas: 3}}",
                "services: {topics: strimzi}\n    topics: {clicks: {provider: existing}}",
                "services: {topics: {provider: strimzi, clusterNamespace: kafka}}",
                "databases: {orders: {secret: orders, readSecret: reports, ownerSecret: owner, values: {port: 5432}}}",
                "services: {databases: cloudnative-pg}",
                "databases: {orders: {provider: cloudnative-pg, instances: 2, storage: 20Gi, storageClass: fast,"
                        + " version: 17, cpu: 500m, memory: 1Gi, maxConnections: 200, extensions: [vector], pooler: true,"
                        + " backup: {to: \"s3://backups/orders\", secret: backup, endpoint: \"https://s3.acme.example\"}}}",
                "databases: {orders: {provider: cloudnative-pg, backup: {objectStore: company, schedule: \"0 4 * * *\"}}}",
                "databases: {orders: {provider: cloudnative-pg, backup: {snapshotClass: fast}}}",
                "databases: {orders: {provider: cloudnative-pg, cluster: company, caSecret: company-ca, pooler: true}}",
                "databases: {orders: {provider: cloudnative-pg, cluster: company, clusterNamespace: data,"
                        + " clusterStore: data-secrets, pooler: true, poolMode: session}}",
            })
    void aClusterAcceptsTheTreeAndItIsClosed(String environment) throws IOException {
        Path folder = compile(environment);
        ObjectTree tree = ObjectTree.read(folder);

        assertThat(tree.violations(new StrictReadBack()::violations)).isEmpty();
        assertThat(tree.violations(AdmissionRules::violations)).isEmpty();
        assertThat(tree.violations(Drift::of)).isEmpty();
        assertThat(tree.dangling()).isEmpty();

        assumeTrue(Requirements.met("kubectl", Kubectl.isAvailable()), "kubectl is not installed");
        Path overlay = directory.resolve("deploy/overlays/prod");
        Files.writeString(overlay.resolve("kustomization.yaml"), "namePrefix: pr-12-\n", StandardOpenOption.APPEND);
        Kubectl.Result rendered = Kubectl.run(directory, "", "kustomize", overlay.toString());
        assertThat(rendered.status()).as(rendered.output()).isZero();
        List<String> derived = tree.objects().entrySet().stream()
                // Labels and marks of events keep the name; Knative's own objects have a test.
                .filter(object -> !object.getValue().group().endsWith("knative.dev"))
                .filter(object -> !object.getKey().contains("dead-letters"))
                .map(object -> object.getValue().name())
                .filter(name -> name.startsWith("shop-"))
                .toList();
        assertThat(derived).isNotEmpty();
        assertThat(rendered.output().lines().map(line -> line.replaceFirst("^[- ]*([-./\\w]+: )?", "")))
                .as("names that the prefix did not reach")
                .doesNotContainAnyElementsOf(derived);

        Path schemas = CrdSchemas.configuredFolder();
        assumeTrue(
                Requirements.met("schemas", Files.isDirectory(schemas)),
                "the schema folder that skyc.crds names is not here");
        CrdSchemas crds = new CrdSchemas(schemas);
        assertThat(tree.violations(crds::violations)).isEmpty();
        assertThat(tree.violations(crds::defaultsInLists)).isEmpty();
        if (Files.isDirectory(folder.resolve("platform"))) {
            assertThat(ObjectTree.readPlatform(folder).values()).allSatisfy(object -> {
                assertThat(crds.violations(object)).isEmpty();
                assertThat(crds.defaultsInLists(object)).isEmpty();
            });
        }
    }

    @Test
    void objectsForNamespacesOfOthersStandApart() throws IOException {
        Path folder = compile("services: {topics: {provider: strimzi, clusterNamespace: kafka}}");
        SortedMap<String, Manifest> objects = ObjectTree.readPlatform(folder);

        assertThat(objects.keySet())
                .containsExactly(
                        "kafka/kafkatopic-shop-prod-clicks.yaml",
                        "kafka/kafkatopic-shop-prod-old-clicks.yaml",
                        "kafka/kafkauser-shop-prod-clicks-clicks-reader.yaml",
                        "kafka/kafkauser-shop-prod-clicks-clicks-writer.yaml",
                        "kafka/kafkauser-shop-prod-clicks-old-clicks-reader.yaml");
        assertThat(ObjectTree.read(folder).objects().values())
                .extracting(Manifest::kind)
                .doesNotContain("KafkaTopic", "KafkaUser");

        assumeTrue(Requirements.met("kubectl", Kubectl.isAvailable()), "kubectl is not installed");
        Kubectl.Result rendered = Kubectl.run(
                directory, "", "kustomize", folder.resolve("platform").toString());
        assertThat(rendered.status()).as(rendered.output()).isZero();
        assertThat(rendered.output().lines().filter("  namespace: kafka"::equals))
                .hasSameSizeAs(objects.keySet());
    }

    private Path compile(String environment) throws IOException {
        TreeMap<String, String> files = new TreeMap<>(CODE.files());
        files.put("serverless.yaml", "environments:\n  prod:\n    " + environment + "\n");
        files.put(MIGRATION, "CREATE TABLE orders (id text PRIMARY KEY);\n");
        FixtureProgram program = new FixtureProgram(files);
        program.writeTo(directory);
        CompilationRequest request = FixtureCompiler.request(program, directory);
        Compiler compiler = new Compiler(Extensions.load(ServiceTreesTest.class.getClassLoader()));
        Compilation compilation = compiler.compile(request);
        assertThat(compilation.report().diagnostics())
                .filteredOn(diagnostic -> diagnostic.code().severity() == Severity.ERROR)
                .isEmpty();
        compiler.write(request, compilation);
        return directory.resolve("deploy/prod");
    }
}
