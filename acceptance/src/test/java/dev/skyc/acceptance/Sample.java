package dev.skyc.acceptance;

import dev.skyc.compiler.artifact.Artifact;
import dev.skyc.compiler.pipeline.Compilation;
import dev.skyc.compiler.pipeline.CompilationRequest;
import dev.skyc.compiler.pipeline.Compiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Copies of the sample application that tests may change, and what compiling them gives. */
final class Sample {
    /** The sample as it is committed. */
    static final Path COMMITTED = Path.of(System.getProperty("skyc.root", "..")).resolve("sample-app");

    private Sample() {}

    /** Sources and settings of the sample by path relative to it. */
    static SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(COMMITTED.resolve("src/main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(COMMITTED.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            texts.put("serverless.yaml", Files.readString(COMMITTED.resolve("serverless.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** Writes a sample to a directory, its files in an order that the random numbers give. */
    static void write(Path directory, SortedMap<String, String> texts, Random random) throws IOException {
        List<String> order = new ArrayList<>(texts.keySet());
        Collections.shuffle(order, random);
        for (String path : order) {
            Path file = directory.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, texts.get(path));
        }
    }

    /** The request that the plugin would make for a copy, without a cache of earlier runs. */
    static CompilationRequest request(Path directory) {
        return new CompilationRequest(
                directory,
                "skyc-sample-app",
                List.of(directory.resolve("src/main/java")),
                List.of(),
                List.of(directory.resolve("src/main/resources")),
                List.of(),
                libraries(),
                directory.resolve("serverless.yaml"),
                directory.resolve("serverless.lock"),
                directory.resolve("deploy"),
                directory.resolve("target/skyc"));
    }

    static Compilation compile(Path directory) throws IOException {
        return Compiler.load(Sample.class.getClassLoader()).compile(request(directory));
    }

    /** Where the annotations, and what else the sample compiles against, come from. */
    static List<CompilationRequest.Library> libraries() {
        return List.of(
                new CompilationRequest.Library("dev.skyc:skyc-annotations", location(dev.skyc.annotation.Get.class)),
                new CompilationRequest.Library(
                        "jakarta.validation:jakarta.validation-api",
                        location(jakarta.validation.constraints.NotNull.class)));
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One hash of all artifacts with their paths. */
    static String hash(Compilation compilation) {
        SortedMap<String, String> files = new TreeMap<>();
        for (Artifact artifact : compilation.artifacts().artifacts()) {
            files.put(artifact.path(), artifact.content());
        }
        return hash(files);
    }

    static String hash(SortedMap<String, String> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, content) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(content.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
