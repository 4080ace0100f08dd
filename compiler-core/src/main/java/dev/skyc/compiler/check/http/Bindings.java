package dev.skyc.compiler.check.http;

import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.TypeRef;
import java.util.Optional;

/** Names what parameters are bound to. */
final class Bindings {
    private Bindings() {}

    /** What a parameter receives, as a noun. */
    static String noun(Parameter parameter) {
        Binding binding = parameter.binding();
        if (binding instanceof Binding.Query query) {
            return "the query parameter `" + query.name() + "`";
        }
        if (binding instanceof Binding.Header header) {
            return "the header `" + header.name() + "`";
        }
        if (binding instanceof Binding.Cookie cookie) {
            return "the cookie `" + cookie.name() + "`";
        }
        if (binding instanceof Binding.PathVariable variable) {
            return "the path variable `{" + variable.name() + "}`";
        }
        if (binding instanceof Binding.Body) {
            return "the body";
        }
        return binding instanceof Binding.Capability ? "a capability" : "something else";
    }

    /** The default that a query parameter, header or cookie has. */
    static Optional<String> defaultValue(Binding binding) {
        if (binding instanceof Binding.Query query) {
            return query.defaultValue();
        }
        if (binding instanceof Binding.Header header) {
            return header.defaultValue();
        }
        return binding instanceof Binding.Cookie cookie ? cookie.defaultValue() : Optional.empty();
    }

    /** Whether a parameter is read from the query, a header or a cookie. */
    static boolean isAnnotatedText(Binding binding) {
        return binding instanceof Binding.Query
                || binding instanceof Binding.Header
                || binding instanceof Binding.Cookie;
    }

    /** The only argument of {@code Optional} or {@code List}; the type itself for any other. */
    static TypeRef element(TypeRef type) {
        if (type instanceof TypeRef.Declared declared
                && declared.arguments().size() == 1
                && (type.is("java.util.Optional") || type.is("java.util.List"))) {
            return declared.arguments().get(0);
        }
        return type;
    }
}
