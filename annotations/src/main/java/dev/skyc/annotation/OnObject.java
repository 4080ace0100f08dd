package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Runs the method when an object of a bucket was created or deleted. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnObject {
    /** The bucket's name in the application. */
    String value();

    /** Only keys that start with this. */
    String prefix() default "";

    /** Only keys that end with this. */
    String suffix() default "";

    /** Which changes call the handler; both by default. */
    Change[] on() default {Change.CREATED, Change.DELETED};

    /** The handler's id, unique in its class; the method's name by default. */
    String name() default "";

    /** What happened to an object. */
    enum Change {
        /** The object was written, for the first time or again. */
        CREATED,
        /** The object was deleted. */
        DELETED
    }
}
