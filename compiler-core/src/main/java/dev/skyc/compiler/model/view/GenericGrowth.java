package dev.skyc.compiler.model.view;

import dev.skyc.compiler.model.TypeDefinition;
import dev.skyc.compiler.model.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds generic types that reach infinitely many instances of themselves. A type parameter flows into another one where it
 * stands in an argument for that; it grows where it stands inside a larger argument. A cycle of flows of which one grows
 * never ends.
 *
 * @param growing the members at which such cycles grow, by type and member
 */
public record GenericGrowth(List<Growth> growing) {
    public GenericGrowth {
        growing = List.copyOf(growing);
    }

    /** A member whose type is larger than its owner's by the same cycle. */
    public record Growth(TypeDefinition.Structure owner, TypeDefinition.Member member) {}

    private record Flow(String from, String to, boolean grows, Growth place) {}

    /** The growing members among definitions. */
    public static GenericGrowth of(Map<String, TypeDefinition> definitions) {
        List<Flow> flows = new ArrayList<>();
        for (TypeDefinition definition : new TreeMap<>(definitions).values()) {
            if (definition instanceof TypeDefinition.Structure structure) {
                for (TypeDefinition.Member member : structure.members()) {
                    collect(member.type(), new Growth(structure, member), definitions, flows);
                }
            }
        }
        SortedMap<String, SortedSet<String>> next = new TreeMap<>();
        flows.forEach(flow ->
                next.computeIfAbsent(flow.from(), from -> new TreeSet<>()).add(flow.to()));
        return new GenericGrowth(flows.stream()
                .filter(flow -> flow.grows() && reaches(flow.to(), flow.from(), next))
                .map(Flow::place)
                .distinct()
                .toList());
    }

    private static void collect(TypeRef type, Growth place, Map<String, TypeDefinition> definitions, List<Flow> flows) {
        if (!(type instanceof TypeRef.Declared declared)) {
            return;
        }
        for (int i = 0; i < declared.arguments().size(); i++) {
            TypeRef argument = declared.arguments().get(i);
            if (definitions.get(declared.name()) instanceof TypeDefinition.Structure target
                    && i < target.typeParameters().size()) {
                String to = target.name() + "#" + target.typeParameters().get(i);
                for (String variable : variables(argument)) {
                    boolean grows = !(argument instanceof TypeRef.Variable);
                    flows.add(new Flow(place.owner().name() + "#" + variable, to, grows, place));
                }
            }
            collect(argument, place, definitions, flows);
        }
    }

    private static SortedSet<String> variables(TypeRef type) {
        SortedSet<String> names = new TreeSet<>();
        if (type instanceof TypeRef.Variable variable) {
            names.add(variable.name());
        } else if (type instanceof TypeRef.Declared declared) {
            declared.arguments().forEach(argument -> names.addAll(variables(argument)));
        } else if (type instanceof TypeRef.Array array) {
            names.addAll(variables(array.component()));
        }
        return names;
    }

    private static boolean reaches(String from, String to, SortedMap<String, SortedSet<String>> next) {
        SortedSet<String> seen = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String current = open.remove();
            if (current.equals(to)) {
                return true;
            }
            if (seen.add(current)) {
                open.addAll(next.getOrDefault(current, new TreeSet<>()));
            }
        }
        return false;
    }
}
