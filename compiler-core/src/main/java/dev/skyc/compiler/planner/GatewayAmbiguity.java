package dev.skyc.compiler.planner;

import dev.skyc.compiler.model.PathTemplate.Segment;
import dev.skyc.compiler.plan.DeploymentPlan.GatewayMatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds requests that a gateway would send to another function than the application's own routing.
 *
 * <p>A gateway prefers an exact path, then the longest prefix. Exact paths never mislead: a path without variables is also
 * the application's first choice. So a request goes astray only by a prefix of another function. If one path of a route
 * does so by one prefix, then the path does that has the prefix's segments at its beginning and, in place of the other
 * variables, words that occur nowhere: fewer routes and fewer prefixes match it. Trying that one path for each route and
 * each prefix therefore finds all cases.
 */
final class GatewayAmbiguity {
    private final List<PublicRoute> routes;
    private final String unusedWord;

    GatewayAmbiguity(List<PublicRoute> routes) {
        this.routes = List.copyOf(routes);
        Set<String> used = new TreeSet<>();
        routes.forEach(route -> route.segments().forEach(segment -> used.add(segment.text())));
        String word = "x";
        while (used.contains(word)) {
            word += "x";
        }
        unusedWord = word;
    }

    /** A route, one of a function that the gateway prefers to it, and a path for which it does. */
    record Case(PublicRoute route, PublicRoute preferred, String path) {}

    /** At most one case for each two functions and method, in order of the routes. */
    List<Case> find() {
        List<Case> cases = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (PublicRoute route : routes) {
            for (PublicRoute other : routes) {
                boolean candidate = !sameFunction(route, other)
                        && route.http().method() == other.http().method()
                        && !other.isLiteral();
                String pair = route.http().method() + " " + ordered(route, other);
                if (candidate && !seen.contains(pair)) {
                    path(route, other.match())
                            .filter(path -> goesAstray(route, other, path))
                            .ifPresent(path -> {
                                seen.add(pair);
                                cases.add(new Case(route, other, "/" + String.join("/", path)));
                            });
                }
            }
        }
        return cases;
    }

    /** A path of the route that begins with the segments of a prefix. */
    private Optional<List<String>> path(PublicRoute route, GatewayMatch prefix) {
        List<String> head = words(prefix.path());
        List<Segment> segments = route.segments();
        if (head.size() > segments.size()) {
            return Optional.empty();
        }
        List<String> path = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            boolean varies = segment.text().indexOf('{') >= 0;
            if (i < head.size() && !varies && !segment.text().equals(head.get(i))) {
                return Optional.empty();
            }
            path.add(varies ? i < head.size() ? head.get(i) : unusedWord : segment.text());
        }
        return Optional.of(path);
    }

    private boolean goesAstray(PublicRoute route, PublicRoute other, List<String> path) {
        PublicRoute first = routes.stream()
                .filter(candidate -> candidate.http().method() == route.http().method() && candidate.answers(path))
                .min(Comparator.comparing(PublicRoute::rank))
                .orElseThrow();
        if (!sameFunction(first, route)) {
            return false;
        }
        return preferred(route, path).stream().anyMatch(candidate -> sameFunction(candidate, other));
    }

    /** The routes that a gateway would choose from; several if it cannot tell them apart. */
    private List<PublicRoute> preferred(PublicRoute route, List<String> path) {
        List<PublicRoute> best = new ArrayList<>();
        int bestLength = -1;
        for (PublicRoute candidate : routes) {
            int length = candidate.http().method() == route.http().method() ? length(candidate, path) : -1;
            if (length > bestLength) {
                best.clear();
                bestLength = length;
            }
            if (length >= 0 && length == bestLength) {
                best.add(candidate);
            }
        }
        return best;
    }

    /** How well a route's match fits a path; negative if it does not. */
    private static int length(PublicRoute route, List<String> path) {
        GatewayMatch match = route.match();
        List<String> words = words(match.path());
        if (match.exact()) {
            return words.equals(path) ? Integer.MAX_VALUE : -1;
        }
        return words.size() <= path.size() && words.equals(path.subList(0, words.size()))
                ? match.path().length()
                : -1;
    }

    private static List<String> words(String path) {
        return Arrays.stream(path.split("/")).filter(word -> !word.isEmpty()).toList();
    }

    private static boolean sameFunction(PublicRoute one, PublicRoute other) {
        return one.function().className().equals(other.function().className());
    }

    private static String ordered(PublicRoute one, PublicRoute other) {
        TreeSet<String> names = new TreeSet<>(
                List.of(one.function().className(), other.function().className()));
        return String.join(" ", names);
    }
}
