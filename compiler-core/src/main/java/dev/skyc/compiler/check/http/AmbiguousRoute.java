package dev.skyc.compiler.check.http;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.PathTemplate.Segment;
import dev.skyc.compiler.model.view.RouteTable;
import dev.skyc.compiler.model.view.RouteTable.Route;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.List;

/** Of two routes that match the same path one is more specific: a literal where the other has a variable, never the reverse. */
public final class AmbiguousRoute implements Check {
    static final DiagnosticCode AMBIGUOUS_ROUTE = DiagnosticCode.error("SKY2004", "ambiguous-route");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(AMBIGUOUS_ROUTE);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (List<Route> space : RouteTable.of(application).spaces()) {
            EarlierRoutes earlierRoutes = new EarlierRoutes();
            for (Route route : space) {
                for (Route earlier : earlierRoutes.overlapping(route)) {
                    if (route.isAmbiguousWith(earlier)) {
                        diagnostics.add(conflict(earlier, route));
                    }
                }
                earlierRoutes.add(route);
            }
        }
        return diagnostics;
    }

    private static Diagnostic conflict(Route first, Route second) {
        String example = commonPath(first, second);
        return Diagnostic.of(
                        AMBIGUOUS_ROUTE,
                        second.trigger().span(),
                        "`" + first.text() + "` and `" + second.text() + "` both match `" + example + "`")
                .label("neither is more specific than the other")
                .also(first.trigger().span(), "matches it, too")
                .help(
                        "a literal segment beats a variable: change one path so that it has the literals of the other, or more of"
                                + " its own");
    }

    private static String commonPath(Route first, Route second) {
        List<Segment> mine = first.trigger().path().segments();
        List<Segment> theirs = second.trigger().path().segments();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < mine.size(); i++) {
            Segment segment = mine.get(i).isVariable() ? theirs.get(i) : mine.get(i);
            path.append('/').append(segment.name());
        }
        return path.toString();
    }
}
