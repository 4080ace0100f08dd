package dev.skyc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.artifact.WriteReport;
import dev.skyc.compiler.pipeline.Acknowledgement;
import dev.skyc.compiler.pipeline.Compilation;
import dev.skyc.compiler.pipeline.CompilationRequest;
import dev.skyc.compiler.pipeline.Compiler;
import dev.skyc.compiler.pipeline.RenderedDiagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample's production gets its buckets from somebody else: one line of settings, asked for once, and nothing but prod changes. */
class ProviderSwitchTest {
    private static final String CLAIMS = """
                  buckets: {provider: objectbucketclaim, storageClass: ceph-bucket}
                  topics: {provider: strimzi, replicas: 3}
            """.indent(-6).indent(6);
    private static final String CLOUD = """
                  buckets: {provider: cosi, bucketClass: objects, accessClass: objects}
                  topics: {provider: strimzi, replicas: 3}
            """.indent(-6).indent(6);
    private static final Pattern COMMAND = Pattern.compile("at once, .*: mvn serverless:lock -Daccept=(\\S+)");

    @TempDir
    Path directory;

    @Test
    void changesTheFolderOfProductionAndTheLockOnly() throws IOException {
        copy(Sample.COMMITTED);
        CompilationRequest request = Sample.request(directory);
        Compiler compiler = Compiler.load(getClass().getClassLoader());
        assertThat(compiler.difference(request, compiler.compile(request))).isEmpty();
        Path settings = directory.resolve("serverless.yaml");
        String text = Files.readString(settings);
        assertThat(text).containsOnlyOnce(CLAIMS);
        Files.writeString(settings, text.replace(CLAIMS, CLOUD));

        Compilation asked = compiler.compile(request);
        assertThat(asked.hasErrors()).isTrue();
        Matcher command = COMMAND.matcher(text(asked));
        assertThat(command.find()).as(text(asked)).isTrue();

        Acknowledgement acknowledged =
                compiler.acknowledge(request, List.of(command.group(1).split(",")));
        assertThat(acknowledged.problems()).isEmpty();
        List<String> changed = new ArrayList<>(acknowledged.written().updated());
        WriteReport written = compiler.build(request).written();
        changed.addAll(written.created());
        changed.addAll(written.updated());
        changed.addAll(written.removed());
        assertThat(changed)
                .contains(
                        "deploy/prod/bucketclaim-shop-bucket-photos.yaml",
                        "deploy/prod/objectbucketclaim-shop-bucket-photos.yaml",
                        "deploy/prod/service-photos.yaml",
                        "serverless.lock")
                .allMatch(path -> path.startsWith("deploy/prod/") || path.equals("serverless.lock"));
        assertThat(compiler.difference(request, compiler.compile(request))).isEmpty();
    }

    private static String text(Compilation compilation) {
        return compilation.rendered().stream().map(RenderedDiagnostic::text).collect(Collectors.joining("\n"));
    }

    private void copy(Path sample) throws IOException {
        try (Stream<Path> files = Files.walk(sample)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = sample.relativize(file);
                if (!relative.startsWith("target")) {
                    Path copy = directory.resolve(relative.toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }
}
