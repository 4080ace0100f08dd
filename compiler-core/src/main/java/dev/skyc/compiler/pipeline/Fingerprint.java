package dev.skyc.compiler.pipeline;

import dev.skyc.compiler.migration.MigrationFinder;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Hashes of all that a compilation reads and of all that it wrote. Sources and outputs are hashed by content; jars, which
 * are large and do not change in place, by path, size and time.
 */
final class Fingerprint {
    private final MessageDigest digest;
    private final List<String> files = new ArrayList<>();

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The hash of everything that the result of a request depends on, the output tree excepted. */
    static String ofInputs(CompilationRequest request, Extensions extensions) throws IOException {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.text(request.toString());
        for (Path code : codeOf(extensions)) {
            fingerprint.attributes(code);
        }
        List<Path> roots = new ArrayList<>(request.sourceRoots());
        roots.addAll(request.generatedSourceRoots());
        request.modules().forEach(module -> roots.addAll(module.sourceRoots()));
        for (Path root : roots) {
            fingerprint.contents(root);
        }
        for (Path root : Analysis.resourceRoots(request)) {
            fingerprint.contents(root.resolve(MigrationFinder.FOLDER));
        }
        for (CompilationRequest.Library library : request.classPath()) {
            fingerprint.attributes(library.jar());
        }
        fingerprint.contents(request.settings());
        return fingerprint.hex();
    }

    /** The hash of the output tree and the lock. */
    static Outputs ofOutputs(CompilationRequest request) throws IOException {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.contents(request.output());
        fingerprint.contents(request.lock());
        return new Outputs(fingerprint.hex(), fingerprint.files);
    }

    /** Hash and paths of the files that a compilation wrote or could have written. */
    record Outputs(String hash, List<String> files) {}

    private static Set<Path> codeOf(Extensions extensions) {
        Set<Path> code = new TreeSet<>();
        Stream.of(
                        List.of(new Object()),
                        extensions.kinds(),
                        extensions.providers(),
                        extensions.checks(),
                        extensions.backends())
                .flatMap(List::stream)
                .map(extension -> extension.getClass() == Object.class ? Fingerprint.class : extension.getClass())
                .forEach(type -> {
                    CodeSource source = type.getProtectionDomain().getCodeSource();
                    if (source != null) {
                        code.add(path(source.getLocation()));
                    }
                });
        return code;
    }

    private static Path path(URL location) {
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("class loader gave " + location, e);
        }
    }

    /** Content of a file, or of all files below a directory; nothing where there is nothing. */
    private void contents(Path root) throws IOException {
        for (Path file : filesBelow(root)) {
            text(file.toString());
            digest.update(Files.readAllBytes(file));
            files.add(file.toString());
        }
    }

    /** Path, size and time of a file, or of all files below a directory. */
    private void attributes(Path root) throws IOException {
        for (Path file : filesBelow(root)) {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            text(file + " " + attributes.size() + " "
                    + attributes.lastModifiedTime().toMillis());
        }
    }

    private static List<Path> filesBelow(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return Files.exists(root) ? List.of(root) : List.of();
        }
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void text(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
