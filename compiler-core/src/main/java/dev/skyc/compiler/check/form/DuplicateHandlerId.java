package dev.skyc.compiler.check.form;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A handler's id is unique in its function: paths, subscriptions and the lock go by it. */
public final class DuplicateHandlerId implements Check {
    static final DiagnosticCode DUPLICATE_HANDLER_ID = DiagnosticCode.error("SKY1082", "duplicate-handler-id");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(DUPLICATE_HANDLER_ID);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (FunctionClass function : application.functions()) {
            Map<String, Handler> first = new HashMap<>();
            function.handlers().stream()
                    .sorted(Comparator.comparing(Handler::span))
                    .forEach(handler -> {
                        Handler earlier = first.putIfAbsent(handler.id(), handler);
                        // Several triggers on one method are reported where they are read.
                        if (earlier != null && !earlier.span().equals(handler.span())) {
                            diagnostics.add(conflict(function, earlier, handler));
                        }
                    });
        }
        return diagnostics;
    }

    private static Diagnostic conflict(FunctionClass function, Handler first, Handler second) {
        return Diagnostic.of(
                        DUPLICATE_HANDLER_ID,
                        second.span(),
                        "two handlers of `" + TypeNames.simple(function.className()) + "` have the id `" + second.id()
                                + "`")
                .also(first.span(), "has it, too")
                .help("rename one of the methods, or add `name = \"…\"` to its trigger");
    }
}
