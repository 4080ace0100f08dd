package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the parameter that receives the request body; needed only to set a limit. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Body {
    /** The largest body accepted, such as {@code 64KiB} or {@code 1GiB}; larger ones are answered with 413. */
    String max() default "1MiB";
}
