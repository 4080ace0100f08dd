package dev.skyc.compiler.frontend.facts;

import dev.skyc.compiler.source.SourceSpan;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A declared type.
 *
 * @param modifiers as written, and those the language implies ({@code static} for nested records, {@code public} for
 *     members of interfaces)
 * @param span the type's name
 * @param extent the whole declaration
 */
public record TypeFacts(
        Kind kind,
        String name,
        Set<String> modifiers,
        List<TypeParameter> typeParameters,
        Optional<TypeExpression> superclass,
        List<TypeExpression> interfaces,
        List<TypeExpression> permits,
        List<AnnotationFacts> annotations,
        List<FieldFacts> fields,
        List<MethodFacts> constructors,
        List<MethodFacts> methods,
        List<ParameterFacts> components,
        List<EnumConstant> enumConstants,
        List<TypeFacts> nested,
        SourceSpan span,
        SourceSpan extent) {
    public TypeFacts {
        modifiers = Collections.unmodifiableSet(new TreeSet<>(modifiers));
        typeParameters = List.copyOf(typeParameters);
        interfaces = List.copyOf(interfaces);
        permits = List.copyOf(permits);
        annotations = List.copyOf(annotations);
        fields = List.copyOf(fields);
        constructors = List.copyOf(constructors);
        methods = List.copyOf(methods);
        components = List.copyOf(components);
        enumConstants = List.copyOf(enumConstants);
        nested = List.copyOf(nested);
    }

    /** What sort of type it is. */
    public enum Kind {
        CLASS,
        INTERFACE,
        RECORD,
        ENUM,
        ANNOTATION
    }

    /** A type parameter with its bounds. */
    public record TypeParameter(String name, List<TypeExpression> bounds) {
        public TypeParameter {
            bounds = List.copyOf(bounds);
        }
    }

    /** An enum constant. */
    public record EnumConstant(String name, List<AnnotationFacts> annotations) {
        public EnumConstant {
            annotations = List.copyOf(annotations);
        }
    }

    /**
     * A field.
     *
     * @param initializer the initialiser, kept only where it may be a compile-time constant; {@link ValueExpression.Opaque}
     *     where there is another one
     */
    public record FieldFacts(
            String name,
            TypeExpression type,
            Set<String> modifiers,
            List<AnnotationFacts> annotations,
            Optional<ValueExpression> initializer,
            SourceSpan span) {
        public FieldFacts {
            modifiers = Collections.unmodifiableSet(new TreeSet<>(modifiers));
            annotations = List.copyOf(annotations);
        }
    }

    /**
     * A method or constructor.
     *
     * @param name the method's name; {@code <init>} for constructors
     * @param result the return type; {@code void} for constructors
     * @param defaultValue the default of an annotation's member
     * @param assigns names of fields that a constructor's body, or an initialiser block, assigns; always empty for methods
     * @param span the name
     * @param extent the whole declaration, body included; the span of the name for class files
     */
    public record MethodFacts(
            String name,
            Set<String> modifiers,
            List<TypeParameter> typeParameters,
            TypeExpression result,
            List<ParameterFacts> parameters,
            List<AnnotationFacts> annotations,
            Optional<ValueExpression> defaultValue,
            Set<String> assigns,
            SourceSpan span,
            SourceSpan extent) {
        public MethodFacts {
            modifiers = Collections.unmodifiableSet(new TreeSet<>(modifiers));
            typeParameters = List.copyOf(typeParameters);
            parameters = List.copyOf(parameters);
            annotations = List.copyOf(annotations);
            assigns = Collections.unmodifiableSet(new TreeSet<>(assigns));
        }
    }

    /**
     * A parameter or record component.
     *
     * @param span type and name together, without annotations
     */
    public record ParameterFacts(String name, TypeExpression type, List<AnnotationFacts> annotations, SourceSpan span) {
        public ParameterFacts {
            annotations = List.copyOf(annotations);
        }
    }
}
