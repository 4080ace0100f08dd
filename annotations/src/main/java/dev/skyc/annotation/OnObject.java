package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs the method when an object of a bucket was created or deleted.
 *
 * <pre>{@code
 * @OnObject(value = "photos", prefix = "originals/", on = Change.CREATED)
 * public void thumbnail(ObjectEvent photo, @Bucket("photos") BucketStore photos) { … }
 * }</pre>
 *
 * <p>Changes made through {@code BucketStore} and {@code BucketWriter} are seen; changes made by others only where the
 * bucket's provider sends notifications. A handler that can write the bucket it listens to must have a {@link #prefix}
 * and write elsewhere: without one it would feed itself, which is an error. The method returns {@code void} or an
 * event, like that of {@link OnEvent}.
 *
 * <p>In the cluster: a Trigger on {@code dev.skyc.object.created} and {@code dev.skyc.object.deleted} with filters on
 * the extension {@code skycbucket} and the subject, which delivers to {@code /_skyc/objects/<handler>}.
 */
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
