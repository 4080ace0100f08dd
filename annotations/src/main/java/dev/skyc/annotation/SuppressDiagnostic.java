package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Silences one warning of the compiler on the annotated declaration and inside it. Errors cannot be silenced.
 *
 * <pre>{@code
 * @SuppressDiagnostic(value = "SKY2061", reason = "the warehouse consumes it; its application is not ours")
 * public class Shipping { … }
 * }</pre>
 *
 * <p>Warnings about an environment are silenced in {@code serverless.yaml} instead: {@code suppress: {SKY5031:
 * "reason"}}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.CONSTRUCTOR})
@Repeatable(SuppressDiagnostic.List.class)
public @interface SuppressDiagnostic {
    /** The diagnostic's code, such as {@code SKY2061}. */
    String value();

    /** Why the warning does not apply here; may not be blank. */
    String reason();

    /** Holds several suppressions; written by the compiler. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.CONSTRUCTOR})
    @interface List {
        /** The suppressions. */
        SuppressDiagnostic[] value();
    }
}
