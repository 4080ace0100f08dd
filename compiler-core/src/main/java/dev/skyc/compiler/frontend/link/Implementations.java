package dev.skyc.compiler.frontend.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the classes of the application below given types. */
final class Implementations {
    private final World world;
    private final Names names;

    Implementations(World world, Names names) {
        this.world = world;
        this.names = names;
    }

    /** The types below one that an application wires: those in sources, or else those in its own jar. */
    List<TypeSymbol> forWiring(TypeSymbol type) {
        List<TypeSymbol> found = below(List.of(type));
        if (!found.isEmpty() || type.origin().kind() != Origin.Kind.JAR) {
            return found;
        }
        List<TypeSymbol> inJar = new ArrayList<>();
        for (FactsSource.Located file : world.source().allOf(type.origin())) {
            for (TypeSymbol topLevel : world.typesOf(file)) {
                for (TypeSymbol candidate : topLevel.withNested()) {
                    if (candidate != type && isBelow(candidate, type, new HashSet<>())) {
                        inJar.add(candidate);
                    }
                }
            }
        }
        inJar.sort(Comparator.comparing(TypeSymbol::name));
        return inJar;
    }

    private boolean isBelow(TypeSymbol candidate, TypeSymbol type, Set<TypeSymbol> seen) {
        return seen.add(candidate)
                && names.supertypes(candidate).stream()
                        .anyMatch(supertype -> supertype == type || isBelow(supertype, type, seen));
    }

    /** All types below, direct and indirect, sorted by name. */
    List<TypeSymbol> below(List<TypeSymbol> types) {
        Set<TypeSymbol> known = new HashSet<>(types);
        List<TypeSymbol> found = new ArrayList<>();
        List<TypeSymbol> wave = types;
        while (!wave.isEmpty()) {
            Set<String> simpleNames = new TreeSet<>();
            wave.forEach(type -> simpleNames.add(type.simpleName()));
            List<TypeSymbol> next = new ArrayList<>();
            for (FactsSource.Located file : world.source().subtypesOf(simpleNames)) {
                for (TypeSymbol topLevel : world.typesOf(file)) {
                    for (TypeSymbol candidate : topLevel.withNested()) {
                        boolean below = !known.contains(candidate)
                                && names.supertypes(candidate).stream().anyMatch(known::contains);
                        if (below) {
                            known.add(candidate);
                            next.add(candidate);
                        }
                    }
                }
            }
            found.addAll(next);
            wave = next;
        }
        found.sort(Comparator.comparing(TypeSymbol::name));
        return found;
    }
}
