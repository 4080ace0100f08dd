package dev.skyc.compiler.plan;

/**
 * A source of ticks, sent through the broker so that retries and dead letters hold for them too.
 *
 * @param name name of the PingSource
 * @param broker the broker's name
 * @param source {@code com.acme.Reports#nightly}, for {@code skyc.dev/source}
 * @param cron five fields
 * @param zone IANA time zone
 * @param handler value of the CloudEvents extension {@code skychandler} that its subscription filters on
 */
public record PlannedSchedule(String name, String broker, String source, String cron, String zone, String handler) {}
