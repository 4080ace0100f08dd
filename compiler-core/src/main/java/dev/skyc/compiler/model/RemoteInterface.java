package dev.skyc.compiler.model;

import dev.skyc.compiler.source.SourceSpan;
import java.util.List;

/**
 * An interface whose methods carry HTTP triggers: other functions may ask for it and call its implementation.
 *
 * @param name canonical name
 * @param methods its triggers, sorted by id
 * @param implementations names of the functions that implement it, sorted; exactly one in a correct application
 * @param span the interface's name
 */
public record RemoteInterface(String name, List<Handler> methods, List<String> implementations, SourceSpan span) {
    public RemoteInterface {
        methods = List.copyOf(methods);
        implementations = List.copyOf(implementations);
    }
}
