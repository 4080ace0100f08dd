package dev.skyc.compiler.model.view;

import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.HttpMethod;
import dev.skyc.compiler.model.PathTemplate;
import dev.skyc.compiler.model.Trigger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The application's well-formed routes in the path spaces in which they must differ: all public functions share one, and
 * each cluster-local function, having a host of its own, is one.
 *
 * @param spaces each in source order
 */
public record RouteTable(List<List<Route>> spaces) {
    private static final Comparator<Route> SOURCE_ORDER = Comparator.comparing(
                    (Route route) -> route.trigger().span())
            .thenComparing(route -> route.site().function().className());

    public RouteTable {
        spaces = spaces.stream().map(List::copyOf).toList();
    }

    /** The routes of an application. */
    public static RouteTable of(Application application) {
        Map<String, List<Route>> spaces = new TreeMap<>();
        for (HandlerSite site : HandlerSite.all(application)) {
            if (site.handler().trigger() instanceof Trigger.Http http
                    && PathForm.problem(http.path()).isEmpty()) {
                String space = site.function().isPublic() ? "" : site.function().className();
                spaces.computeIfAbsent(space, name -> new ArrayList<>()).add(new Route(site, http));
            }
        }
        Collection<List<Route>> sorted = spaces.values();
        sorted.forEach(routes -> routes.sort(SOURCE_ORDER));
        return new RouteTable(List.copyOf(sorted));
    }

    /** A method on a path, and the handler that answers it. */
    public record Route(HandlerSite site, Trigger.Http trigger) {
        /** Method and path as written: {@code GET /orders/{id}}. */
        public String text() {
            return trigger.method() + " " + trigger.path();
        }

        /** The HTTP method. */
        public HttpMethod method() {
            return trigger.method();
        }

        /** Method and path with the variables' names left out; equal for routes that match the same requests. */
        public String shape() {
            StringBuilder shape = new StringBuilder(trigger.method().name());
            for (PathTemplate.Segment segment : trigger.path().segments()) {
                shape.append('/').append(segment.isVariable() ? "{}" : segment.text());
            }
            return shape.toString();
        }

        /** Whether some request matches both routes and each has a literal where the other has a variable. */
        public boolean isAmbiguousWith(Route other) {
            List<PathTemplate.Segment> mine = trigger.path().segments();
            List<PathTemplate.Segment> theirs = other.trigger.path().segments();
            if (trigger.method() != other.trigger.method() || mine.size() != theirs.size()) {
                return false;
            }
            boolean iAmNarrower = false;
            boolean otherIsNarrower = false;
            for (int i = 0; i < mine.size(); i++) {
                boolean variable = mine.get(i).isVariable();
                boolean otherVariable = theirs.get(i).isVariable();
                if (!variable && !otherVariable && !mine.get(i).equals(theirs.get(i))) {
                    return false;
                }
                iAmNarrower |= !variable && otherVariable;
                otherIsNarrower |= variable && !otherVariable;
            }
            return iAmNarrower && otherIsNarrower;
        }
    }
}
