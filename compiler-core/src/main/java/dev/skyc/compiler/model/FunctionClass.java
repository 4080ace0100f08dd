package dev.skyc.compiler.model;

import dev.skyc.compiler.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * A class with handlers: the unit of scale and permission. What carries triggers in a form that cannot be run (an interface
 * or abstract class without subclass, a private method, …) is one all the same; checks refuse it.
 *
 * @param name the function's name: {@code @FunctionName} or the class name in kebab case
 * @param className canonical name
 * @param packageName empty for the unnamed package
 * @param isPublic whether the class says {@code @Public}
 * @param constructor parameters of the constructor that wires it; empty when it has none
 * @param handlers sorted by id
 * @param library {@code groupId:artifactId} of the library it comes from, if not from the project itself
 * @param span the class's name
 */
public record FunctionClass(
        String name,
        String className,
        String packageName,
        boolean isPublic,
        Policies.Scale scale,
        Policies.Compute compute,
        List<Parameter> constructor,
        List<Handler> handlers,
        Optional<String> library,
        Declaration declaration,
        SourceSpan span) {
    public FunctionClass {
        constructor = List.copyOf(constructor);
        handlers = List.copyOf(handlers);
    }
}
