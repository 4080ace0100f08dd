package dev.skyc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.skyc.backend.knative.testing.CrdSchemas;
import dev.skyc.backend.knative.testing.ObjectTree;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.artifact.ManifestReader;
import dev.skyc.compiler.gitops.ImageFile;
import dev.skyc.compiler.pipeline.Acknowledgement;
import dev.skyc.compiler.pipeline.Compilation;
import dev.skyc.compiler.pipeline.CompilationRequest;
import dev.skyc.compiler.pipeline.Compiler;
import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.testing.Requirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two releases of the sample in a row can be applied one after the other: none changes what a cluster does not let change. */
class ReleasesTest {
    private static final String FUNCTION = """
            package com.acme.shop.catalog;

            import dev.skyc.annotation.Database;
            import dev.skyc.annotation.Get;
            import dev.skyc.annotation.OnEvent;
            import javax.sql.DataSource;

            public class Watchers {
                public Watchers(@Database("shop") DataSource database) {}

                @Get("/watchers")
                public int count() {
                    return 0;
                }

                @OnEvent(type = "com.acme.watched", source = "/elsewhere")
                public void watch(byte[] event) {}
            }
            """;

    private final Compiler compiler = Compiler.load(getClass().getClassLoader());

    @TempDir
    Path directory;

    private CompilationRequest request;

    @BeforeEach
    void copyTheSample() throws IOException {
        SortedMap<String, String> files = Sample.texts();
        try (Stream<Path> found = Files.walk(Sample.COMMITTED.resolve("deploy"))) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(Sample.COMMITTED.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        files.put("serverless.lock", Files.readString(Sample.COMMITTED.resolve("serverless.lock")));
        Sample.write(directory, files, new Random(1));
        request = Sample.request(directory);
    }

    @Test
    void aReleaseChangesNoImmutableField() throws IOException {
        SortedMap<String, SortedMap<String, Manifest>> first = release('1');
        write("src/main/java/com/acme/shop/catalog/Watchers.java", FUNCTION);
        write("src/main/resources/db/shop/V99__watchers.sql", "create table watchers (id bigint primary key);\n");
        SortedMap<String, SortedMap<String, Manifest>> second = release('2');

        assertThat(second.keySet()).isEqualTo(first.keySet()).contains("dev", "staging", "prod");
        List<String> changes = new ArrayList<>();
        first.forEach((environment, objects) -> {
            SortedMap<String, Manifest> next = second.getOrDefault(environment, new TreeMap<>());
            assertThat(next.keySet()).as(environment).anyMatch(file -> file.endsWith("service-watchers.yaml"));
            assertThat(next.keySet()).as(environment).anyMatch(file -> file.endsWith("trigger-watchers-watch.yaml"));
            List<String> pairs =
                    objects.keySet().stream().filter(next::containsKey).toList();
            assertThat(pairs).as(environment).hasSizeGreaterThan(objects.size() * 9 / 10);
            assertThat(pairs.stream().filter(file -> !objects.get(file).equals(next.get(file))))
                    .as("objects of %s that the release changes", environment)
                    .hasSizeGreaterThan(10);
            changes.addAll(changes(environment, objects, next));
        });
        assertThat(changes).isEmpty();
    }

    @Test
    void aReleaseReplacesTheJobsWhoseContentChangesAndKeepsTheOthers() throws IOException {
        SortedMap<String, Manifest> first = release('1').getOrDefault("dev", new TreeMap<>());
        write("src/main/resources/db/shop/V99__watchers.sql", "create table watchers (id bigint primary key);\n");
        SortedMap<String, Manifest> second = release('2').getOrDefault("dev", new TreeMap<>());
        List<String> jobs = jobs(first);
        List<String> kept = jobs(second).stream().filter(jobs::contains).toList();
        assertThat(jobs).hasSizeGreaterThan(kept.size());
        assertThat(jobs(second)).hasSameSizeAs(jobs);
        assertThat(kept)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(second.get(file)).isEqualTo(first.get(file)));
    }

