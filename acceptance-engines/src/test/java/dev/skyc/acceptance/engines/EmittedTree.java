package dev.skyc.acceptance.engines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skyc.backend.knative.testing.ObjectTree;
import dev.skyc.compiler.diagnostic.Severity;
import dev.skyc.compiler.pipeline.Compilation;
import dev.skyc.compiler.pipeline.CompilationRequest;
import dev.skyc.compiler.pipeline.Compiler;
import dev.skyc.compiler.pipeline.Extensions;
import dev.skyc.compiler.testing.FixtureCompiler;
import dev.skyc.compiler.testing.FixtureProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The objects of an environment {@code prod}, as a cluster gets them, with the Secrets that would be made there. */
final class EmittedTree {
    private final List<JsonNode> objects;
    private final SortedMap<String, SortedMap<String, String>> secrets;

    private EmittedTree(List<JsonNode> objects, SortedMap<String, SortedMap<String, String>> secrets) {
        this.objects = objects;
        this.secrets = secrets;
    }

    /**
     * Compiles a program and reads what was written.
     *
     * @param environment settings of {@code prod}, each on a line of its own
     */
    static EmittedTree compile(FixtureProgram code, String environment, Path directory) throws Exception {
        TreeMap<String, String> files = new TreeMap<>(code.files());
        files.put("serverless.yaml", "environments:\n  prod:\n" + environment.indent(4));
        FixtureProgram program = new FixtureProgram(files);
        program.writeTo(directory);
        CompilationRequest request = FixtureCompiler.request(program, directory);
        Compiler compiler = new Compiler(Extensions.load(EmittedTree.class.getClassLoader()));
        Compilation compilation = compiler.compile(request);
        assertThat(compilation.report().diagnostics())
                .filteredOn(diagnostic -> diagnostic.code().severity() == Severity.ERROR)
                .isEmpty();
        compiler.write(request, compilation);
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> objects = new ArrayList<>();
        ObjectTree.read(directory.resolve("deploy/prod"))
                .objects()
                .values()
                .forEach(object -> objects.add(json.valueToTree(object.content())));
        return new EmittedTree(objects, EmittedSecrets.of(objects, directory.resolve("made")));
    }

    /** All objects of a kind. */
    Stream<JsonNode> objects(String kind) {
        return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
    }

    /** Name → key → value of the Secrets that operators or Jobs make, as somebody makes them. */
    SortedMap<String, SortedMap<String, String>> secrets() {
        return secrets;
    }

    /** The files that a function finds in a directory of {@code /bindings}; empty if it has none. */
    SortedMap<String, String> binding(String function, String directory) {
        return mounted("Service", function, "/bindings/" + directory);
    }

    /** The files that the first container of an object's pods finds in a directory; empty if it has none. */
    SortedMap<String, String> mounted(String kind, String name, String directory) {
        SortedMap<String, String> files = new TreeMap<>();
        JsonNode pod = object(kind, name).at("/spec/template/spec");
        elements(pod.at("/containers/0/volumeMounts"))
                .filter(mount -> mount.path("mountPath").asText().equals(directory))
                .flatMap(mount -> elements(pod.path("volumes"))
                        .filter(volume -> volume.path("name").equals(mount.path("name"))))
                .forEach(volume -> {
                    project(volume, files);
                    elements(volume.at("/projected/sources")).forEach(source -> project(source, files));
                });
        return files;
    }

    /** A variable of a function; empty if it has none of the name. */
    String variable(String function, String name) {
        return elements(object("Service", function).at("/spec/template/spec/containers/0/env"))
                .filter(variable -> variable.path("name").asText().equals(name))
                .map(variable -> variable.path("value").asText())
                .findFirst()
                .orElse("");
    }

    private void project(JsonNode source, SortedMap<String, String> files) {
        for (String kind : List.of("configMap", "secret")) {
            JsonNode reference = source.path(kind);
            if (!reference.isMissingNode()) {
                SortedMap<String, String> data = data(
                        kind,
                        reference
                                .path("name")
                                .asText(reference.path("secretName").asText()));
                if (reference.has("items")) {
                    elements(reference.path("items"))
                            .forEach(item -> files.put(
                                    item.path("path").asText(),
                                    value(data, item.path("key").asText())));
                } else {
                    files.putAll(data);
                }
            }
        }
    }

    private SortedMap<String, String> data(String kind, String name) {
        if (kind.equals("secret")) {
            // Those that somebody else makes, such as the authority of a cluster, are empty here.
            return secrets.getOrDefault(name, new TreeMap<>());
        }
        SortedMap<String, String> data = new TreeMap<>();
        object("ConfigMap", name).path("data").forEachEntry((key, value) -> data.put(key, value.asText()));
        return data;
    }

    private static String value(SortedMap<String, String> data, String key) {
        return data.getOrDefault(key, "of others");
    }

    JsonNode object(String kind, String name) {
        return objects(kind)
                .filter(object -> object.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
