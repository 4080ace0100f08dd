package dev.skyc.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is measured.
 *
 * @param classes how many classes, one measurement for each
 * @param every every how many classes one is a function
 * @param both JVM options of both compilers
 * @param skyc JVM options of ours alone
 */
record Options(
        List<Integer> classes,
        List<Integer> every,
        int rounds,
        List<String> both,
        List<String> skyc,
        Optional<Path> work) {
    private static final Options DEFAULT =
            new Options(List.of(10, 100, 1000), List.of(1, 10), 5, List.of(), List.of(), Optional.empty());

    static Options parse(String... arguments) {
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("an option without value");
        }
        Options options = DEFAULT;
        for (int i = 0; i < arguments.length; i += 2) {
            options = options.with(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--classes" -> new Options(numbers(value), every, rounds, both, skyc, work);
            case "--every" -> new Options(classes, numbers(value), rounds, both, skyc, work);
            case "--rounds" -> new Options(classes, every, Integer.parseInt(value), both, skyc, work);
            case "--options" -> new Options(classes, every, rounds, words(value), skyc, work);
            case "--skyc" -> new Options(classes, every, rounds, both, words(value), work);
            case "--work" ->
                new Options(
                        classes,
                        every,
                        rounds,
                        both,
                        skyc,
                        Optional.of(Path.of(value).toAbsolutePath()));
            default -> throw new IllegalArgumentException("unknown option " + name);
        };
    }

    private static List<Integer> numbers(String list) {
        return Arrays.stream(list.split(",", -1)).map(Integer::valueOf).toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
