package dev.skyc.compiler.model.view;

import dev.skyc.compiler.model.TypeDefinition;
import dev.skyc.compiler.model.TypeRef;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which texts a scalar type accepts: the compile-time twin of the runtime's parser. */
public final class ScalarText {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,40}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,3})?");
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Map<String, Form> FORMS = forms();

    private ScalarText() {}

    /** What a text would have to be to be accepted, as a noun; empty if it is accepted or the type is no scalar. */
    public static Optional<String> expectation(TypeRef type, Map<String, TypeDefinition> definitions, String text) {
        if (type instanceof TypeRef.Declared declared
                && definitions.get(declared.name()) instanceof TypeDefinition.Enumeration enumeration) {
            return oneOf(enumeration.constants().stream()
                            .map(TypeDefinition.Constant::jsonName)
                            .toList())
                    .unless(text);
        }
        Form form = FORMS.get(type.toString());
        return form == null ? Optional.empty() : form.unless(text);
    }

    private record Form(String expectation, Predicate<String> accepts) {
        Optional<String> unless(String text) {
            return accepts.test(text) ? Optional.empty() : Optional.of(expectation);
        }
    }

    private static Map<String, Form> forms() {
        Map<String, Form> forms = new TreeMap<>();
        both(forms, "boolean", "Boolean", new Form("`true` or `false`", List.of("true", "false")::contains));
        both(forms, "char", "Character", new Form("one character", text -> text.length() == 1));
        both(forms, "byte", "Byte", whole(8));
        both(forms, "short", "Short", whole(16));
        both(forms, "int", "Integer", whole(32));
        both(forms, "long", "Long", whole(64));
        Form number = new Form("a number", DECIMAL.asMatchPredicate());
        both(forms, "float", "Float", number);
        both(forms, "double", "Double", number);
        forms.put("java.math.BigDecimal", number);
        forms.put("java.math.BigInteger", new Form("a whole number", WHOLE.asMatchPredicate()));
        forms.put("java.util.UUID", new Form("a UUID", UUID_FORM.asMatchPredicate()));
        time(forms, "Instant", "a time such as 2026-01-31T12:00:00Z", Instant::parse);
        time(forms, "LocalDate", "a date such as 2026-01-31", LocalDate::parse);
        time(forms, "LocalTime", "a time such as 12:00:00", LocalTime::parse);
        time(forms, "LocalDateTime", "a date and time such as 2026-01-31T12:00:00", LocalDateTime::parse);
        time(forms, "OffsetDateTime", "a date and time such as 2026-01-31T12:00:00+08:00", OffsetDateTime::parse);
        time(forms, "OffsetTime", "a time such as 12:00:00+08:00", OffsetTime::parse);
        time(
                forms,
                "ZonedDateTime",
                "a date and time such as 2026-01-31T12:00:00+08:00[Asia/Shanghai]",
                ZonedDateTime::parse);
        time(forms, "Duration", "a duration such as PT1H30M", Duration::parse);
        time(forms, "Period", "a period such as P1M", Period::parse);
        time(forms, "Year", "a year", Year::parse);
        time(forms, "YearMonth", "a month such as 2026-01", YearMonth::parse);
        time(forms, "MonthDay", "a day such as --01-31", MonthDay::parse);
        time(forms, "ZoneId", "a time zone such as Asia/Shanghai", ZoneId::of);
        time(forms, "ZoneOffset", "an offset such as +08:00", ZoneOffset::of);
        forms.put("java.time.DayOfWeek", names(DayOfWeek.values()));
        forms.put("java.time.Month", names(Month.values()));
        return forms;
    }

    private static void both(Map<String, Form> forms, String primitive, String box, Form form) {
        forms.put(primitive, form);
        forms.put("java.lang." + box, form);
    }

    private static void time(Map<String, Form> forms, String name, String expectation, Function<String, ?> parser) {
        forms.put("java.time." + name, new Form(expectation, text -> parses(parser, text)));
    }

    private static boolean parses(Function<String, ?> parser, String text) {
        try {
            return parser.apply(text) != null;
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    private static Form whole(int bits) {
        return new Form(
                "a whole number of " + bits + " bits",
                text -> WHOLE.matcher(text).matches() && new BigInteger(text).bitLength() < bits);
    }

    private static Form names(Enum<?>[] constants) {
        return oneOf(Arrays.stream(constants).map(Enum::name).toList());
    }

    private static Form oneOf(List<String> names) {
        return new Form("one of `" + String.join("`, `", names) + "`", names::contains);
    }
}
