package dev.skyc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the vocabulary as a whole. */
class VocabularyTest {
    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void noAnnotationSharesItsSimpleNameWithAnApiType() throws IOException {
        Set<String> annotations = simpleNames("dev/skyc/annotation");
        Set<String> api = simpleNames("dev/skyc/api");

        assertThat(annotations).contains("Get", "Topic").hasSizeGreaterThan(30);
        assertThat(api).contains("Response", "TopicWriter").hasSizeGreaterThan(20);
        assertThat(annotations).doesNotContainAnyElementsOf(api);
    }

    @Test
    void theClassesUseNothingButTheJdk() {
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();

        int exit = jdeps.run(writer, writer, "--multi-release", "base", "-s", CLASSES.toString());

        assertThat(exit).isZero();
        assertThat(output.toString().lines())
                .containsExactlyInAnyOrder("classes -> java.base", "classes -> java.net.http", "classes -> java.sql");
    }

    @Test
    void theModuleDeclaresNoDependency() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml"))).doesNotContain("<dependency>");
    }

    @Test
    void everyAnnotationAndCapabilityIsShownInUse() throws IOException {
        try (Stream<Path> annotations = Files.list(Path.of("src/main/java/dev/skyc/annotation"));
                Stream<Path> api = Files.list(Path.of("src/main/java/dev/skyc/api"))) {
            List<String> without = Stream.concat(annotations, api)
                    .filter(source -> !contains(source, "<pre>{@code\n"))
                    .map(source -> source.getFileName().toString())
                    .sorted()
                    .toList();
            // An enum of @Database, what readers and writers say already, and what users never see.
            assertThat(without)
                    .containsExactly(
                            "Access.java",
                            "BucketStore.java",
                            "JdkHttpEndpoint.java",
                            "ObjectInfo.java",
                            "package-info.java",
                            "package-info.java");
        }
    }

    @Test
    void annotationsUseNoApiType() throws IOException {
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/dev/skyc/annotation"))) {
            List<Path> users = sources.filter(source -> contains(source, "import dev.skyc.api."))
                    .toList();
            assertThat(users).isEmpty();
        }
    }

    private static boolean contains(Path source, String text) {
        try {
            return Files.readString(source).contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> simpleNames(String folder) throws IOException {
        try (Stream<Path> classes = Files.list(CLASSES.resolve(folder))) {
            return classes.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .map(name -> name.substring(name.lastIndexOf('$') + 1, name.length() - ".class".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
