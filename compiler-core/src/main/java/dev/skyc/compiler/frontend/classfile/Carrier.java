package dev.skyc.compiler.frontend.classfile;

import dev.skyc.compiler.frontend.facts.AnnotationFacts;
import dev.skyc.compiler.frontend.facts.TypeExpression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.TypePath;

/** A declared thing's type and annotations while they are being collected. */
final class Carrier {
    private TypeExpression type;
    private final List<AnnotationFacts> annotations = new ArrayList<>();

    Carrier(TypeExpression type) {
        this.type = type;
    }

    TypeExpression type() {
        return type;
    }

    List<AnnotationFacts> annotations() {
        return annotations;
    }

    /** An annotation for types and declarations alike stands in the class file twice. */
    void annotate(AnnotationFacts annotation) {
        if (!annotations.contains(annotation)) {
            annotations.add(annotation);
        }
    }

    /** What annotates the outermost type stands before the declaration in a source file. */
    void annotateType(@Nullable TypePath path, AnnotationFacts annotation) {
        if (path == null) {
            annotate(annotation);
        } else {
            type = AnnotatedTypes.annotate(type, path, annotation);
        }
    }
}
