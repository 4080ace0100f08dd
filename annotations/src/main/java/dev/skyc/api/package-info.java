/**
 * What handlers receive, ask for and return: plain values and small interfaces, so that a handler is tested as a plain
 * object with a few lines of fake.
 *
 * <p>No method here takes or returns {@code null}; absence is an {@link java.util.Optional}. A capability that fails
 * at run time throws {@link java.io.UncheckedIOException} unless its method says otherwise. A handler that lets it
 * escape answers 500, and an event, message, tick or object change is then delivered again.
 *
 * <p>The package depends on the JDK and on the enums of {@code dev.skyc.annotation}, on nothing else.
 */
package dev.skyc.api;
