package dev.skyc.backend.services.common;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.spi.ResourceProvider.Request;
import java.util.List;
import java.util.Optional;

/** Tells of functions that only read and yet log in like those that write. */
public final class SharedCredential {
    /** One credential for functions that need different ones. */
    static final DiagnosticCode SHARED = DiagnosticCode.warning("SKY5057", "shared-credential");

    private static final List<String> READ = List.of("read");

    private SharedCredential() {}

    /**
     * Nothing where all functions do the same, and in development.
     *
     * @param setting the setting that says what the credential is
     * @param remedy what gives readers a credential of their own
     */
    public static List<Diagnostic> of(Request request, String setting, String remedy) {
        Optional<String> reader = request.uses().entrySet().stream()
                .filter(use -> use.getValue().accesses().equals(READ))
                .map(use -> use.getKey())
                .findFirst();
        boolean writes = request.uses().values().stream()
                .anyMatch(use -> Bindings.reaches(use) && !use.accesses().equals(READ));
        if (reader.isEmpty() || !writes || request.environment().development()) {
            return List.of();
        }
        return List.of(Diagnostic.of(
                        SHARED,
                        request.settings().span(setting),
                        "`" + reader.get() + "` only reads " + request.kind().name() + " `" + request.name()
                                + "`, but in environment `"
                                + request.environment().name()
                                + "` it has the credentials of functions that write")
                .help(remedy));
    }
}
