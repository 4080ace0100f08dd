package dev.skyc.runtime.contract;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the text of a path variable, query parameter, header, cookie or configuration value becomes a value. Stricter than
 * the JDK's parsers: what one spelling means is accepted in that spelling only.
 */
public final class Scalar<T> {
    public static final Scalar<String> STRING = new Scalar<>("text", ScalarForm.STRING, Map.of());
    public static final Scalar<Boolean> BOOLEAN = new Scalar<>("`true` or `false`", ScalarForm.BOOLEAN, Map.of());
    public static final Scalar<Character> CHARACTER = new Scalar<>("one character", ScalarForm.CHARACTER, Map.of());
    public static final Scalar<Byte> BYTE = new Scalar<>("a whole number from -128 to 127", ScalarForm.BYTE, Map.of());
    public static final Scalar<Short> SHORT = new Scalar<>("a whole number of 16 bits", ScalarForm.SHORT, Map.of());
    public static final Scalar<Integer> INT = new Scalar<>("a whole number of 32 bits", ScalarForm.INT, Map.of());
    public static final Scalar<Long> LONG = new Scalar<>("a whole number of 64 bits", ScalarForm.LONG, Map.of());
    public static final Scalar<Float> FLOAT = new Scalar<>("a number", ScalarForm.FLOAT, Map.of());
    public static final Scalar<Double> DOUBLE = new Scalar<>("a number", ScalarForm.DOUBLE, Map.of());
    public static final Scalar<BigInteger> BIG_INTEGER =
            new Scalar<>("a whole number", ScalarForm.BIG_INTEGER, Map.of());
    public static final Scalar<BigDecimal> BIG_DECIMAL = new Scalar<>("a number", ScalarForm.BIG_DECIMAL, Map.of());
    public static final Scalar<java.util.UUID> UUID = new Scalar<>("a UUID", ScalarForm.UUID_FORM, Map.of());
    public static final Scalar<Instant> INSTANT =
            new Scalar<>("a time such as 2026-01-31T12:00:00Z", ScalarForm.INSTANT, Map.of());
    public static final Scalar<LocalDate> LOCAL_DATE =
            new Scalar<>("a date such as 2026-01-31", ScalarForm.LOCAL_DATE, Map.of());
    public static final Scalar<LocalTime> LOCAL_TIME =
            new Scalar<>("a time such as 12:00:00", ScalarForm.LOCAL_TIME, Map.of());
    public static final Scalar<LocalDateTime> LOCAL_DATE_TIME =
            new Scalar<>("a date and time such as 2026-01-31T12:00:00", ScalarForm.LOCAL_DATE_TIME, Map.of());
    public static final Scalar<OffsetDateTime> OFFSET_DATE_TIME =
            new Scalar<>("a date and time such as 2026-01-31T12:00:00+08:00", ScalarForm.OFFSET_DATE_TIME, Map.of());
    public static final Scalar<OffsetTime> OFFSET_TIME =
            new Scalar<>("a time such as 12:00:00+08:00", ScalarForm.OFFSET_TIME, Map.of());
    public static final Scalar<ZonedDateTime> ZONED_DATE_TIME = new Scalar<>(
            "a date and time such as 2026-01-31T12:00:00+08:00[Asia/Shanghai]", ScalarForm.ZONED_DATE_TIME, Map.of());
    public static final Scalar<Duration> DURATION =
            new Scalar<>("a duration such as PT1H30M", ScalarForm.DURATION, Map.of());
    public static final Scalar<Period> PERIOD = new Scalar<>("a period such as P1M", ScalarForm.PERIOD, Map.of());
    public static final Scalar<Year> YEAR = new Scalar<>("a year", ScalarForm.YEAR, Map.of());
    public static final Scalar<YearMonth> YEAR_MONTH =
            new Scalar<>("a month such as 2026-01", ScalarForm.YEAR_MONTH, Map.of());
    public static final Scalar<MonthDay> MONTH_DAY =
            new Scalar<>("a day such as --01-31", ScalarForm.MONTH_DAY, Map.of());
    public static final Scalar<ZoneId> ZONE_ID =
            new Scalar<>("a time zone such as Asia/Shanghai", ScalarForm.ZONE_ID, Map.of());
    public static final Scalar<ZoneOffset> ZONE_OFFSET =
            new Scalar<>("an offset such as +08:00", ScalarForm.ZONE_OFFSET, Map.of());

    private final String expectation;
    private final ScalarForm form;
    private final Map<String, T> constants;

    private Scalar(String expectation, ScalarForm form, Map<String, T> constants) {
        this.expectation = expectation;
        this.form = form;
        this.constants = constants;
    }

    /** The constants of an enum by their names. */
    public static <E extends Enum<E>> Scalar<E> ofEnum(Class<E> type) {
        Map<String, E> constants = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            constants.put(constant.name(), constant);
        }
        return choice(constants);
    }

    /** The constants of an enum by the names that they have in JSON, in the order in which the enum declares them. */
    public static <E extends Enum<E>> Scalar<E> ofEnum(Class<E> type, String... names) {
        E[] values = type.getEnumConstants();
        if (names.length != values.length) {
            throw new IllegalArgumentException("one name for each constant of " + type.getName());
        }
        Map<String, E> constants = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            constants.put(names[i], values[i]);
        }
        return choice(constants);
    }

    private static <E> Scalar<E> choice(Map<String, E> constants) {
        return new Scalar<>("one of " + String.join(", ", constants.keySet()), ScalarForm.STRING, constants);
    }

    /** The value, or empty where the text is malformed. */
    public Optional<T> parse(String text) {
        if (!constants.isEmpty()) {
            return Optional.ofNullable(constants.get(text));
        }
        try {
            return Optional.of(cast(form.parse(text)));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return Optional.empty();
        }
    }

    // Each constant above names the form that makes its type.
    @SuppressWarnings("unchecked")
    private T cast(Object value) {
        return (T) value;
    }

    /** What well-formed text is, as a noun: {@code a whole number of 32 bits}. */
    public String expectation() {
        return expectation;
    }
}
