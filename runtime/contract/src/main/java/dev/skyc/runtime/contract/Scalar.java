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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How the text of a path variable, query parameter, header, cookie or configuration value becomes a value. Stricter than
 * the JDK's parsers: what one spelling means is accepted in that spelling only.
 */
public final class Scalar<T> {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,40}");
    // Bounded, so that no text makes a number whose expansion fills the heap.
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,3})?");
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    public static final Scalar<String> STRING = new Scalar<>("text", text -> text);
    public static final Scalar<Boolean> BOOLEAN = new Scalar<>("`true` or `false`", Scalar::parseBoolean);
    public static final Scalar<Character> CHARACTER = new Scalar<>("one character", Scalar::parseCharacter);
    public static final Scalar<Byte> BYTE = number("a whole number from -128 to 127", WHOLE, Byte::valueOf);
    public static final Scalar<Short> SHORT = number("a whole number of 16 bits", WHOLE, Short::valueOf);
    public static final Scalar<Integer> INT = number("a whole number of 32 bits", WHOLE, Integer::valueOf);
    public static final Scalar<Long> LONG = number("a whole number of 64 bits", WHOLE, Long::valueOf);
    public static final Scalar<Float> FLOAT = number("a number", DECIMAL, Float::valueOf);
    public static final Scalar<Double> DOUBLE = number("a number", DECIMAL, Double::valueOf);
    public static final Scalar<BigInteger> BIG_INTEGER = number("a whole number", WHOLE, BigInteger::new);
    public static final Scalar<BigDecimal> BIG_DECIMAL = number("a number", DECIMAL, BigDecimal::new);
    public static final Scalar<java.util.UUID> UUID = number("a UUID", UUID_FORM, java.util.UUID::fromString);
    public static final Scalar<Instant> INSTANT = time("a time such as 2026-01-31T12:00:00Z", Instant::parse);
    public static final Scalar<LocalDate> LOCAL_DATE = time("a date such as 2026-01-31", LocalDate::parse);
    public static final Scalar<LocalTime> LOCAL_TIME = time("a time such as 12:00:00", LocalTime::parse);
    public static final Scalar<LocalDateTime> LOCAL_DATE_TIME =
            time("a date and time such as 2026-01-31T12:00:00", LocalDateTime::parse);
    public static final Scalar<OffsetDateTime> OFFSET_DATE_TIME =
            time("a date and time such as 2026-01-31T12:00:00+08:00", OffsetDateTime::parse);
    public static final Scalar<OffsetTime> OFFSET_TIME = time("a time such as 12:00:00+08:00", OffsetTime::parse);
    public static final Scalar<ZonedDateTime> ZONED_DATE_TIME =
            time("a date and time such as 2026-01-31T12:00:00+08:00[Asia/Shanghai]", ZonedDateTime::parse);
    public static final Scalar<Duration> DURATION = time("a duration such as PT1H30M", Duration::parse);
    public static final Scalar<Period> PERIOD = time("a period such as P1M", Period::parse);
    public static final Scalar<Year> YEAR = time("a year", Year::parse);
    public static final Scalar<YearMonth> YEAR_MONTH = time("a month such as 2026-01", YearMonth::parse);
    public static final Scalar<MonthDay> MONTH_DAY = time("a day such as --01-31", MonthDay::parse);
    public static final Scalar<ZoneId> ZONE_ID = time("a time zone such as Asia/Shanghai", ZoneId::of);
    public static final Scalar<ZoneOffset> ZONE_OFFSET = time("an offset such as +08:00", ZoneOffset::of);

    private final String expectation;
    private final Function<String, T> parser;

    private Scalar(String expectation, Function<String, T> parser) {
        this.expectation = expectation;
        this.parser = parser;
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
        return new Scalar<>("one of " + String.join(", ", constants.keySet()), text -> {
            E constant = constants.get(text);
            if (constant == null) {
                throw new IllegalArgumentException(text);
            }
            return constant;
        });
    }

    /** The value, or empty where the text is malformed. */
    public Optional<T> parse(String text) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /** What well-formed text is, as a noun: {@code a whole number of 32 bits}. */
    public String expectation() {
        return expectation;
    }

    private static <T> Scalar<T> number(String expectation, Pattern form, Function<String, T> parser) {
        return new Scalar<>(expectation, text -> {
            if (!form.matcher(text).matches()) {
                throw new IllegalArgumentException(text);
            }
            return parser.apply(text);
        });
    }

    private static <T> Scalar<T> time(String expectation, Function<String, T> parser) {
        return new Scalar<>(expectation, parser);
    }

    private static boolean parseBoolean(String text) {
        if (!List.of("true", "false").contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return text.equals("true");
    }

    private static char parseCharacter(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException(text);
        }
        return text.charAt(0);
    }
}
