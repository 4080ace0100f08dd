package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.frontend.facts.TypeFacts.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the classes that carry triggers and sorts out which of them are functions. */
final class FunctionFinder {
    private final Triggers triggers;
    private final Implementations implementations;

    FunctionFinder(Triggers triggers, Implementations implementations) {
        this.triggers = triggers;
        this.implementations = implementations;
    }

    /**
     * What was found.
     *
     * @param functions classes of the application with triggers, runnable or, so that checks can refuse them, not
     * @param idle interfaces and abstract classes of the application with triggers, below which there is no class
     * @param foreign runnable classes with triggers that are no part of the application
     */
    record Found(List<TypeSymbol> functions, List<TypeSymbol> idle, List<TypeSymbol> foreign) {}

    Found find(List<TypeSymbol> candidates) {
        Set<TypeSymbol> carriers = new LinkedHashSet<>();
        for (TypeSymbol candidate : candidates) {
            if (!candidate.is(Kind.ANNOTATION) && !triggers.of(candidate).isEmpty()) {
                carriers.add(candidate);
            }
        }
        carriers.addAll(implementations.below(List.copyOf(carriers)));
        List<TypeSymbol> functions = new ArrayList<>();
        List<TypeSymbol> idle = new ArrayList<>();
        List<TypeSymbol> foreign = new ArrayList<>();
        for (TypeSymbol carrier : carriers) {
            boolean runnable = carrier.isConcrete() || carrier.is(Kind.ENUM);
            if (!carrier.origin().functions()) {
                if (runnable) {
                    foreign.add(carrier);
                }
            } else if (runnable) {
                functions.add(carrier);
            } else if (carrier.origin().kind() == Origin.Kind.PROJECT && !hasBelow(carrier, carriers)) {
                idle.add(carrier);
            }
        }
        functions.sort(Comparator.comparing(TypeSymbol::name));
        idle.sort(Comparator.comparing(TypeSymbol::name));
        foreign.sort(Comparator.comparing(TypeSymbol::name));
        return new Found(functions, idle, foreign);
    }

    private boolean hasBelow(TypeSymbol type, Set<TypeSymbol> carriers) {
        return carriers.stream()
                .anyMatch(other -> other != type
                        && other.isConcrete()
                        && triggers.lineage(other).views().stream().anyMatch(view -> view.symbol() == type));
    }
}
