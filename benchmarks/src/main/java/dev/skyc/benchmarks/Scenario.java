package dev.skyc.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One corpus on disk, and the four runs that are measured on it in turn. */
final class Scenario {
    private static final String MAIN = "dev.skyc.compiler.pipeline.Main";

    private final Corpus corpus;
    private final FreshJvm jvm;
    private final Path directory;
    private final List<String> javac;
    private final List<String> skyc;
    private int number;

    /**
     * Writes the sources.
     *
     * @param options JVM options of both compilers
     * @param skycOptions further JVM options of ours
     */
    Scenario(Corpus corpus, FreshJvm jvm, Path directory, List<String> options, List<String> skycOptions)
            throws IOException {
        this.corpus = corpus;
        this.jvm = jvm;
        this.directory = directory;
        Path sources = directory.resolve("src/main/java");
        List<Path> files = corpus.write(sources);
        Path list = directory.resolve("sources.txt");
        Files.write(list, files.stream().map(Path::toString).toList());
        String annotations = ClassPathEntry.of("dev.skyc.annotation.Get");
        javac = new ArrayList<>(options.stream().map(option -> "-J" + option).toList());
        javac.addAll(List.of("-proc:none", "-cp", annotations, "@" + list));
        skyc = new ArrayList<>(options);
        skyc.addAll(skycOptions);
        skyc.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
        skyc.addAll(List.of("--name", "bench", "--class-path", annotations));
    }

    /** The times of one round. */
    record Round(FreshJvm.Run javac, FreshJvm.Run first, FreshJvm.Run unchanged, FreshJvm.Run oneFile) {}

    /** javac, then our first, unchanged and changed compilation. */
    Round round() throws IOException, InterruptedException {
        // New directories instead of emptied ones: ext4 is slow to create files right after as many were deleted.
        number++;
        Files.deleteIfExists(directory.resolve("serverless.lock"));
        FreshJvm.Run plain = jvm.run(directory, "javac", with(javac, "-d", "classes-" + number));
        FreshJvm.Run first = skyc();
        FreshJvm.Run unchanged = skyc();
        corpus.touch(directory.resolve("src/main/java"), number % 2 == 1);
        return new Round(plain, first, unchanged, skyc());
    }

    private FreshJvm.Run skyc() throws IOException, InterruptedException {
        return jvm.run(directory, "java", with(skyc, "--output", "deploy-" + number, "--work", "work-" + number));
    }

    private static List<String> with(List<String> command, String... more) {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of(more));
        return whole;
    }
}
