package dev.skyc.compiler.check.http;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.view.RouteTable;
import dev.skyc.compiler.model.view.RouteTable.Route;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No two handlers of one path space answer the same method on the same path. */
public final class DuplicateRoute implements Check {
    static final DiagnosticCode DUPLICATE_ROUTE = DiagnosticCode.error("SKY2003", "duplicate-route");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(DUPLICATE_ROUTE);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (List<Route> space : RouteTable.of(application).spaces()) {
            Map<String, Route> first = new HashMap<>();
            for (Route route : space) {
                Route earlier = first.putIfAbsent(route.shape(), route);
                if (earlier != null) {
                    diagnostics.add(conflict(earlier, route));
                }
            }
        }
        return diagnostics;
    }

    /** Whether an excerpt shows the first handler above the second: it does within one file only. */
    private static boolean isAbove(Route first, Route second) {
        SourceSpan one = first.trigger().span();
        SourceSpan other = second.trigger().span();
        return one.file().equals(other.file()) && one.compareTo(other) < 0;
    }

    private static Diagnostic conflict(Route first, Route second) {
        String message = "two handlers answer `" + first.text() + "`";
        if (first.trigger().span().equals(second.trigger().span())) {
            return inherited(message, first, second);
        }
        boolean oneClass = first.site().function().equals(second.site().function());
        return Diagnostic.of(DUPLICATE_ROUTE, second.trigger().span(), message)
                .label("conflicts with the handler " + (isAbove(first, second) ? "above" : "below"))
                .also(first.trigger().span(), "first declared here")
                .help(
                        oneClass
                                ? "give one of them another path"
                                : "give one of them another path, or move both into one function");
    }

    // Both inherit the handler, so that its own place says nothing about the conflict.
    private static Diagnostic inherited(String message, Route first, Route second) {
        String base = TypeNames.simple(second.site().handler().declaringClass());
        return Diagnostic.of(DUPLICATE_ROUTE, second.site().function().span(), message)
                .label("inherits it from `" + base + "`")
                .also(first.site().function().span(), "inherits it, too")
                .help("declare the handler in one of the functions, or leave out `@Public` in all but one");
    }
}
