package dev.skyc.compiler.planner;

import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.PathTemplate.Segment;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.plan.DeploymentPlan.GatewayMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A route of a public function, as the code says it and as a gateway compares it. */
record PublicRoute(FunctionClass function, Handler handler, Trigger.Http http) {
    /** All routes of the public functions. */
    static List<PublicRoute> of(List<FunctionClass> functions) {
        List<PublicRoute> routes = new ArrayList<>();
        for (FunctionClass function : functions) {
            for (Handler handler : function.handlers()) {
                if (function.isPublic() && handler.trigger() instanceof Trigger.Http http) {
                    routes.add(new PublicRoute(function, handler, http));
                }
            }
        }
        return routes;
    }

    List<Segment> segments() {
        return http.path().segments();
    }

    boolean isLiteral() {
        return segments().stream().noneMatch(PublicRoute::varies);
    }

    /** A literal path is compared exactly; of any other, the segments before the first variable are. */
    GatewayMatch match() {
        StringBuilder head = new StringBuilder();
        for (Segment segment : segments()) {
            if (varies(segment)) {
                break;
            }
            head.append('/').append(segment.text());
        }
        String path = isLiteral() ? http.path().text() : head.isEmpty() ? "/" : head.toString();
        return new GatewayMatch(http.method().name(), path, isLiteral());
    }

    /** Whether the application's own routing would let the route answer a path. */
    boolean answers(List<String> path) {
        List<Segment> segments = segments();
        if (segments.size() != path.size()) {
            return false;
        }
        for (int i = 0; i < path.size(); i++) {
            if (!varies(segments.get(i)) && !segments.get(i).text().equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Orders routes that answer the same path: a literal segment comes before a variable, the first difference decides. */
    String rank() {
        StringBuilder rank = new StringBuilder();
        segments().forEach(segment -> rank.append(varies(segment) ? '1' : '0'));
        return rank.toString();
    }

    String describe() {
        return http.method().name().toUpperCase(Locale.ROOT) + " " + http.path();
    }

    private static boolean varies(Segment segment) {
        return segment.text().indexOf('{') >= 0;
    }
}
