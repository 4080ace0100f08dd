package dev.skyc.backend.dispatch;

import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.TypeDefinition;
import dev.skyc.compiler.model.TypeRef;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The scalar types, and the expressions that stand for them in generated code. */
record Scalars(Application application) {
    private static final Map<String, String> CONSTANTS = Map.ofEntries(
            Map.entry("java.lang.String", "STRING"),
            Map.entry("boolean", "BOOLEAN"),
            Map.entry("java.lang.Boolean", "BOOLEAN"),
            Map.entry("char", "CHARACTER"),
            Map.entry("java.lang.Character", "CHARACTER"),
            Map.entry("byte", "BYTE"),
            Map.entry("java.lang.Byte", "BYTE"),
            Map.entry("short", "SHORT"),
            Map.entry("java.lang.Short", "SHORT"),
            Map.entry("int", "INT"),
            Map.entry("java.lang.Integer", "INT"),
            Map.entry("long", "LONG"),
            Map.entry("java.lang.Long", "LONG"),
            Map.entry("float", "FLOAT"),
            Map.entry("java.lang.Float", "FLOAT"),
            Map.entry("double", "DOUBLE"),
            Map.entry("java.lang.Double", "DOUBLE"),
            Map.entry("java.math.BigInteger", "BIG_INTEGER"),
            Map.entry("java.math.BigDecimal", "BIG_DECIMAL"),
            Map.entry("java.util.UUID", "UUID"),
            Map.entry("java.time.Instant", "INSTANT"),
            Map.entry("java.time.LocalDate", "LOCAL_DATE"),
            Map.entry("java.time.LocalTime", "LOCAL_TIME"),
            Map.entry("java.time.LocalDateTime", "LOCAL_DATE_TIME"),
            Map.entry("java.time.OffsetDateTime", "OFFSET_DATE_TIME"),
            Map.entry("java.time.OffsetTime", "OFFSET_TIME"),
            Map.entry("java.time.ZonedDateTime", "ZONED_DATE_TIME"),
            Map.entry("java.time.Duration", "DURATION"),
            Map.entry("java.time.Period", "PERIOD"),
            Map.entry("java.time.Year", "YEAR"),
            Map.entry("java.time.YearMonth", "YEAR_MONTH"),
            Map.entry("java.time.MonthDay", "MONTH_DAY"),
            Map.entry("java.time.ZoneId", "ZONE_ID"),
            Map.entry("java.time.ZoneOffset", "ZONE_OFFSET"));

    private static final Set<String> JDK_ENUMS = Set.of("java.time.DayOfWeek", "java.time.Month");

    /** The expression for a scalar type; empty for any other type. */
    Optional<String> expression(TypeRef type, JavaText text) {
        return member(type, text).map(member -> text.imports().use(Contract.SCALAR) + "." + member);
    }

    private Optional<String> member(TypeRef type, JavaText text) {
        String constant = CONSTANTS.get(type.toString());
        if (constant != null) {
            return Optional.of(constant);
        }
        if (JDK_ENUMS.contains(type.toString())) {
            return Optional.of("ofEnum(" + text.classLiteral(type) + ")");
        }
        return application.types().get(type.toString()) instanceof TypeDefinition.Enumeration enumeration
                ? Optional.of("ofEnum(" + text.classLiteral(type) + jsonNames(enumeration) + ")")
                : Optional.empty();
    }

    private static String jsonNames(TypeDefinition.Enumeration enumeration) {
        boolean renamed = enumeration.constants().stream()
                .anyMatch(constant -> !constant.name().equals(constant.jsonName()));
        return renamed
                ? enumeration.constants().stream()
                        .map(constant -> ", " + JavaText.literal(constant.jsonName()))
                        .collect(Collectors.joining())
                : "";
    }
}
