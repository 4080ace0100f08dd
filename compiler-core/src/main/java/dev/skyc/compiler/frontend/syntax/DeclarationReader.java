package dev.skyc.compiler.frontend.syntax;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.TypeParameter;
import dev.skyc.compiler.frontend.facts.TypeExpression;
import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts.Kind;
import dev.skyc.compiler.frontend.syntax.Modifiers.Outer;
import java.util.List;
import java.util.Optional;

/** Reads declarations of types. */
final class DeclarationReader {
    private final String file;
    private final Spans spans;
    private final TypeReader types;

    DeclarationReader(String file, Spans spans) {
        this.file = file;
        this.spans = spans;
        this.types = new TypeReader(spans);
    }

    TypeFacts read(TypeDeclaration<?> type, Outer outer) {
        Kind kind = kind(type);
        Outer inside = kind == Kind.INTERFACE || kind == Kind.ANNOTATION ? Outer.INTERFACE : Outer.TYPE;
        MemberReader members = new MemberReader(spans, types, kind, inside, type);
        return new TypeFacts(
                kind,
                name(type),
                Modifiers.ofType(type.getModifiers(), kind, outer),
                types.parameters(typeParameters(type)),
                superclass(type),
                types.readAll(interfaces(type)),
                types.readAll(permits(type)),
                types.expressions().annotations(type.getAnnotations()),
                members.fields(),
                members.constructors(),
                members.methods(),
                members.components(),
                members.enumConstants(),
                nested(type, inside),
                spans.of(type.getName()),
                spans.of(type));
    }

    /** The class that a compact source file is has no name but the file's. */
    private String name(TypeDeclaration<?> type) {
        if (type instanceof ClassOrInterfaceDeclaration declaration && declaration.isCompact()) {
            String fileName = file.substring(file.lastIndexOf('/') + 1);
            return fileName.endsWith(".java") ? fileName.substring(0, fileName.length() - ".java".length()) : fileName;
        }
        return type.getNameAsString();
    }

    private List<TypeFacts> nested(TypeDeclaration<?> type, Outer inside) {
        return type.getMembers().stream()
                .filter(BodyDeclaration::isTypeDeclaration)
                .map(member -> read(member.asTypeDeclaration(), inside))
                .toList();
    }

    private static Kind kind(TypeDeclaration<?> type) {
        if (type instanceof EnumDeclaration) {
            return Kind.ENUM;
        }
        if (type instanceof RecordDeclaration) {
            return Kind.RECORD;
        }
        if (type instanceof AnnotationDeclaration) {
            return Kind.ANNOTATION;
        }
        return type instanceof ClassOrInterfaceDeclaration declaration && declaration.isInterface()
                ? Kind.INTERFACE
                : Kind.CLASS;
    }

    private static NodeList<TypeParameter> typeParameters(TypeDeclaration<?> type) {
        if (type instanceof ClassOrInterfaceDeclaration declaration) {
            return declaration.getTypeParameters();
        }
        return type instanceof RecordDeclaration declaration ? declaration.getTypeParameters() : new NodeList<>();
    }

    private Optional<TypeExpression> superclass(TypeDeclaration<?> type) {
        if (type instanceof ClassOrInterfaceDeclaration declaration && !declaration.isInterface()) {
            return declaration.getExtendedTypes().getFirst().map(types::read);
        }
        return Optional.empty();
    }

    private static NodeList<ClassOrInterfaceType> interfaces(TypeDeclaration<?> type) {
        if (type instanceof ClassOrInterfaceDeclaration declaration) {
            return declaration.isInterface() ? declaration.getExtendedTypes() : declaration.getImplementedTypes();
        }
        if (type instanceof EnumDeclaration declaration) {
            return declaration.getImplementedTypes();
        }
        return type instanceof RecordDeclaration declaration ? declaration.getImplementedTypes() : new NodeList<>();
    }

    private static NodeList<ClassOrInterfaceType> permits(TypeDeclaration<?> type) {
        return type instanceof ClassOrInterfaceDeclaration declaration
                ? declaration.getPermittedTypes()
                : new NodeList<>();
    }
}
