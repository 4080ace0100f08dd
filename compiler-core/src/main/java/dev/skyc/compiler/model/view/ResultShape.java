package dev.skyc.compiler.model.view;

import dev.skyc.compiler.model.TypeRef;
import java.util.Optional;

/**
 * What a handler's return type says.
 *
 * @param wrapper {@code Response} or {@code Optional}, if the type is one of them with an argument
 * @param content what is inside, or the type itself; {@code void} for nothing
 */
public record ResultShape(Optional<String> wrapper, TypeRef content) {
    private static final String RESPONSE = "dev.skyc.api.Response";
    private static final String OPTIONAL = "java.util.Optional";

    /** Takes one wrapper off a return type. */
    public static ResultShape of(TypeRef type) {
        if (isWrapper(type)
                && type instanceof TypeRef.Declared declared
                && declared.arguments().size() == 1) {
            TypeRef content = declared.arguments().get(0);
            boolean nothing = content.is("java.lang.Void");
            return new ResultShape(
                    Optional.of(TypeNames.simple(declared.name())), nothing ? new TypeRef.Primitive("void") : content);
        }
        return new ResultShape(Optional.empty(), type);
    }

    /** Whether the type is {@code Response} or {@code Optional}. */
    public static boolean isWrapper(TypeRef type) {
        return type.is(RESPONSE) || type.is(OPTIONAL);
    }

    /** Whether it is {@code Response<…>}. */
    public boolean isResponse() {
        return wrapper.filter("Response"::equals).isPresent();
    }
}
