package dev.skyc.compiler.frontend.classfile;

import dev.skyc.compiler.frontend.facts.TypeExpression;
import dev.skyc.compiler.frontend.facts.TypeFacts.MethodFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts.ParameterFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts.TypeParameter;
import dev.skyc.compiler.frontend.facts.ValueExpression;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.TypePath;
import org.objectweb.asm.TypeReference;

/** Collects what a class file says of one method or constructor. */
final class MethodReader extends MethodVisitor {
    private final String name;
    private final Set<String> modifiers;
    private final TypeNames names;
    private final SourceSpan span;
    private final Consumer<MethodFacts> done;
    private final List<TypeParameter> typeParameters;
    private final List<Carrier> parameters = new ArrayList<>();
    private final List<String> parameterNames = new ArrayList<>();
    private final Carrier result;
    private Optional<ValueExpression> defaultValue = Optional.empty();

    /** Parameters that the compiler added in front have no annotations, not even empty ones. */
    private int annotableParameters;

    MethodReader(
            String name,
            String signature,
            Set<String> modifiers,
            TypeNames names,
            SourceSpan span,
            Consumer<MethodFacts> done) {
        super(Opcodes.ASM9);
        this.name = name;
        this.modifiers = modifiers;
        this.names = names;
        this.span = span;
        this.done = done;
        Signatures signatures = new Signatures(signature, names, span);
        this.typeParameters = signatures.typeParameters();
        signatures.parameterTypes().forEach(type -> parameters.add(new Carrier(type)));
        this.result = new Carrier(signatures.type());
        this.annotableParameters = parameters.size();
    }

    @Override
    public void visitParameter(@Nullable String parameterName, int access) {
        boolean isSynthetic = AccessFlags.has(access, Opcodes.ACC_SYNTHETIC | Opcodes.ACC_MANDATED);
        if (parameterName != null && !isSynthetic) {
            parameterNames.add(parameterName);
        }
    }

    @Override
    public AnnotationVisitor visitAnnotationDefault() {
        return AnnotationReader.defaultValue(names, span, value -> defaultValue = Optional.of(value));
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return AnnotationReader.annotation(descriptor, names, span, result::annotate);
    }

    @Override
    public @Nullable AnnotationVisitor visitTypeAnnotation(
            int reference, @Nullable TypePath path, String descriptor, boolean visible) {
        TypeReference target = new TypeReference(reference);
        if (target.getSort() == TypeReference.METHOD_RETURN) {
            return AnnotationReader.annotation(
                    descriptor, names, span, annotation -> result.annotateType(path, annotation));
        }
        if (target.getSort() == TypeReference.METHOD_FORMAL_PARAMETER
                && target.getFormalParameterIndex() < parameters.size()) {
            Carrier parameter = parameters.get(target.getFormalParameterIndex());
            return AnnotationReader.annotation(
                    descriptor, names, span, annotation -> parameter.annotateType(path, annotation));
        }
        return null;
    }

    @Override
    public void visitAnnotableParameterCount(int count, boolean visible) {
        annotableParameters = count;
    }

    @Override
    public @Nullable AnnotationVisitor visitParameterAnnotation(int index, String descriptor, boolean visible) {
        int position = index + Math.max(0, parameters.size() - annotableParameters);
        if (position >= parameters.size()) {
            return null;
        }
        return AnnotationReader.annotation(descriptor, names, span, parameters.get(position)::annotate);
    }

    @Override
    public void visitEnd() {
        List<ParameterFacts> facts = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            Carrier parameter = parameters.get(i);
            String parameterName = parameterNames.size() == parameters.size() ? parameterNames.get(i) : "arg" + i;
            facts.add(new ParameterFacts(parameterName, parameter.type(), parameter.annotations(), span));
        }
        TypeExpression type = result.type();
        done.accept(new MethodFacts(
                name,
                modifiers,
                typeParameters,
                type,
                facts,
                result.annotations(),
                defaultValue,
                Set.of(),
                span,
                span));
    }
}
