package dev.skyc.compiler.model.view;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A schedule of five fields, read exactly as Knative reads it (the standard parser of robfig/cron), without descriptors such
 * as {@code @daily}.
 *
 * @param minutes 0 to 59
 * @param hours 0 to 23
 * @param daysOfMonth 1 to 31
 * @param months 1 to 12
 * @param daysOfWeek 0 to 6, Sunday is 0
 * @param anyDayOfMonth whether the days of the month do not take part in choosing days
 * @param anyDayOfWeek whether the days of the week do not; if both take part, a day that either chooses is chosen
 */
public record CronExpression(
        SortedSet<Integer> minutes,
        SortedSet<Integer> hours,
        SortedSet<Integer> daysOfMonth,
        SortedSet<Integer> months,
        SortedSet<Integer> daysOfWeek,
        boolean anyDayOfMonth,
        boolean anyDayOfWeek) {

    /** An expression, or what is wrong with its text. */
    public record Parsed(Optional<CronExpression> expression, Optional<String> problem) {
        private static Parsed problem(String text) {
            return new Parsed(Optional.empty(), Optional.of(text));
        }
    }

    /** Reads an expression. */
    public static Parsed parse(String text) {
        String stripped = text.strip();
        if (stripped.startsWith("@")) {
            return Parsed.problem("`" + stripped + "` is a descriptor, not five fields");
        }
        if (stripped.startsWith("TZ=") || stripped.startsWith("CRON_TZ=")) {
            return Parsed.problem("a time zone does not belong into the fields");
        }
        List<String> fields = stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+", -1));
        CronField[] all = CronField.values();
        if (fields.size() != all.length) {
            return Parsed.problem(
                    "it has " + fields.size() + (fields.size() == 1 ? " field" : " fields") + " instead of five");
        }
        List<CronField.Values> values = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            CronField.Read read = all[i].read(fields.get(i));
            if (read.values().isEmpty()) {
                return new Parsed(Optional.empty(), read.problem());
            }
            values.add(read.values().get());
        }
        return new Parsed(
                Optional.of(new CronExpression(
                        values.get(0).values(),
                        values.get(1).values(),
                        values.get(2).values(),
                        values.get(3).values(),
                        values.get(4).values(),
                        values.get(2).any(),
                        values.get(4).any())),
                Optional.empty());
    }

    /** Months, among those it names, in which none of the days of the month that it names ever comes. */
    public SortedSet<Month> impossibleMonths() {
        SortedSet<Month> impossible = new TreeSet<>();
        for (int number : months) {
            Month month = Month.of(number);
            if (!anyDayOfMonth && daysOfMonth.first() > month.maxLength()) {
                impossible.add(month);
            }
        }
        return impossible;
    }
}
