package dev.skyc.compiler.lock;

import dev.skyc.compiler.artifact.YamlWriter;
import dev.skyc.compiler.config.Located;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The content of {@code serverless.lock}. Committed, so that a review shows when something changes by whose name or value a
 * cluster keeps data: a resource's, a subscription's, the application's.
 *
 * @param format the form of the output tree that the project is on
 * @param application the application's name
 * @param environments what the cluster of each environment keeps; none that was never compiled
 */
record LockFile(int format, String application, SortedMap<String, EnvironmentLock> environments) {
    /** The application has another name than in the lock. */
    static final DiagnosticCode RENAMED = DiagnosticCode.error("SKY5022", "application-renamed");

    /** The newest form that this compiler writes. */
    static final int FORMAT = 1;

    private static final String HEAD = """
            # Written by skyc; commit it. By these names and values clusters keep data: see docs/reference/lock.md
            """;

    LockFile {
        environments = Collections.unmodifiableSortedMap(new TreeMap<>(environments));
    }

    /** The lock of an application that was never compiled. */
    static LockFile empty(String application) {
        return new LockFile(FORMAT, application, Collections.emptySortedMap());
    }

    /** What is to be said when the application's name is now another. */
    List<Diagnostic> check(Located<String> name) {
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
    String text() {
        return HEAD + new YamlWriter().write(LockText.of(this));
    }
}
