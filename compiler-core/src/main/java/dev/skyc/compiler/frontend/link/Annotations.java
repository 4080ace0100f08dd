package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.frontend.facts.AnnotationFacts;
import dev.skyc.compiler.frontend.facts.TypeExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out which annotations a declaration carries. */
final class Annotations {
    private final Names names;
    private final Problems problems;

    Annotations(Names names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    /** The annotations of a declaration, in source order. */
    List<AnnotationUse> of(List<AnnotationFacts> written, Scope scope) {
        List<AnnotationUse> uses = new ArrayList<>(written.size());
        for (AnnotationFacts facts : written) {
            uses.add(resolve(facts, scope));
        }
        return uses;
    }

    /** The annotations on the arguments of a type, at any depth, in source order. */
    List<ElementUse> within(TypeExpression type, Scope scope) {
        List<ElementUse> uses = new ArrayList<>();
        addWithin(type, List.of(), scope, uses);
        return uses;
    }

    private void addWithin(TypeExpression type, List<Integer> path, Scope scope, List<ElementUse> uses) {
        if (type.form() != TypeExpression.Form.NAMED) {
            return;
        }
        for (int i = 0; i < type.arguments().size(); i++) {
            TypeExpression argument = type.arguments().get(i);
            List<Integer> there = new ArrayList<>(path);
            there.add(i);
            of(argument.annotations(), scope).forEach(use -> uses.add(new ElementUse(there, use)));
            addWithin(argument, there, scope, uses);
        }
    }

    private AnnotationUse resolve(AnnotationFacts facts, Scope scope) {
        Denotation denotation = names.resolve(facts.name(), scope);
        if (denotation instanceof Denotation.OfType type) {
            return new AnnotationUse(type.symbol().name(), facts, scope, type.symbol());
        }
        String claimed = denotation instanceof Denotation.Nothing nothing ? nothing.claimed() : "";
        return new AnnotationUse(claimed, facts, scope, null);
    }

    /** Reports annotations that nothing declares: one of them might have been meant to be ours. */
    void reportUnknown(List<AnnotationUse> uses) {
        for (AnnotationUse use : uses) {
            if (use.type().isEmpty() && use.scope().type().isSource()) {
                problems.report(Types.unresolved(use.facts().name(), use.span(), "", "annotation"));
            }
        }
    }

    static Optional<AnnotationUse> find(List<AnnotationUse> uses, String type) {
        return uses.stream().filter(use -> use.is(type)).findFirst();
    }

    static boolean has(List<AnnotationUse> uses, String type) {
        return uses.stream().anyMatch(use -> use.is(type));
    }
}
