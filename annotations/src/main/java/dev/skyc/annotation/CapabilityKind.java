package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an annotation declare a capability; the compiler looks the kind of that name up among its extensions.
 *
 * <pre>{@code
 * @CapabilityKind("search")
 * @Retention(RetentionPolicy.CLASS)
 * @Target(ElementType.PARAMETER)
 * public @interface SearchIndex {
 *     String value();                                        // the resource's name in the application
 * }
 * }</pre>
 *
 * <p>The kind itself is an implementation of {@code dev.skyc.compiler.spi.CapabilityKind} on the plugin's class path:
 * it says which parameter types the annotation accepts and which files the binding has. The built-in kinds are made
 * the same way. A kind that nobody provides is an error.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.ANNOTATION_TYPE)
public @interface CapabilityKind {
    /** The kind's name, such as {@code database}. */
    String value();
}
