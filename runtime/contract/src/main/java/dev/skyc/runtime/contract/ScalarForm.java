package dev.skyc.runtime.contract;

import java.math.BigDecimal;
import java.math.BigInteger;
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
import java.util.UUID;

/**
 * The forms of scalars. One switch and no functions: the first query parameter of a process must not load a class for
 * each type that there is.
 */
enum ScalarForm {
    STRING,
    BOOLEAN,
    CHARACTER,
    BYTE,
    SHORT,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    BIG_INTEGER,
    BIG_DECIMAL,
    UUID_FORM,
    INSTANT,
    LOCAL_DATE,
    LOCAL_TIME,
    LOCAL_DATE_TIME,
    OFFSET_DATE_TIME,
    OFFSET_TIME,
    ZONED_DATE_TIME,
    DURATION,
    PERIOD,
    YEAR,
    YEAR_MONTH,
    MONTH_DAY,
    ZONE_ID,
    ZONE_OFFSET;

    /** The value; {@link IllegalArgumentException} or {@link java.time.DateTimeException} where the text is malformed. */
    Object parse(String text) {
        return switch (this) {
            case STRING -> text;
            case BOOLEAN -> parseBoolean(text);
            case CHARACTER -> parseCharacter(text);
            case BYTE -> Byte.valueOf(whole(text));
            case SHORT -> Short.valueOf(whole(text));
            case INT -> Integer.valueOf(whole(text));
            case LONG -> Long.valueOf(whole(text));
            case FLOAT -> Float.valueOf(decimal(text));
            case DOUBLE -> Double.valueOf(decimal(text));
            case BIG_INTEGER -> new BigInteger(whole(text));
            case BIG_DECIMAL -> new BigDecimal(decimal(text));
            case UUID_FORM -> UUID.fromString(uuid(text));
            case INSTANT -> Instant.parse(text);
            case LOCAL_DATE -> LocalDate.parse(text);
            case LOCAL_TIME -> LocalTime.parse(text);
            case LOCAL_DATE_TIME -> LocalDateTime.parse(text);
            case OFFSET_DATE_TIME -> OffsetDateTime.parse(text);
            case OFFSET_TIME -> OffsetTime.parse(text);
            case ZONED_DATE_TIME -> ZonedDateTime.parse(text);
            case DURATION -> Duration.parse(text);
            case PERIOD -> Period.parse(text);
            case YEAR -> Year.parse(text);
            case YEAR_MONTH -> YearMonth.parse(text);
            case MONTH_DAY -> MonthDay.parse(text);
            case ZONE_ID -> ZoneId.of(text);
            case ZONE_OFFSET -> ZoneOffset.of(text);
        };
    }

    private static boolean parseBoolean(String text) {
        require(text.equals("true") || text.equals("false"), text);
        return text.equals("true");
    }

    private static char parseCharacter(String text) {
        require(text.length() == 1, text);
        return text.charAt(0);
    }

    private static String whole(String text) {
        require(NumberText.isWhole(text), text);
        return text;
    }

    private static String decimal(String text) {
        require(NumberText.isDecimal(text), text);
        return text;
    }

    private static String uuid(String text) {
        require(NumberText.isUuid(text), text);
        return text;
    }

    private static void require(boolean wellFormed, String text) {
        if (!wellFormed) {
            throw new IllegalArgumentException(text);
        }
    }
}
