package dev.skyc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.skyc.backend.knative.testing.ObjectTree;
import dev.skyc.compiler.gitops.ReferenceClosure.Dangling;
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
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever names a topic or a user of Strimzi is known to name it, in the closure and to Kustomize. */
class StrimziTreeTest {
    private static final FixtureProgram CODE = FixtureProgram.ofSources("""
            package shop;

            import dev.skyc.annotation.*;
            import dev.skyc.api.*;

            public class Shelf {
                @Post("/clicks") public void click(@Body String click, @Topic("clicks") TopicWriter<String> clicks) {}
                @OnMessage("clicks") public void count(String click) {}
            }
            """);

    @TempDir
    private Path directory;

    private ObjectTree tree;

    @BeforeEach
    void compile() throws IOException {
        TreeMap<String, String> files = new TreeMap<>(CODE.files());
        files.putAll(Map.of("serverless.yaml", "environments: {prod: {services: {topics: strimzi}}}\n"));
        FixtureProgram program = new FixtureProgram(files);
        program.writeTo(directory);
        CompilationRequest request = FixtureCompiler.request(program, directory);
        Compiler compiler = new Compiler(Extensions.load(StrimziTreeTest.class.getClassLoader()));
        Compilation compilation = compiler.compile(request);
        compiler.write(request, compilation);
        tree = ObjectTree.read(directory.resolve("deploy/prod"));
    }

    @Test
    void aTopicIsMissedByAllThatNameIt() {
        assertThat(tree.without("kafkatopic-clicks.yaml").dangling())
                .extracting(Dangling::holder)
                .containsExactly(
                        "ConfigMap shop-binding-topic-clicks",
                        "KafkaSource shelf-count",
                        "KafkaUser shelf-clicks-reader",
                        "KafkaUser shelf-clicks-writer");
    }

    @Test
    void aUserIsMissedByAllThatNameIt() {
        assertThat(tree.without("kafkauser-shelf-clicks-reader.yaml").dangling())
                .extracting(Dangling::holder)
                .containsExactly("Secret shop-login-shelf-clicks-reader", "Secret shelf-clicks-reader");
    }

    @Test
    void aNamePrefixReachesTopicsAndUsersButNoConsumerGroup() throws IOException {
        assumeTrue(Requirements.met("kubectl", Kubectl.isAvailable()), "kubectl is not installed");
        Path overlay = directory.resolve("deploy/overlays/prod");
        Files.writeString(overlay.resolve("kustomization.yaml"), "namePrefix: pr-12-\n", StandardOpenOption.APPEND);

        Kubectl.Result rendered = Kubectl.run(directory, "", "kustomize", overlay.toString());

        assertThat(rendered.status()).as(rendered.output()).isZero();
        List<String> lines = rendered.output().lines().map(String::strip).toList();
        assertThat(lines)
                .contains(
                        "topic: pr-12-clicks",
                        "- pr-12-clicks",
                        "name: pr-12-clicks",
                        "name: pr-12-shelf-clicks-reader",
                        "name: pr-12-shelf-clicks-writer",
                        "user: pr-12-shelf-clicks-reader",
                        "user: pr-12-shelf-clicks-writer",
                        "name: pr-12-shop-login-shelf-clicks-reader",
                        "name: kafka-cluster-ca-cert",
                        "consumerGroup: shop.shelf.count",
                        "name: shop.shelf.count")
                .doesNotContain(
                        "topic: clicks",
                        "- clicks",
                        "name: clicks",
                        "name: shelf-clicks-reader",
                        "name: shelf-clicks-writer",
                        "user: shelf-clicks-reader",
                        "user: shelf-clicks-writer");
    }
}
