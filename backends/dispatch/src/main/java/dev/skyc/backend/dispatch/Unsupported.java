package dev.skyc.backend.dispatch;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** Collects what the generator has no code for. A file about which something was collected is not written. */
final class Unsupported {
    static final DiagnosticCode DISPATCH = DiagnosticCode.error("SKY5090", "dispatch-unsupported");

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** Reports it, and returns an expression that stands for the hole. */
    String report(SourceSpan span, String message) {
        diagnostics.add(Diagnostic.of(DISPATCH, span, message));
        return "null";
    }

    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }
}
