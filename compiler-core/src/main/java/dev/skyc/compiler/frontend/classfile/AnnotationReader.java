package dev.skyc.compiler.frontend.classfile;

import dev.skyc.compiler.frontend.facts.AnnotationFacts;
import dev.skyc.compiler.frontend.facts.ValueExpression;
import dev.skyc.compiler.source.SourceSpan;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Collects the members of one annotation, or the elements of one array, and hands them over at the end. */
final class AnnotationReader extends AnnotationVisitor {
    private final TypeNames names;
    private final SourceSpan span;
    private final Consumer<List<AnnotationFacts.Member>> done;
    private final List<AnnotationFacts.Member> members = new ArrayList<>();

    private AnnotationReader(TypeNames names, SourceSpan span, Consumer<List<AnnotationFacts.Member>> done) {
        super(Opcodes.ASM9);
        this.names = names;
        this.span = span;
        this.done = done;
    }

    static AnnotationReader annotation(
            String descriptor, TypeNames names, SourceSpan span, Consumer<AnnotationFacts> done) {
        String name = names.canonical(Type.getType(descriptor).getInternalName());
        return new AnnotationReader(names, span, members -> done.accept(new AnnotationFacts(name, members, span)));
    }

    /** The default of an annotation's member: one value without a name. */
    static AnnotationReader defaultValue(TypeNames names, SourceSpan span, Consumer<ValueExpression> done) {
        return new AnnotationReader(names, span, members -> members.forEach(member -> done.accept(member.value())));
    }

    @Override
    public void visit(@Nullable String name, Object value) {
        add(name, value(value));
    }

    @Override
    public void visitEnum(@Nullable String name, String descriptor, String constant) {
        String type = names.canonical(Type.getType(descriptor).getInternalName());
        add(name, new ValueExpression.Name(type + "." + constant, span));
    }

    @Override
    public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
        return annotation(descriptor, names, span, nested -> add(name, new ValueExpression.Nested(nested, span)));
    }

    @Override
    public AnnotationVisitor visitArray(@Nullable String name) {
        return new AnnotationReader(
                names,
                span,
                elements -> add(
                        name,
                        new ValueExpression.Elements(
                                elements.stream()
                                        .map(AnnotationFacts.Member::value)
                                        .toList(),
                                span)));
    }

    @Override
    public void visitEnd() {
        done.accept(members);
    }

    private void add(@Nullable String name, ValueExpression value) {
        members.add(new AnnotationFacts.Member(name == null ? "" : name, value));
    }

    private ValueExpression value(Object value) {
        if (value instanceof Type type) {
            return new ValueExpression.ClassLiteral(new Signatures(type.getDescriptor(), names, span).type(), span);
        }
        if (value.getClass().isArray()) {
            List<ValueExpression> elements = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                elements.add(value(Array.get(value, i)));
            }
            return new ValueExpression.Elements(elements, span);
        }
        boolean isSmall = value instanceof Byte || value instanceof Short;
        return new ValueExpression.Literal(isSmall ? (Object) ((Number) value).intValue() : value, span);
    }
}
