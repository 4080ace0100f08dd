package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import java.util.Set;

/** Tells of annotations that only mean something on a function, and stand on a class that is none. */
final class AnnotationsOfNoFunction {
    static final DiagnosticCode NO_FUNCTION = DiagnosticCode.warning("SKY2041", "annotation-of-no-function");

    private static final Set<String> OF_FUNCTIONS = Set.of(Vocabulary.PUBLIC, Vocabulary.FUNCTION_NAME);

    private final Annotations annotations;
    private final Triggers triggers;
    private final Problems problems;

    AnnotationsOfNoFunction(Annotations annotations, Triggers triggers, Problems problems) {
        this.annotations = annotations;
        this.triggers = triggers;
        this.problems = problems;
    }

    /** Reports what stands on a type of the project that is no function. */
    void report(TypeSymbol type) {
        boolean withoutHandlers = triggers.of(type).isEmpty();
        if (withoutHandlers && seemsToHaveHandlers(type)) {
            return;
        }
        for (AnnotationUse use : annotations.of(type.facts().annotations(), Scope.header(type))) {
            if (OF_FUNCTIONS.contains(use.type())) {
                problems.report(explain(type, use, withoutHandlers));
            }
        }
    }

    /** A trigger that is not imported is another problem, and the only one. */
    private static boolean seemsToHaveHandlers(TypeSymbol type) {
        return type.facts().methods().stream()
                .flatMap(method -> method.annotations().stream())
                .map(annotation -> Vocabulary.ANNOTATIONS + "." + Names.lastSegment(annotation.name()))
                .anyMatch(Vocabulary.TRIGGERS::contains);
    }

    private static Diagnostic explain(TypeSymbol type, AnnotationUse use, boolean withoutHandlers) {
        String annotation = "`@" + use.simpleName() + "`";
        return Diagnostic.of(
                        NO_FUNCTION,
                        use.span(),
                        annotation + " has no effect, because `" + type.simpleName() + "` "
                                + (withoutHandlers ? "has no handlers" : "is not the class that runs its handlers"))
                .help(
                        withoutHandlers
                                ? "leave it out, or add a handler such as `@Get(\"/\")`"
                                : "write it on the classes that inherit the handlers: it is not inherited");
    }
}
