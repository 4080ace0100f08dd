package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.model.view.AsynchronousTypes;
import dev.skyc.compiler.model.view.Scalars;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells by a type what it could be bound to. */
final class TypeShapes {
    private static final Set<String> LISTS = Set.of(
            "java.util.List", "java.util.Collection", "java.lang.Iterable", "java.util.Set", "java.util.stream.Stream");

    private static final Set<String> COLLECTIONS = Set.of(
            "java.util.List",
            "java.util.Collection",
            "java.util.Set",
            "java.util.SortedSet",
            "java.util.NavigableSet",
            "java.util.Map",
            "java.util.SortedMap",
            "java.util.NavigableMap",
            "java.lang.Iterable");

    private static final Set<String> OTHER_PROTOCOLS = Set.of(
            "jakarta.servlet.http.Part",
            "javax.servlet.http.Part",
            "org.springframework.web.multipart.MultipartFile",
            "org.springframework.http.codec.multipart.FilePart",
            "org.springframework.http.codec.multipart.Part",
            "org.springframework.web.socket.WebSocketSession",
            "org.jboss.resteasy.reactive.multipart.FileUpload",
            "org.glassfish.jersey.media.multipart.FormDataMultiPart",
            "org.glassfish.jersey.media.multipart.FormDataBodyPart",
            "jakarta.ws.rs.core.EntityPart",
            "io.micronaut.http.multipart.CompletedFileUpload",
            "io.micronaut.http.multipart.StreamingFileUpload",
            "io.micronaut.websocket.WebSocketSession",
            "jakarta.websocket.Session",
            "javax.websocket.Session",
            "java.net.http.WebSocket");

    private final Types types;

    TypeShapes(Types types) {
        this.types = types;
    }

    /** A value with a text form: what a path variable, query parameter, header or configuration value can be. */
    boolean isScalar(TypeRef type) {
        return Scalars.isBuiltIn(type) || isEnum(type);
    }

    boolean isEnum(TypeRef type) {
        TypeSymbol symbol = types.symbol(type);
        return symbol != null
                && symbol.is(TypeFacts.Kind.ENUM)
                && !symbol.origin().isJdk();
    }

    /** A scalar, an optional one, or a list of them. */
    boolean isScalarLike(TypeRef type) {
        TypeRef element = argumentOf(type, Set.of("java.util.Optional", "java.util.List"));
        return isScalar(element == null ? type : element);
    }

    boolean isOptional(TypeRef type) {
        return type.is("java.util.Optional");
    }

    static boolean isList(TypeRef type) {
        return type instanceof TypeRef.Declared declared && LISTS.contains(declared.name());
    }

    /** Whether a JSON member of this type may be absent and then is empty. */
    static boolean isCollection(TypeRef type) {
        return type instanceof TypeRef.Declared declared && COLLECTIONS.contains(declared.name());
    }

    static boolean isAsynchronous(TypeRef type) {
        return AsynchronousTypes.contains(type);
    }

    static boolean isOtherProtocol(TypeRef type) {
        return type instanceof TypeRef.Declared declared && OTHER_PROTOCOLS.contains(declared.name());
    }

    static boolean isBytes(TypeRef type) {
        return type instanceof TypeRef.Array array && array.component().equals(new TypeRef.Primitive("byte"));
    }

    static boolean isStream(TypeRef type) {
        return type.is("java.io.InputStream");
    }

    /** Whether it is generic and used without arguments, anywhere in it. */
    static boolean isRaw(TypeRef type) {
        return type instanceof TypeRef.Declared declared
                && (declared.raw() || declared.arguments().stream().anyMatch(TypeShapes::isRaw));
    }

    /** Whether a type variable or wildcard stands anywhere in it. */
    static boolean isOpen(TypeRef type) {
        if (type instanceof TypeRef.Declared declared) {
            return declared.arguments().stream().anyMatch(TypeShapes::isOpen);
        }
        return type instanceof TypeRef.Variable || type instanceof TypeRef.Wildcard;
    }

    boolean isJdk(TypeRef type) {
        TypeSymbol symbol = types.symbol(type);
        return symbol != null && symbol.origin().isJdk();
    }

    static @Nullable TypeRef argumentOf(TypeRef type, Set<String> generics) {
        return type instanceof TypeRef.Declared declared
                        && generics.contains(declared.name())
                        && declared.arguments().size() == 1
                ? declared.arguments().get(0)
                : null;
    }
}
