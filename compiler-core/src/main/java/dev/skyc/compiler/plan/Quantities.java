package dev.skyc.compiler.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quantities and durations in the one spelling that comes back from a cluster as it was sent. */
public final class Quantities {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,15}(?:\\.[0-9]{1,9})?)(m|k|M|G|T|Ki|Mi|Gi|Ti)?");
    private static final List<String> DECIMAL = List.of("", "k", "M", "G", "T");
    private static final List<String> BINARY = List.of("", "Ki", "Mi", "Gi", "Ti");

    private Quantities() {}

    /** The canonical spelling: {@code 0.5} becomes {@code 500m}, {@code 1024Mi} becomes {@code 1Gi}; absent if it is none. */
    public static Optional<String> canonical(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(matcher.group(1));
        String unit = matcher.group(2) == null ? "" : matcher.group(2);
        if (BINARY.indexOf(unit) > 0) {
            return Optional.of(
                    whole(number.multiply(BigDecimal.valueOf(1024).pow(BINARY.indexOf(unit))), 1024, BINARY));
        }
        BigDecimal milli = unit.equals("m")
                ? number
                : number.multiply(BigDecimal.valueOf(1000).pow(DECIMAL.indexOf(unit) + 1));
        BigDecimal[] ones = milli.setScale(0, RoundingMode.UP).divideAndRemainder(BigDecimal.valueOf(1000));
        return Optional.of(
                ones[1].signum() == 0
                        ? whole(ones[0], 1000, DECIMAL)
                        : milli.setScale(0, RoundingMode.UP).toPlainString() + "m");
    }

    /** A quantity in ones, rounded down: {@code 1Ki} is 1024. */
    public static Optional<BigInteger> ones(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(matcher.group(1));
        String unit = matcher.group(2) == null ? "" : matcher.group(2);
        if (unit.equals("m")) {
            return Optional.of(number.movePointLeft(3).toBigInteger());
        }
        BigDecimal base = BigDecimal.valueOf(BINARY.indexOf(unit) > 0 ? 1024 : 1000);
        int power = Math.max(BINARY.indexOf(unit), DECIMAL.indexOf(unit));
        return Optional.of(number.multiply(base.pow(power)).toBigInteger());
    }

    private static String whole(BigDecimal number, int base, List<String> units) {
        BigDecimal value = number.setScale(0, RoundingMode.UP);
        int unit = 0;
        while (value.signum() != 0
                && unit + 1 < units.size()
                && value.remainder(BigDecimal.valueOf(base)).signum() == 0) {
            value = value.divide(BigDecimal.valueOf(base));
            unit++;
        }
        return value.toPlainString() + units.get(unit);
    }

    /** An ISO 8601 duration in whole seconds, rounded up; absent if it is none. */
    public static OptionalInt seconds(String iso) {
        try {
            Duration duration = Duration.parse(iso);
            long seconds = duration.getSeconds() + (duration.getNano() > 0 ? 1 : 0);
            return seconds > 0 && seconds <= Integer.MAX_VALUE ? OptionalInt.of((int) seconds) : OptionalInt.empty();
        } catch (DateTimeParseException e) {
            return OptionalInt.empty();
        }
    }
}
