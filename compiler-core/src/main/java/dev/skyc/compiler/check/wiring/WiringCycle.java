package dev.skyc.compiler.check.wiring;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.model.view.WiringGraph;
import dev.skyc.compiler.model.view.WiringGraph.Edge;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** No class needs itself to be made. */
public final class WiringCycle implements Check {
    static final DiagnosticCode WIRING_CYCLE = DiagnosticCode.error("SKY2051", "wiring-cycle");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(WIRING_CYCLE);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (List<Edge> cycle : WiringGraph.of(application).cycles()) {
            diagnostics.add(explain(cycle));
        }
        return diagnostics;
    }

    private static Diagnostic explain(List<Edge> cycle) {
        Edge first = cycle.get(0);
        String path = cycle.stream()
                .map(edge -> "`" + TypeNames.simple(edge.to()) + "`")
                .collect(Collectors.joining(" → ", "`" + TypeNames.simple(first.from()) + "` → ", ""));
        Diagnostic diagnostic = Diagnostic.of(
                        WIRING_CYCLE,
                        first.parameter().span(),
                        "`" + TypeNames.simple(first.from()) + "` cannot be made without itself: " + path)
                .label(needs(first));
        for (Edge edge : cycle.subList(1, cycle.size())) {
            diagnostic = diagnostic.also(edge.parameter().span(), needs(edge));
        }
        return diagnostic.help("move what both sides need into a class that needs neither");
    }

    private static String needs(Edge edge) {
        return "`" + TypeNames.simple(edge.from()) + "` needs `" + TypeNames.simple(edge.to()) + "`";
    }
}
