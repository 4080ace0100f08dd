package dev.skyc.compiler.model.view;

import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.Parameter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which classes ask for which in their constructors.
 *
 * @param edges by the asking class, in order of parameters
 */
public record WiringGraph(SortedMap<String, List<Edge>> edges) {
    public WiringGraph {
        edges = Collections.unmodifiableSortedMap(new TreeMap<>(edges));
    }

    /** One class asks for another by a parameter. */
    public record Edge(String from, String to, Parameter parameter) {}

    /** The graph of an application. */
    public static WiringGraph of(Application application) {
        SortedMap<String, List<Edge>> edges = new TreeMap<>();
        application
                .functions()
                .forEach(function ->
                        edges.put(function.className(), edges(function.className(), function.constructor())));
        application
                .components()
                .forEach(component ->
                        edges.put(component.className(), edges(component.className(), component.constructor())));
        return new WiringGraph(edges);
    }

    private static List<Edge> edges(String from, List<Parameter> parameters) {
        List<Edge> edges = new ArrayList<>();
        for (Parameter parameter : parameters) {
            if (parameter.binding() instanceof Binding.Wired wired) {
                edges.add(new Edge(from, wired.className(), parameter));
            }
        }
        return edges;
    }

    /** A class with all that it needs, directly or through others. */
    public SortedSet<String> closure(String className) {
        SortedSet<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(className));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (reached.add(next)) {
                edgesOf(next).forEach(edge -> open.add(edge.to()));
            }
        }
        return reached;
    }

    /** Each class that needs itself with the shortest way back; every cycle once, from its first class by name. */
    public List<List<Edge>> cycles() {
        List<List<Edge>> cycles = new ArrayList<>();
        SortedSet<String> covered = new TreeSet<>();
        for (String start : edges.keySet()) {
            if (!covered.contains(start)) {
                wayBack(start).ifPresent(cycle -> {
                    cycle.forEach(edge -> covered.add(edge.from()));
                    cycles.add(cycle);
                });
            }
        }
        return cycles;
    }

    private Optional<List<Edge>> wayBack(String start) {
        TreeMap<String, List<Edge>> ways = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        ways.put(start, List.of());
        while (!open.isEmpty()) {
            String current = open.remove();
            for (Edge edge : edgesOf(current)) {
                List<Edge> way = new ArrayList<>(ways.getOrDefault(current, List.of()));
                way.add(edge);
                if (edge.to().equals(start)) {
                    return Optional.of(way);
                }
                if (ways.putIfAbsent(edge.to(), way) == null) {
                    open.add(edge.to());
                }
            }
        }
        return Optional.empty();
    }

    private List<Edge> edgesOf(String className) {
        return edges.getOrDefault(className, List.of());
    }
}
