package dev.skyc.compiler.check.http;

import dev.skyc.compiler.model.PathTemplate.Segment;
import dev.skyc.compiler.model.view.RouteTable.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Routes as a tree of their segments, so that each route is compared with those only that match some of its paths. */
final class EarlierRoutes {
    private final Node root = new Node();
    private int count;

    /** The routes added so far, in that order, that match a path which this route matches too. */
    List<Route> overlapping(Route route) {
        TreeMap<Integer, Route> found = new TreeMap<>();
        root.child(route.method().name()).collect(route.trigger().path().segments(), 0, found);
        return List.copyOf(found.values());
    }

    void add(Route route) {
        Node node = root.child(route.method().name());
        for (Segment segment : route.trigger().path().segments()) {
            node = segment.isVariable() ? node.variable() : node.child(segment.text());
        }
        node.routes.put(count++, route);
    }

    private static final class Node {
        private static final String VARIABLE = "{}";

        private final Map<String, Node> children = new TreeMap<>();
        private final Map<Integer, Route> routes = new TreeMap<>();

        Node child(String literal) {
            return children.computeIfAbsent(literal, none -> new Node());
        }

        Node variable() {
            return child(VARIABLE);
        }

        void collect(List<Segment> segments, int depth, Map<Integer, Route> found) {
            if (depth == segments.size()) {
                found.putAll(routes);
                return;
            }
            for (Node next : next(segments.get(depth))) {
                next.collect(segments, depth + 1, found);
            }
        }

        private List<Node> next(Segment segment) {
            if (segment.isVariable()) {
                return List.copyOf(children.values());
            }
            List<Node> next = new ArrayList<>();
            for (String key : List.of(segment.text(), VARIABLE)) {
                Node node = children.get(key);
                if (node != null) {
                    next.add(node);
                }
            }
            return next;
        }
    }
}
