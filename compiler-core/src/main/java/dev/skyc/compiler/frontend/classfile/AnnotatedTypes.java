package dev.skyc.compiler.frontend.classfile;

import dev.skyc.compiler.frontend.facts.AnnotationFacts;
import dev.skyc.compiler.frontend.facts.TypeExpression;
import dev.skyc.compiler.frontend.facts.TypeExpression.Form;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.TypePath;

/** Puts type-use annotations where a source file has them. */
final class AnnotatedTypes {
    private AnnotatedTypes() {}

    /** The type with the annotation at the end of the path; unchanged where the path leads nowhere. */
    static TypeExpression annotate(TypeExpression type, TypePath path, AnnotationFacts annotation) {
        return annotate(type, path, 0, annotation);
    }

    private static TypeExpression annotate(TypeExpression type, TypePath path, int step, AnnotationFacts annotation) {
        if (step == path.getLength()) {
            List<AnnotationFacts> annotations = new ArrayList<>(type.annotations());
            annotations.add(annotation);
            return new TypeExpression(type.form(), type.name(), type.arguments(), annotations, type.span());
        }
        int kind = path.getStep(step);
        if (kind == TypePath.INNER_TYPE) {
            return annotate(type, path, step + 1, annotation);
        }
        int argument = kind == TypePath.TYPE_ARGUMENT ? path.getStepArgument(step) : 0;
        boolean leads = kind != TypePath.ARRAY_ELEMENT || type.form() == Form.ARRAY;
        if (!leads || argument >= type.arguments().size()) {
            return type;
        }
        List<TypeExpression> arguments = new ArrayList<>(type.arguments());
        arguments.set(argument, annotate(arguments.get(argument), path, step + 1, annotation));
        return new TypeExpression(type.form(), type.name(), arguments, type.annotations(), type.span());
    }
}
