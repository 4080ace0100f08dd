package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Runs the method on a schedule. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnSchedule {
    /** Five cron fields: minute, hour, day of month, month, day of week (0 to 6, Sunday is 0). */
    String cron();

    /** The IANA time zone in which the schedule is read. */
    String zone() default "UTC";

    /** The handler's id, unique in its class; the method's name by default. */
    String name() default "";
}
