package dev.skyc.compiler.model;

import dev.skyc.compiler.source.SourceSpan;
import java.util.List;

/**
 * A plain class of the application that a constructor asks for: one instance per process.
 *
 * @param className canonical name of the concrete class
 * @param packageName empty for the unnamed package
 * @param constructor parameters of its constructor
 * @param closeable whether it is {@code AutoCloseable}, and so is closed after draining
 * @param span the class's name
 */
public record Component(
        String className,
        String packageName,
        List<Parameter> constructor,
        boolean closeable,
        Declaration declaration,
        SourceSpan span) {
    public Component {
        constructor = List.copyOf(constructor);
    }
}
