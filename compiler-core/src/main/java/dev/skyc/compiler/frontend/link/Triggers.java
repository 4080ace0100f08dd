package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.frontend.facts.TypeFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows which methods of a class carry triggers, its own and those that it inherits. */
final class Triggers {
    private final Types types;
    private final Annotations annotations;
    private final Map<TypeSymbol, Lineage> lineages = new HashMap<>();
    private final Map<TypeSymbol, List<Triggered>> triggered = new HashMap<>();

    Triggers(Types types, Annotations annotations) {
        this.types = types;
        this.annotations = annotations;
    }

    /**
     * A method with a trigger.
     *
     * @param declarations the method that runs, then those that it overrides or implements
     * @param carrier the one of them whose trigger counts: the first that has any
     * @param triggers the carrier's trigger annotations
     */
    record Triggered(List<MethodView> declarations, MethodView carrier, List<AnnotationUse> triggers) {
        MethodView running() {
            return declarations.get(0);
        }
    }

    Lineage lineage(TypeSymbol type) {
        Lineage known = lineages.get(type);
        if (known == null) {
            known = Lineage.of(type, types);
            lineages.put(type, known);
        }
        return known;
    }

    /** The methods with triggers that a class has or inherits. */
    List<Triggered> of(TypeSymbol type) {
        List<Triggered> known = triggered.get(type);
        if (known == null) {
            known = find(type);
            triggered.put(type, known);
        }
        return known;
    }

    /** Whether it is an interface for calls between functions. */
    boolean isRemote(TypeSymbol type) {
        return type.is(TypeFacts.Kind.INTERFACE)
                && of(type).stream()
                        .flatMap(method -> method.triggers().stream())
                        .anyMatch(use -> Vocabulary.HTTP.containsKey(use.type()));
    }

    /** The trigger annotations written on a method. */
    List<AnnotationUse> writtenOn(MethodView method) {
        return method.facts().annotations().isEmpty()
                ? List.of()
                : annotations.of(method.facts().annotations(), method.scope()).stream()
                        .filter(use -> Vocabulary.TRIGGERS.contains(use.type()))
                        .toList();
    }

    /**
     * Reports annotations on a class's methods that nothing declares: any in a class with triggers, elsewhere those that are
     * named like a trigger.
     */
    void reportUnknown(TypeSymbol type) {
        boolean carries = !of(type).isEmpty();
        for (TypeFacts.MethodFacts facts : type.facts().methods()) {
            List<AnnotationUse> uses =
                    annotations.of(facts.annotations(), new MethodView(TypeView.of(type), facts).scope());
            annotations.reportUnknown(uses.stream()
                    .filter(use -> carries || Vocabulary.isTriggerName(use.simpleName()))
                    .toList());
        }
    }

    /**
     * Adds a method, or, if another of its declarations is there, the triggers that compete with that one's: those of an
     * unrelated interface, where the method that runs has none of its own.
     */
    private void add(Triggered method, List<Triggered> found) {
        for (int i = 0; i < found.size(); i++) {
            Triggered known = found.get(i);
            if (known.running().isSameAs(method.running())) {
                boolean competes = !known.carrier().isSameAs(known.running())
                        && lineage(known.carrier().owner().symbol()).views().stream()
                                .noneMatch(view -> view.symbol()
                                        == method.carrier().owner().symbol());
                if (competes) {
                    List<AnnotationUse> all = new ArrayList<>(known.triggers());
                    all.addAll(method.triggers());
                    found.set(i, new Triggered(known.declarations(), known.carrier(), all));
                }
                return;
            }
        }
        found.add(method);
    }

    private List<Triggered> find(TypeSymbol type) {
        List<Triggered> found = new ArrayList<>();
        if (type.origin().isJdk()) {
            return found;
        }
        Lineage lineage = lineage(type);
        for (TypeView view : lineage.views()) {
            for (TypeFacts.MethodFacts facts : view.symbol().facts().methods()) {
                MethodView method = new MethodView(view, facts);
                List<AnnotationUse> triggers = writtenOn(method);
                if (!triggers.isEmpty()) {
                    List<MethodView> declarations = lineage.declarationsOf(method);
                    add(new Triggered(declarations, method, triggers), found);
                }
            }
        }
        return found;
    }
}
