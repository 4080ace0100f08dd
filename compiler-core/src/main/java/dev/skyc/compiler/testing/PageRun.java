package dev.skyc.compiler.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Both programs of a page, compiled.
 *
 * @param output what the compiler says of the rejected program; empty where there is none
 * @param problems how that differs from what the page promises
 */
public record PageRun(String output, List<String> problems) {
    public PageRun {
        problems = List.copyOf(problems);
    }

    /**
     * Compiles the programs of a page.
     *
     * @param directory an empty directory to work in
     */
    public static PageRun of(DiagnosticPage page, Path directory) {
        if (page.testedBy().isPresent()) {
            return new PageRun("", testClass(page.testedBy().get()));
        }
        List<String> problems = new ArrayList<>();
        String output = "";
        if (page.rejected().isEmpty()) {
            problems.add("there is no program that yields the diagnostic");
        } else {
            FixtureResult rejected = FixtureCompiler.compile(page.rejected().get(), directory.resolve("rejected"));
            output = rejected.output();
            if (!rejected.has(page.code())) {
                problems.add("the program does not yield " + page.code().id() + ", but:\n" + output);
            }
        }
        if (page.accepted().isEmpty()) {
            problems.add("there is no program that is accepted");
        } else {
            FixtureResult accepted = FixtureCompiler.compile(page.accepted().get(), directory.resolve("accepted"));
            if (accepted.has(page.code()) || accepted.report().hasErrors()) {
                problems.add("the accepted program is not accepted:\n" + accepted.output());
            }
        }
        return new PageRun(output, problems);
    }

    private static List<String> testClass(String name) {
        try {
            Class.forName(name, false, PageRun.class.getClassLoader());
            return List.of();
        } catch (ClassNotFoundException e) {
            return List.of("there is no test class " + name);
        }
    }

    /** What the page shows instead of the output; empty when it shows exactly that. */
    public Optional<String> stale(DiagnosticPage page) {
        String shown = page.output().orElse("");
        return shown.equals(output) ? Optional.empty() : Optional.of(shown);
    }
}