    @Test
    void whatTheLockAsksForWouldChangeImmutableFields() throws IOException {
        SortedMap<String, Manifest> before = release('1').getOrDefault("dev", new TreeMap<>());
        write(
                "serverless.yaml",
                Files.readString(directory.resolve("serverless.yaml"))
                        .replaceFirst("(?m)^  dev:\n", "  dev:\n    broker: {class: Kafka}\n"));
        Compilation refused = compiler.compile(request);
        assertThat(refused.rendered().toString())
                .contains("SKY5028")
                .contains("mvn serverless:lock -Daccept=dev/broker");
        Acknowledgement acknowledgement = compiler.acknowledge(request, List.of("dev/broker"));
        assertThat(acknowledgement.problems()).isEmpty();
        SortedMap<String, Manifest> after = release('2').getOrDefault("dev", new TreeMap<>());
        assertThat(changes("dev", before, after))
                .anyMatch(
                        change -> change.startsWith("dev/broker-shop.yaml: metadata/annotations/eventing.knative.dev"));
    }

    static Stream<String> kinds() {
        return ImmutableFields.kinds().stream()
                .filter(kind -> !ImmutableFields.fields(kind).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theTableNoticesAChangeOfEachField(String kind) {
        for (String field : ImmutableFields.fields(kind)) {
            Manifest small = object(kind, field, "1");
            Manifest large = object(kind, field, "2");
            assertThat(ImmutableFields.changes(small, small)).as(field).isEmpty();
            assertThat(ImmutableFields.changes(large, small)).as(field).isNotEmpty();
            assertThat(ImmutableFields.changes(large, object(kind, "spec/other", "1")))
                    .as(field)
                    .isNotEmpty();
        }
    }

    @Test
    void theTableHasWhatTheSchemasOfOperatorsForbid() throws IOException {
        Path folder = CrdSchemas.configuredFolder();
        assumeTrue(
                Requirements.met("schemas", Files.isDirectory(folder)),
                "the schema folder that skyc.crds names is not here");
        SortedSet<String> forbidden = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                String text = Files.readString(file);
                if (text.contains("kind: CustomResourceDefinition") && text.contains("self == oldSelf")) {
                    Map<?, ?> definition =
                            (Map<?, ?>) new ManifestReader().document(text).get("spec");
                    String kind = definition.get("group") + "/" + ((Map<?, ?>) definition.get("names")).get("kind");
                    for (Object version : (List<?>) definition.get("versions")) {
                        collect(kind, "", ((Map<?, ?>) version).get("schema"), forbidden);
                    }
                }
            }
        }
        assertThat(forbidden).contains("postgresql.cnpg.io/Database spec/cluster");
        assertThat(forbidden)
                .filteredOn(rule -> ImmutableFields.kinds().contains(rule.substring(0, rule.indexOf(' '))))
                .filteredOn(rule -> !rule.contains(" status"))
                .allSatisfy(rule -> assertThat(ImmutableFields.fields(rule.substring(0, rule.indexOf(' '))))
                        .as(rule)
                        .anyMatch(rule.substring(rule.indexOf(' ') + 1)::startsWith));
    }

