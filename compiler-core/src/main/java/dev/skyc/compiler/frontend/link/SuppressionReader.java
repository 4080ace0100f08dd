package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.diagnostic.Suppression;
import dev.skyc.compiler.frontend.facts.AnnotationFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** Collects what developers silence. */
final class SuppressionReader {
    static final DiagnosticCode NO_REASON = DiagnosticCode.error("SKY1038", "suppression-without-reason");

    private final Annotations annotations;
    private final AnnotationReader reader;
    private final Problems problems;
    private final List<Suppression> suppressions = new ArrayList<>();

    SuppressionReader(Annotations annotations, AnnotationReader reader, Problems problems) {
        this.annotations = annotations;
        this.reader = reader;
        this.problems = problems;
    }

    List<Suppression> suppressions() {
        return suppressions;
    }

    void read(TypeSymbol type) {
        TypeFacts facts = type.facts();
        read(facts.annotations(), Scope.header(type), facts.extent());
        for (TypeFacts.MethodFacts method : facts.methods()) {
            read(type, method);
        }
        for (TypeFacts.MethodFacts constructor : facts.constructors()) {
            read(type, constructor);
        }
        Scope body = Scope.body(type);
        facts.components().forEach(component -> read(component, body));
    }

    private void read(TypeSymbol type, TypeFacts.MethodFacts method) {
        Scope scope = Scope.method(type, method);
        read(method.annotations(), scope, method.extent());
        method.parameters().forEach(parameter -> read(parameter, scope));
    }

    private void read(TypeFacts.ParameterFacts parameter, Scope scope) {
        if (!parameter.annotations().isEmpty()) {
            List<AnnotationUse> uses = annotations.of(parameter.annotations(), scope);
            read(parameter.annotations(), scope, Spans.withAnnotations(parameter.span(), uses));
        }
    }

    private void read(List<AnnotationFacts> written, Scope scope, SourceSpan extent) {
        for (AnnotationUse use : written.isEmpty() ? List.<AnnotationUse>of() : annotations.of(written, scope)) {
            if (use.is(Vocabulary.SUPPRESS)) {
                add(use, extent);
            } else if (use.is(Vocabulary.SUPPRESS_LIST)) {
                for (Value element : reader.read(use).elements("value")) {
                    if (element instanceof Value.Nested nested) {
                        add(new AnnotationUse(Vocabulary.SUPPRESS, nested.annotation(), nested.scope(), null), extent);
                    }
                }
            }
        }
    }

    private void add(AnnotationUse use, SourceSpan extent) {
        Attributes values = reader.read(use);
        String code = values.text("value").orElse("");
        if (code.isEmpty() || values.given().get("reason") instanceof Value.Hole) {
            return;
        }
        String reason = values.text("reason").orElse("").strip();
        if (!reason.isEmpty()) {
            suppressions.add(new Suppression(code, reason, extent, use.span()));
        } else if (values.given().containsKey("reason")) {
            problems.report(
                    Diagnostic.of(NO_REASON, values.span("reason"), "the reason for silencing `" + code + "` is blank")
                            .help("say why it does not apply here"));
        }
    }
}
