package dev.skyc.compiler.model.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The five fields of a cron expression, with the values that Knative's parser accepts in each. */
enum CronField {
    MINUTE("minute", 0, 59, ""),
    HOUR("hour", 0, 23, ""),
    DAY_OF_MONTH("day of the month", 1, 31, ""),
    MONTH("month", 1, 12, "jan feb mar apr may jun jul aug sep oct nov dec"),
    DAY_OF_WEEK("day of the week", 0, 6, "sun mon tue wed thu fri sat");

    private static final Pattern ITEM = Pattern.compile("([*?]|(\\w+)(?:-(\\w+))?)(?:/(\\w+))?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final String words;
    private final int min;
    private final int max;
    private final String names;

    CronField(String words, int min, int max, String names) {
        this.words = words;
        this.min = min;
        this.max = max;
        this.names = names;
    }

    /**
     * What a field says.
     *
     * @param values the values it matches, ascending
     * @param any whether it says so by {@code *} or {@code ?}: then it does not take part in choosing days
     */
    record Values(TreeSet<Integer> values, boolean any) {}

    /** A field's values, or what is wrong with its text. */
    record Read(Optional<Values> values, Optional<String> problem) {
        static Read problem(String text) {
            return new Read(Optional.empty(), Optional.of(text));
        }
    }

    Read read(String text) {
        Values all = new Values(new TreeSet<>(), false);
        for (String item : text.split(",", -1)) {
            Read read = readItem(item);
            if (read.values().isEmpty()) {
                return read;
            }
            Values values = read.values().get();
            all.values().addAll(values.values());
            all = new Values(all.values(), all.any() || values.any());
        }
        return new Read(Optional.of(all), Optional.empty());
    }

    private Read readItem(String item) {
        Matcher matcher = ITEM.matcher(item);
        if (!matcher.matches()) {
            return Read.problem(malformed(item));
        }
        boolean any = matcher.group(2) == null;
        Optional<Integer> from = any ? Optional.of(min) : value(matcher.group(2));
        Optional<Integer> to = any ? Optional.of(max) : matcher.group(3) == null ? from : value(matcher.group(3));
        Optional<Integer> step = matcher.group(4) == null ? Optional.of(1) : number(matcher.group(4));
        if (from.isEmpty() || to.isEmpty() || step.isEmpty()) {
            return Read.problem(malformed(item));
        }
        if (matcher.group(4) != null && matcher.group(3) == null) {
            // `5/10` means from 5 to the end.
            to = Optional.of(max);
        }
        if (from.get() < min || to.get() > max) {
            return Read.problem("`" + item + "` is no " + words + ", which goes from " + min + " to " + max);
        }
        if (from.get() > to.get()) {
            return Read.problem("the range `" + item + "` ends before it begins");
        }
        if (step.get() == 0) {
            return Read.problem("the step of `" + item + "` is zero");
        }
        TreeSet<Integer> values = new TreeSet<>();
        for (int value = from.get(); value <= to.get(); value += step.get()) {
            values.add(value);
        }
        return new Read(Optional.of(new Values(values, any && step.get() == 1)), Optional.empty());
    }

    private String malformed(String item) {
        return item.isEmpty() ? "the " + words + " has an empty entry" : "`" + item + "` is no " + words;
    }

    private Optional<Integer> value(String text) {
        int name = List.of(names.split(" ", -1)).indexOf(text.toLowerCase(Locale.ROOT));
        return name >= 0 ? Optional.of(min + name) : number(text);
    }

    private static Optional<Integer> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }
}
