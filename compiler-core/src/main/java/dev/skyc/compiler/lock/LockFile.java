package dev.skyc.compiler.lock;

import dev.skyc.compiler.artifact.YamlWriter;
import dev.skyc.compiler.config.Located;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Handler;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The content of {@code serverless.lock}. Committed, so that a review shows when a name changes by which the cluster knows
 * something: the application's, a function's, a handler's.
 *
 * @param format the form of the output tree that the project is on
 * @param application the application's name
 * @param handlers sorted handler ids by function name
 */
public record LockFile(int format, String application, SortedMap<String, List<String>> handlers) {
    /** The application has another name than in the lock. */
    static final DiagnosticCode RENAMED = DiagnosticCode.error("SKY5022", "application-renamed");

    /** The newest form that this compiler writes. */
    public static final int FORMAT = 1;

    private static final String HEAD = """
            # Written by skyc; commit it. By these names the cluster knows what it runs.
            """;

    public LockFile {
        SortedMap<String, List<String>> copy = new TreeMap<>();
        handlers.forEach((function, ids) -> copy.put(function, List.copyOf(new TreeSet<>(ids))));
        handlers = Collections.unmodifiableSortedMap(copy);
    }

    /** The lock after an application was compiled; the format stays that of the lock before. */
    public static LockFile of(String name, Application application, Optional<LockFile> before) {
        SortedMap<String, List<String>> handlers = new TreeMap<>();
        for (FunctionClass function : application.functions()) {
            handlers.put(
                    function.name(),
                    function.handlers().stream().map(Handler::id).toList());
        }
        return new LockFile(before.map(LockFile::format).orElse(FORMAT), name, handlers);
    }

    /** What is to be said when the application's name is now another. */
    public List<Diagnostic> check(Located<String> name) {
        if (name.value().equals(application)) {
            return List.of();
        }
        return List.of(Diagnostic.of(
                        RENAMED,
                        name.span(),
                        "the application is named `" + name.value() + "`, but was compiled as `" + application + "`")
                .help("keep the old name: write `application: " + application + "` in `serverless.yaml`")
                .help("if everything in the cluster may be made anew under the new name, delete `serverless.lock`"));
    }

    /** The file's text. */
    public String text() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("format", format);
        document.put("application", application);
        if (!handlers.isEmpty()) {
            document.put("handlers", handlers);
        }
        return HEAD + new YamlWriter().write(document);
    }
}
