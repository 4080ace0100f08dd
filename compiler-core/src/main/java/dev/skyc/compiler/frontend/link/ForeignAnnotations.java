package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.frontend.facts.AnnotationFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.model.Declaration.ForeignAnnotation;
import dev.skyc.compiler.model.Declaration.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the annotations of others in a class of the project: on itself, its members and their parameters. */
final class ForeignAnnotations {
    /** What nearly every class carries is not worth looking up. */
    private static final Set<String> JAVA =
            Set.of("Override", "Deprecated", "SuppressWarnings", "SafeVarargs", "FunctionalInterface");

    private final Annotations annotations;

    ForeignAnnotations(Annotations annotations) {
        this.annotations = annotations;
    }

    List<ForeignAnnotation> of(TypeSymbol type) {
        List<ForeignAnnotation> found = new ArrayList<>();
        if (!type.isSource()) {
            return found;
        }
        TypeFacts facts = type.facts();
        collect(facts.annotations(), Scope.header(type), Target.CLASS, found);
        for (TypeFacts.FieldFacts field : facts.fields()) {
            collect(field.annotations(), Scope.body(type), Target.FIELD, found);
        }
        facts.constructors().forEach(constructor -> collect(type, constructor, Target.CONSTRUCTOR, found));
        facts.methods().forEach(method -> collect(type, method, Target.METHOD, found));
        return found;
    }

    private void collect(TypeSymbol type, TypeFacts.MethodFacts method, Target target, List<ForeignAnnotation> found) {
        Scope scope = Scope.method(type, method);
        collect(method.annotations(), scope, target, found);
        method.parameters().forEach(parameter -> collect(parameter.annotations(), scope, Target.PARAMETER, found));
    }

    private void collect(List<AnnotationFacts> written, Scope scope, Target target, List<ForeignAnnotation> found) {
        for (AnnotationFacts facts : written) {
            if (JAVA.contains(facts.name())) {
                continue;
            }
            AnnotationUse use = annotations.of(List.of(facts), scope).get(0);
            if (!use.isOurs() && !use.type().isEmpty()) {
                found.add(new ForeignAnnotation(use.type(), target, use.span()));
            }
        }
    }
}