    /** Finds the fields of a schema whose own rule compares them with what they were. */
    private static void collect(String kind, String path, Object schema, SortedSet<String> forbidden) {
        if (!(schema instanceof Map<?, ?> map)) {
            return;
        }
        collect(kind, path, map.get("openAPIV3Schema"), forbidden);
        if (map.get("x-kubernetes-validations") instanceof List<?> rules
                && rules.stream().anyMatch(rule -> "self == oldSelf".equals(((Map<?, ?>) rule).get("rule")))) {
            forbidden.add(kind + " " + path);
        }
        if (map.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, property) ->
                    collect(kind, path.isEmpty() ? name.toString() : path + "/" + name, property, forbidden));
        }
    }

    /** An object of a kind that has nothing but one field. */
    private static Manifest object(String kind, String field, String value) {
        Object content = value;
        String[] segments = field.split("/", -1);
        for (int i = segments.length - 1; i >= 0; i--) {
            content = Map.of(segments[i].replace('\\', '/'), content);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        ((Map<?, ?>) content).forEach((key, member) -> fields.put((String) key, member));
        int slash = kind.lastIndexOf('/');
        String group = kind.substring(0, slash);
        return new Manifest(group.isEmpty() ? "v1" : group + "/v1", kind.substring(slash + 1), "a", fields);
    }

    private static List<String> changes(
            String environment, SortedMap<String, Manifest> before, SortedMap<String, Manifest> after) {
        List<String> changes = new ArrayList<>();
        before.forEach((file, object) -> {
            Manifest next = after.get(file);
            if (next != null) {
                ImmutableFields.changes(object, next)
                        .forEach(change -> changes.add(environment + "/" + file + ": " + change));
            }
        });
        return changes;
    }

    private static List<String> jobs(SortedMap<String, Manifest> objects) {
        return objects.keySet().stream().filter(file -> file.startsWith("job-")).toList();
    }

    /** Compiles, builds images, promotes, and reads what is then applied: objects by environment and file, images in them. */
    private SortedMap<String, SortedMap<String, Manifest>> release(char version) throws IOException {
        Compilation compilation = compiler.compile(request);
        assertThat(compilation.hasErrors())
                .as(compilation.rendered().toString())
                .isFalse();
        compiler.write(request, compilation);
        TreeSet<String> environments = new TreeSet<>();
        for (DeploymentPlan plan : compilation.plans()) {
            environments.add(plan.environment().name());
            if (plan.environment().follows().isEmpty()) {
                build(plan.environment().name(), version);
            }
        }
        for (DeploymentPlan plan : compilation.plans()) {
            if (plan.environment().follows().isPresent()) {
                Compilation promotion =
                        compiler.promote(request, plan.environment().name());
                assertThat(promotion.hasErrors())
                        .as(promotion.rendered().toString())
                        .isFalse();
                compiler.write(request, promotion);
            }
        }
        SortedMap<String, SortedMap<String, Manifest>> objects = new TreeMap<>();
        for (String environment : environments) {
            objects.put(environment, applied(directory.resolve("deploy").resolve(environment)));
        }
        return objects;
    }

    /** Gives the application's image a new digest, and a first one to images that have none, as the image goal will. */
    private void build(String environment, char version) throws IOException {
        Path file = directory.resolve("deploy").resolve(environment).resolve(ImageFile.PATH);
        String digest = String.valueOf(version).repeat(64);
        String text = Files.readString(file)
                .replace("0".repeat(64), digest)
                .replaceFirst("(- name: shop\n.*\n.*sha256:)[0-9a-f]{64}", "$1" + digest);
        assertThat(text).contains(digest);
        Files.writeString(file, text);
    }

    private static SortedMap<String, Manifest> applied(Path folder) throws IOException {
        SortedMap<String, String> images = new TreeMap<>();
        Object entries = new ManifestReader()
                .document(Files.readString(folder.resolve(ImageFile.PATH)))
                .get("images");
        for (Object entry : (List<?>) entries) {
            Map<?, ?> image = (Map<?, ?>) entry;
            images.put((String) image.get("name"), image.get("newName") + "@" + image.get("digest"));
        }
        SortedMap<String, Manifest> objects = new TreeMap<>();
        ObjectTree.read(folder).objects().forEach((file, object) -> {
            if (!file.startsWith("image/")) {
                objects.put(
                        file,
                        new Manifest(
                                object.apiVersion(),
                                object.kind(),
                                object.name(),
                                withImages(object.content(), images)));
            }
        });
        if (Files.isDirectory(folder.resolve("platform"))) {
            ObjectTree.readPlatform(folder).forEach((file, object) -> {
                if (!file.endsWith("kustomization.yaml")) {
                    objects.put("platform/" + file, object);
                }
            });
        }
        return objects;
    }

    private static Map<String, Object> withImages(Map<?, ?> object, SortedMap<String, String> images) {
        Map<String, Object> result = new LinkedHashMap<>();
        object.forEach((key, value) -> result.put(
                (String) key,
                key.equals("image") && value instanceof String name
                        ? images.getOrDefault(name, name)
                        : withImages(value, images)));
        return result;
    }

    private static Object withImages(Object value, SortedMap<String, String> images) {
        if (value instanceof Map<?, ?> map) {
            return withImages(map, images);
        }
        if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(withImages(item, images)));
            return items;
        }
        return value;
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(directory.resolve(path), text);
    }
}
