package dev.skyc.compiler.check.event;

import dev.skyc.compiler.model.view.EventFlow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which handler's reply may reach which handler. A given source means events of others, so nothing reaches those. */
final class ReplyGraph {
    private final List<EventFlow.Subscription> handlers;
    private final List<Set<Integer>> next = new ArrayList<>();

    ReplyGraph(List<EventFlow.Subscription> handlers) {
        this.handlers = List.copyOf(handlers);
        Map<String, List<Integer>> consumers = new HashMap<>();
        for (int i = 0; i < handlers.size(); i++) {
            if (handlers.get(i).trigger().source().isEmpty()) {
                for (String type : handlers.get(i).trigger().types()) {
                    consumers.computeIfAbsent(type, key -> new ArrayList<>()).add(i);
                }
            }
        }
        for (EventFlow.Subscription handler : handlers) {
            Set<Integer> reached = new LinkedHashSet<>();
            handler.replies().forEach(type -> reached.addAll(consumers.getOrDefault(type, List.of())));
            next.add(reached);
        }
    }

    /** The handlers whose own reply may reach them at once. */
    List<EventFlow.Subscription> selfLoops() {
        List<EventFlow.Subscription> loops = new ArrayList<>();
        for (int i = 0; i < handlers.size(); i++) {
            if (next.get(i).contains(i)) {
                loops.add(handlers.get(i));
            }
        }
        return loops;
    }

    /** Cycles of several handlers, such that every handler that is in one is in one of these; each is as short as its first. */
    List<List<EventFlow.Subscription>> cycles() {
        Set<Integer> candidates = candidates();
        Set<Integer> covered = new HashSet<>();
        List<List<EventFlow.Subscription>> cycles = new ArrayList<>();
        for (int start : candidates) {
            if (!covered.contains(start) && !next.get(start).contains(start)) {
                List<Integer> cycle = shortestCycle(start, candidates);
                covered.addAll(cycle);
                if (!cycle.isEmpty()) {
                    cycles.add(cycle.stream().map(handlers::get).toList());
                }
            }
        }
        return cycles;
    }

    /** Drops, as long as there are any, handlers that no reply reaches: those are in no cycle. */
    private Set<Integer> candidates() {
        int[] incoming = new int[handlers.size()];
        next.forEach(reached -> reached.forEach(i -> incoming[i]++));
        Deque<Integer> unreached = new ArrayDeque<>();
        Set<Integer> left = new LinkedHashSet<>();
        for (int i = 0; i < incoming.length; i++) {
            left.add(i);
            if (incoming[i] == 0) {
                unreached.add(i);
            }
        }
        while (!unreached.isEmpty()) {
            int dropped = unreached.remove();
            left.remove(dropped);
            for (int reached : next.get(dropped)) {
                if (--incoming[reached] == 0) {
                    unreached.add(reached);
                }
            }
        }
        return left;
    }

    private List<Integer> shortestCycle(int start, Set<Integer> candidates) {
        Map<Integer, Integer> previous = new HashMap<>();
        Deque<Integer> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            int current = queue.remove();
            for (int reached : next.get(current)) {
                if (reached == start) {
                    return path(previous, current);
                }
                if (candidates.contains(reached) && previous.putIfAbsent(reached, current) == null) {
                    queue.add(reached);
                }
            }
        }
        return List.of();
    }

    private static List<Integer> path(Map<Integer, Integer> previous, int last) {
        List<Integer> path = new ArrayList<>();
        for (Integer current = last; current != null; current = previous.get(current)) {
            path.add(current);
        }
        Collections.reverse(path);
        return path;
    }
}
