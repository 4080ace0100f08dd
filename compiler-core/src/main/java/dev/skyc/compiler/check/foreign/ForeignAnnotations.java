package dev.skyc.compiler.check.foreign;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Component;
import dev.skyc.compiler.model.Declaration;
import dev.skyc.compiler.model.Declaration.ForeignAnnotation;
import dev.skyc.compiler.model.Declaration.Target;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.List;

/** Annotations of other frameworks do nothing here: each is met with what takes its place. */
public final class ForeignAnnotations implements Check {
    static final DiagnosticCode FOREIGN_TRIGGER = DiagnosticCode.error("SKY2115", "foreign-trigger");

    static final DiagnosticCode FOREIGN_INJECTION = DiagnosticCode.error("SKY2116", "foreign-injection");

    static final DiagnosticCode FOREIGN_ANNOTATION = DiagnosticCode.warning("SKY2117", "foreign-annotation");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(FOREIGN_TRIGGER, FOREIGN_INJECTION, FOREIGN_ANNOTATION);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        Frameworks frameworks = new Frameworks();
        List<Declaration> declarations = new ArrayList<>();
        application.functions().stream().map(FunctionClass::declaration).forEach(declarations::add);
        application.components().stream().map(Component::declaration).forEach(declarations::add);
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Declaration declaration : declarations) {
            for (ForeignAnnotation annotation : declaration.foreign()) {
                frameworks.of(annotation.name()).ifPresent(ours -> diagnostics.add(judge(annotation, ours)));
            }
        }
        return diagnostics;
    }

    private static Diagnostic judge(ForeignAnnotation annotation, Frameworks.Equivalent ours) {
        String name = "`@" + annotation.name().substring(annotation.name().lastIndexOf('.') + 1) + "`";
        boolean isField = annotation.target() == Target.FIELD;
        if (ours.role() == Frameworks.Role.TRIGGER) {
            return Diagnostic.of(FOREIGN_TRIGGER, annotation.span(), name + " of another framework calls nothing here")
                    .label("never called through this")
                    .help(ours.remedy());
        }
        if (ours.role() == Frameworks.Role.INJECTION && (isField || annotation.target() == Target.METHOD)) {
            return Diagnostic.of(FOREIGN_INJECTION, annotation.span(), name + " injects nothing here")
                    .label(isField ? "the field is never set" : "the method is never called")
                    .help(ours.remedy());
        }
        return Diagnostic.of(FOREIGN_ANNOTATION, annotation.span(), name + " of another framework has no effect here")
                .help(ours.remedy());
    }
}
