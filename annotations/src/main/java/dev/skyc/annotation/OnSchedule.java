package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs the method on a schedule.
 *
 * <pre>{@code
 * @OnSchedule(cron = "0 2 * * *", zone = "Asia/Shanghai")
 * public void nightly(ScheduledTime tick) { … }
 * }</pre>
 *
 * <p>Parameters are {@code ScheduledTime}, which may be left out, and capabilities. The method returns {@code void} or
 * an event, like that of {@link OnEvent}. Two runs may overlap when one takes longer than the interval, and a tick may
 * come twice.
 *
 * <p>In the cluster: a PingSource that sends ticks to the broker and a Trigger that delivers them to
 * {@code /_skyc/schedules/<handler>}, so that {@link Retry} and dead letters hold for them too. An environment can
 * switch one off: {@code functions: {reports: {schedules: {nightly: off}}}}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnSchedule {
    /**
     * Five cron fields: minute, hour, day of month, month, day of week (0 to 6, Sunday is 0). Lists, ranges, steps and
     * English three-letter names are understood. A date that never comes, such as 31 February, is an error.
     */
    String cron();

    /** The IANA time zone in which the schedule is read. */
    String zone() default "UTC";

    /** The handler's id, unique in its class; the method's name by default. */
    String name() default "";
}
