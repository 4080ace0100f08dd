package dev.skyc.api;

import java.time.ZonedDateTime;

/**
 * The tick of a schedule.
 *
 * <pre>{@code
 * @OnSchedule(cron = "0 2 * * *", zone = "Asia/Shanghai")
 * public void nightly(ScheduledTime tick) {
 *     LocalDate yesterday = tick.time().toLocalDate().minusDays(1);
 *     …
 * }
 * }</pre>
 *
 * <p>A repeated delivery of the same tick has the same time and id, so work that is keyed by either is done once.
 *
 * @param time when the clock ticked, in the schedule's zone
 * @param id the tick's event id
 */
public record ScheduledTime(ZonedDateTime time, String id) {}
