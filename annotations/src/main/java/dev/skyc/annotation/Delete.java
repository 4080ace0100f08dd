package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes the method the handler of HTTP {@code DELETE} requests on one path. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Delete {
    /** The path, absolute, with variables in braces: {@code /orders/{id}}. */
    String value();

    /** The handler's id, unique in its class; the method's name by default. */
    String name() default "";
}
