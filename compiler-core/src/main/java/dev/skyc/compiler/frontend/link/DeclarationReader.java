package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts.Kind;
import dev.skyc.compiler.model.Declaration;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Describes how classes and methods are declared. */
final class DeclarationReader {
    private final Annotations annotations;
    private final PolicyReader policies;
    private final ForeignAnnotations foreign;

    DeclarationReader(Annotations annotations, PolicyReader policies) {
        this.annotations = annotations;
        this.policies = policies;
        this.foreign = new ForeignAnnotations(annotations);
    }

    Declaration ofClass(TypeSymbol type, boolean generatedConstructor) {
        TypeFacts facts = type.facts();
        Set<String> modifiers = new TreeSet<>(facts.modifiers());
        for (TypeSymbol outer = type.outer(); outer != null; outer = outer.outer()) {
            if (!outer.has("public")) {
                modifiers.remove("public");
            }
        }
        boolean inner = type.outer() != null && type.is(Kind.CLASS) && !type.has("static");
        return new Declaration(
                facts.kind().name().toLowerCase(Locale.ROOT),
                modifiers,
                type.isGeneric(),
                inner,
                facts.constructors().stream()
                        .map(constructor -> new Declaration.ConstructorForm(
                                constructor.modifiers().contains("public"),
                                constructor.parameters().size(),
                                constructor.span()))
                        .toList(),
                generatedConstructor ? List.of() : uninitialisedFinals(type),
                vocabulary(annotations.of(facts.annotations(), Scope.header(type))),
                SourceSpan.NONE,
                foreign.of(type));
    }

    Declaration ofMethod(MethodView method, List<AnnotationUse> uses) {
        TypeFacts.MethodFacts facts = method.facts();
        return new Declaration(
                "method",
                facts.modifiers(),
                !facts.typeParameters().isEmpty(),
                false,
                List.of(),
                List.of(),
                vocabulary(uses),
                facts.result().span(),
                List.of());
    }

    private List<Declaration.AnnotationForm> vocabulary(List<AnnotationUse> uses) {
        List<Declaration.AnnotationForm> forms = new ArrayList<>();
        for (AnnotationUse use : uses) {
            if (use.isOurs()) {
                forms.add(new Declaration.AnnotationForm(Names.lastSegment(use.type()), use.span()));
            } else {
                policies.carriedBy(use).forEach(name -> forms.add(new Declaration.AnnotationForm(name, use.span())));
            }
        }
        return forms;
    }

    /** Class files come from javac, which has seen to it that all finals are set. */
    private static List<Declaration.FieldForm> uninitialisedFinals(TypeSymbol type) {
        if (!type.is(Kind.CLASS) || !type.isSource()) {
            return List.of();
        }
        Set<String> assigned = new TreeSet<>();
        type.facts().constructors().forEach(constructor -> assigned.addAll(constructor.assigns()));
        List<Declaration.FieldForm> missing = new ArrayList<>();
        for (TypeFacts.FieldFacts field : type.facts().fields()) {
            boolean unset = field.modifiers().contains("final")
                    && !field.modifiers().contains("static")
                    && field.initializer().isEmpty()
                    && !assigned.contains(field.name());
            if (unset) {
                missing.add(new Declaration.FieldForm(field.name(), field.span()));
            }
        }
        return missing;
    }
}
