package dev.skyc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.skyc.compiler.pipeline.Compilation;
import dev.skyc.compiler.pipeline.CompilationRequest;
import dev.skyc.compiler.pipeline.Compiler;
import dev.skyc.compiler.testing.Requirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same source gives the same bytes: in any file order, path, locale and JDK, and whatever the bodies of methods do. */
class DeterminismTest {
    @TempDir
    Path directory;

    @Test
    void twentyCompilesInShuffledOrderPathsAndLocalesGiveOneTree() throws IOException {
        Set<String> hashes = new TreeSet<>();
        Locale before = Locale.getDefault();
        try {
            for (int run = 0; run < 20; run++) {
                Locale.setDefault(run % 2 == 0 ? Locale.ENGLISH : Locale.forLanguageTag("tr-TR"));
                Path copy = directory.resolve(run % 4 < 2 ? "short" + run : "a/much longer/path/to " + run);
                Sample.write(copy, Sample.texts(), new Random(run));
                hashes.add(Sample.hash(compiled(copy)));
            }
        } finally {
            Locale.setDefault(before);
        }
        assertThat(hashes).hasSize(1);
    }

    @Test
    void bodiesOfMethodsDoNotMatter() throws IOException {
        Path original = directory.resolve("original");
        Path hollow = directory.resolve("hollow");
        SortedMap<String, String> texts = Sample.texts();
        Sample.write(original, texts, new Random(1));
        SortedMap<String, String> hollowed = new TreeMap<>(texts);
        int replaced = 0;
        for (String path : texts.keySet()) {
            if (path.endsWith(".java")) {
                String without = Bodies.throwNull(texts.get(path));
                replaced += without.equals(texts.get(path)) ? 0 : 1;
                hollowed.put(path, without);
            }
        }
        assertThat(replaced).as("files in which bodies were replaced").isGreaterThan(10);
        Sample.write(hollow, hollowed, new Random(2));
        assertThat(Sample.hash(compiled(hollow))).isEqualTo(Sample.hash(compiled(original)));
    }

    @Test
    void orderOfMethodsAndNamesOfPrivateFieldsDoNotMatter() throws IOException {
        SortedMap<String, String> texts = Sample.texts();
        Path original = directory.resolve("original");
        Sample.write(original, texts, new Random(6));
        SortedMap<String, String> moved = new TreeMap<>(texts);
        String path = "src/main/java/com/acme/shop/cart/Carts.java";
        String renamed = texts.get(path).replaceAll("\\bkept\\b", "stored");
        assertThat(renamed).isNotEqualTo(texts.get(path));
        moved.put(path, Bodies.reversed(renamed));
        assertThat(moved.get(path)).isNotEqualTo(renamed);
        Path other = directory.resolve("moved");
        Sample.write(other, moved, new Random(7));
        assertThat(Sample.hash(compiled(other))).isEqualTo(Sample.hash(compiled(original)));
    }

    @Test
    void oneMoreRouteChangesTheApplicationAndTheGatewayOnly() throws IOException {
        SortedMap<String, String> texts = Sample.texts();
        Path copy = directory.resolve("routes");
        Sample.write(copy, texts, new Random(8));
        Compiler compiler = Compiler.load(getClass().getClassLoader());
        compiler.write(Sample.request(copy), compiled(copy));
        String path = "src/main/java/com/acme/shop/cart/Carts.java";
        String source = texts.get(path);
        int end = source.lastIndexOf('}');
        Files.writeString(
                copy.resolve(path),
                source.substring(0, end)
                        + "    @dev.skyc.annotation.Get(\"/cart/size\")\n    public int size() {\n        return 0;\n    }\n}\n");
        List<String> changed = compiler.difference(Sample.request(copy), compiled(copy))
                .lines()
                .filter(line -> line.startsWith("+") || line.startsWith("-"))
                .toList();
        assertThat(changed)
                .filteredOn(line -> line.startsWith("+++ "))
                .containsExactlyInAnyOrder(
                        "+++ b/deploy/dev/application.json",
                        "+++ b/deploy/existing/application.json",
                        "+++ b/deploy/staging/application.json");
        assertThat(changed)
                .filteredOn(line -> line.startsWith("-") && !line.startsWith("---"))
                .isEmpty();
    }

    @Test
    void cachedAndUncachedOutputAreEqual() throws IOException {
        Path copy = directory.resolve("cached");
        Sample.write(copy, Sample.texts(), new Random(3));
        Compilation first = compiled(copy);
        Compiler compiler = Compiler.load(getClass().getClassLoader());
        compiler.write(Sample.request(copy), first);
        assertThat(copy.resolve("target/skyc/cache")).isNotEmptyDirectory();
        assertThat(Sample.hash(compiled(copy))).isEqualTo(Sample.hash(first));
        assertThat(compiler.difference(Sample.request(copy), compiled(copy))).isEmpty();
    }

    @Test
    void anotherJdkGivesTheSameTree() throws Exception {
        int other = Runtime.version().feature() == 25 ? 17 : 25;
        Optional<Path> home = Jdks.find(other);
        assumeTrue(
                Requirements.met("jdk" + other, home.isPresent()),
                "JDK " + other + " is not installed beside this one");
        Path here = directory.resolve("here");
        Path there = directory.resolve("there");
        Sample.write(here, Sample.texts(), new Random(4));
        Sample.write(there, Sample.texts(), new Random(5));
        Compiler compiler = Compiler.load(getClass().getClassLoader());
        compiler.write(Sample.request(here), compiled(here));
        Process process = new ProcessBuilder(commandLine(home.orElseThrow(), there))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(Sample.hash(files(there.resolve("deploy")))).isEqualTo(Sample.hash(files(here.resolve("deploy"))));
    }

    private static List<String> commandLine(Path jdk, Path project) {
        List<String> command = new ArrayList<>(List.of(
                jdk.resolve("bin/java").toString(),
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.skyc.compiler.pipeline.Main",
                "--base",
                project.toString(),
                "--name",
                "skyc-sample-app"));
        for (CompilationRequest.Library library : Sample.libraries()) {
            command.add("--library");
            command.add(library.coordinates() + "=" + library.jar());
        }
        return command;
    }

    private static SortedMap<String, String> files(Path root) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private static Compilation compiled(Path copy) throws IOException {
        Compilation compilation = Sample.compile(copy);
        assertThat(compilation.hasErrors())
                .as(() -> compilation.rendered().toString())
                .isFalse();
        assertThat(compilation.artifacts().artifacts()).isNotEmpty();
        return compilation;
    }
}
