package dev.skyc.compiler.model;

import dev.skyc.compiler.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * A method that a trigger calls.
 *
 * @param id unique in the function; the method's name unless the trigger gives one
 * @param method the Java method's name
 * @param declaringClass canonical name of the class or interface that declares the trigger
 * @param parameters in declaration order
 * @param result the declared return type
 * @param retry the retry policy that holds for it, from the method or its class, if any is written
 * @param authentication what it demands of callers, from the method or its class, if anything
 * @param declaration how the method is declared
 * @param span the method's name
 */
public record Handler(
        String id,
        String method,
        String declaringClass,
        Trigger trigger,
        List<Parameter> parameters,
        TypeRef result,
        Optional<Policies.Retry> retry,
        Optional<Policies.Authentication> authentication,
        Declaration declaration,
        SourceSpan span) {
    public Handler {
        parameters = List.copyOf(parameters);
    }
}
