package dev.skyc.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Compiles generated applications in fresh JVMs, in turn by {@code javac -proc:none} and by skyc, and prints medians of
 * time and of the ratios of the rounds.
 *
 * <pre>
 * --classes 10,100,1000,5000   how many classes
 * --every 1,10                 every how many classes one is a function
 * --rounds 5                   how often each is measured
 * --options "-Xmx512m"         JVM options of both compilers
 * --skyc "-Xmx512m"            JVM options of skyc alone
 * --work DIR                   where the applications are written (default: a temporary directory)
 * </pre>
 */
public final class CompileSpeed {
    private static final List<String> HEADER = List.of(
            "| classes | functions | javac ms (cpu) | first ms (cpu) | ÷ javac (cpu) | unchanged ms (cpu) | ÷ javac (cpu) "
                    + "| one file ms (cpu) | ÷ javac (cpu) |",
            "|---|---|---|---|---|---|---|---|---|");

    private final Options options;
    private final PrintStream out;

    private CompileSpeed(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Measures; see the class. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        run(Options.parse(arguments), new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(Options options, PrintStream out) throws IOException, InterruptedException {
        new CompileSpeed(options, out).run();
    }

    private void run() throws IOException, InterruptedException {
        Path work = options.work().isPresent() ? options.work().get() : Files.createTempDirectory("skyc-benchmark");
        out.println(System.getProperty("java.vm.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, rounds: " + options.rounds());
        out.println();
        HEADER.forEach(out::println);
        for (int every : options.every()) {
            for (int classes : options.classes()) {
                Path directory = Files.createDirectories(work.resolve("n" + classes + "-every" + every));
                FreshJvm jvm = new FreshJvm(Path.of(System.getProperty("java.home")));
                Scenario scenario =
                        new Scenario(new Corpus(classes, every), jvm, directory, options.both(), options.skyc());
                List<Scenario.Round> rounds = new ArrayList<>();
                for (int i = 0; i < options.rounds(); i++) {
                    rounds.add(scenario.round());
                }
                out.println(row(classes, every, rounds));
            }
        }
    }

    private static String row(int classes, int every, List<Scenario.Round> rounds) {
        StringBuilder row = new StringBuilder(
                "| " + classes + " | " + (classes + every - 1) / every + " | " + times(rounds, Scenario.Round::javac));
        List<Function<Scenario.Round, FreshJvm.Run>> ours =
                List.of(Scenario.Round::first, Scenario.Round::unchanged, Scenario.Round::oneFile);
        for (Function<Scenario.Round, FreshJvm.Run> run : ours) {
            row.append(" | ").append(times(rounds, run)).append(" | ").append(ratios(rounds, run));
        }
        return row.append(" |").toString();
    }

    private static String times(List<Scenario.Round> rounds, Function<Scenario.Round, FreshJvm.Run> run) {
        return String.format(
                Locale.ROOT,
                "%.0f (%.0f)",
                median(rounds, round -> run.apply(round).wall()),
                median(rounds, round -> run.apply(round).cpu()));
    }

    private static String ratios(List<Scenario.Round> rounds, Function<Scenario.Round, FreshJvm.Run> run) {
        return String.format(
                Locale.ROOT,
                "%.3f (%.3f)",
                median(rounds, round -> run.apply(round).wall() / round.javac().wall()),
                median(rounds, round -> run.apply(round).cpu() / round.javac().cpu()));
    }

    private static double median(List<Scenario.Round> rounds, ToDoubleFunction<Scenario.Round> value) {
        double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
