package dev.skyc.compiler.frontend.classfile;

import dev.skyc.compiler.frontend.facts.AnnotationFacts;
import dev.skyc.compiler.frontend.facts.TypeExpression;
import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts.EnumConstant;
import dev.skyc.compiler.frontend.facts.TypeFacts.FieldFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts.Kind;
import dev.skyc.compiler.frontend.facts.TypeFacts.MethodFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts.ParameterFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts.TypeParameter;
import dev.skyc.compiler.frontend.facts.ValueExpression;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.TypePath;

/** Collects what a class file says of its type. */
final class TypeReader extends ClassVisitor {
    private final TypeNames names;
    private final SourceSpan span;
    private final List<TypeParameter> typeParameters = new ArrayList<>();
    private final List<TypeExpression> interfaces = new ArrayList<>();
    private final List<TypeExpression> permits = new ArrayList<>();
    private final List<AnnotationFacts> annotations = new ArrayList<>();
    private final List<FieldFacts> fields = new ArrayList<>();
    private final List<MethodFacts> constructors = new ArrayList<>();
    private final List<MethodFacts> methods = new ArrayList<>();
    private final List<ParameterFacts> components = new ArrayList<>();
    private final List<EnumConstant> enumConstants = new ArrayList<>();
    private Optional<TypeExpression> superclass = Optional.empty();
    private Kind kind = Kind.CLASS;
    private int access;
    private String simpleName = "";

    TypeReader(TypeNames names, SourceSpan span) {
        super(Opcodes.ASM9);
        this.names = names;
        this.span = span;
    }

    /** What was collected, around the given nested types. */
    TypeFacts facts(List<TypeFacts> nested) {
        return new TypeFacts(
                kind,
                simpleName,
                AccessFlags.ofType(access, !permits.isEmpty()),
                typeParameters,
                superclass,
                interfaces,
                permits,
                annotations,
                fields,
                constructors,
                methods,
                components,
                enumConstants,
                nested,
                span,
                span);
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaceNames) {
        this.access = names.access(name, access);
        this.kind = kind(access);
        String canonicalName = names.canonical(name);
        this.simpleName = canonicalName.substring(canonicalName.lastIndexOf('.') + 1);
        Signatures signatures =
                new Signatures(signature == null ? erased(superName, interfaceNames) : signature, names, span);
        typeParameters.addAll(signatures.typeParameters());
        TypeExpression declaredSuperclass = signatures.type();
        if (kind == Kind.CLASS && !declaredSuperclass.name().equals("java.lang.Object")) {
            superclass = Optional.of(declaredSuperclass);
        }
        while (!signatures.atEnd()) {
            TypeExpression declared = signatures.type();
            if (kind != Kind.ANNOTATION) {
                interfaces.add(declared);
            }
        }
    }

    private static String erased(@Nullable String superName, String @Nullable [] interfaceNames) {
        StringBuilder signature = new StringBuilder("L")
                .append(superName == null ? "java/lang/Object" : superName)
                .append(';');
        for (String name : interfaceNames == null ? new String[0] : interfaceNames) {
            signature.append('L').append(name).append(';');
        }
        return signature.toString();
    }

    private static Kind kind(int access) {
        if (AccessFlags.has(access, Opcodes.ACC_ANNOTATION)) {
            return Kind.ANNOTATION;
        }
        if (AccessFlags.has(access, Opcodes.ACC_INTERFACE)) {
            return Kind.INTERFACE;
        }
        if (AccessFlags.has(access, Opcodes.ACC_ENUM)) {
            return Kind.ENUM;
        }
        return AccessFlags.has(access, Opcodes.ACC_RECORD) ? Kind.RECORD : Kind.CLASS;
    }

    @Override
    public void visitPermittedSubclass(String name) {
        permits.add(new Signatures("L" + name + ";", names, span).type());
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return AnnotationReader.annotation(descriptor, names, span, annotations::add);
    }

    @Override
    public RecordComponentVisitor visitRecordComponent(String name, String descriptor, @Nullable String signature) {
        Carrier component = carrier(descriptor, signature);
        return new RecordComponentVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                return AnnotationReader.annotation(annotation, names, span, component::annotate);
            }

            @Override
            public AnnotationVisitor visitTypeAnnotation(
                    int reference, @Nullable TypePath path, String annotation, boolean visible) {
                return AnnotationReader.annotation(
                        annotation, names, span, facts -> component.annotateType(path, facts));
            }

            @Override
            public void visitEnd() {
                components.add(new ParameterFacts(name, component.type(), component.annotations(), span));
            }
        };
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        boolean isComponent = kind == Kind.RECORD && !AccessFlags.has(access, Opcodes.ACC_STATIC);
        if (isComponent || AccessFlags.has(access, Opcodes.ACC_SYNTHETIC)) {
            return null;
        }
        Carrier field = carrier(descriptor, signature);
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                return AnnotationReader.annotation(annotation, names, span, field::annotate);
            }

            @Override
            public AnnotationVisitor visitTypeAnnotation(
                    int reference, @Nullable TypePath path, String annotation, boolean visible) {
                return AnnotationReader.annotation(annotation, names, span, facts -> field.annotateType(path, facts));
            }

            @Override
            public void visitEnd() {
                if (AccessFlags.has(access, Opcodes.ACC_ENUM)) {
                    enumConstants.add(new EnumConstant(name, field.annotations()));
                } else {
                    fields.add(new FieldFacts(
                            name,
                            field.type(),
                            AccessFlags.ofField(access),
                            field.annotations(),
                            constant(descriptor, value),
                            span));
                }
            }
        };
    }

    private Carrier carrier(String descriptor, @Nullable String signature) {
        return new Carrier(new Signatures(signature == null ? descriptor : signature, names, span).type());
    }

    /** Class files hold truth values and characters as numbers. */
    private Optional<ValueExpression> constant(String descriptor, @Nullable Object value) {
        if (value == null) {
            return Optional.empty();
        }
        Object literal = value;
        if (value instanceof Integer number && descriptor.equals("Z")) {
            literal = number != 0;
        } else if (value instanceof Integer number && descriptor.equals("C")) {
            literal = (char) number.intValue();
        }
        return Optional.of(new ValueExpression.Literal(literal, span));
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        boolean isConstructor = name.equals("<init>");
        boolean isMade = AccessFlags.has(access, Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)
                || name.equals("<clinit>")
                || (kind == Kind.ENUM && isOfEveryEnum(name, descriptor));
        if (isMade) {
            return null;
        }
        boolean inInterface = kind == Kind.INTERFACE || kind == Kind.ANNOTATION;
        return new MethodReader(
                name,
                signature == null ? descriptor : signature,
                AccessFlags.ofMethod(access, inInterface),
                names,
                span,
                (isConstructor ? constructors : methods)::add);
    }

    /** The constructor is left out too: the compiler adds parameters to it, and no one can call it. */
    private static boolean isOfEveryEnum(String name, String descriptor) {
        return name.equals("<init>")
                || (name.equals("values") && descriptor.startsWith("()"))
                || (name.equals("valueOf") && descriptor.startsWith("(Ljava/lang/String;)"));
    }
}
