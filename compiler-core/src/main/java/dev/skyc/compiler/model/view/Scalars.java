package dev.skyc.compiler.model.view;

import dev.skyc.compiler.model.TypeDefinition;
import dev.skyc.compiler.model.TypeRef;
import java.util.Map;
import java.util.Set;

/** The types that have a text form: they can stand in a path, query, header, cookie or configuration value. */
public final class Scalars {
    private static final Set<String> PRIMITIVES =
            Set.of("boolean", "byte", "short", "char", "int", "long", "float", "double");
    private static final Set<String> CLASSES = Set.of(
            "java.lang.String",
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Character",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.util.UUID",
            "java.time.DayOfWeek",
            "java.time.Duration",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.Month",
            "java.time.MonthDay",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.Period",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.ZoneId",
            "java.time.ZoneOffset",
            "java.time.ZonedDateTime");

    private Scalars() {}

    /** Whether the type has a text form by itself, or is an enum among the definitions. */
    public static boolean isScalar(TypeRef type, Map<String, TypeDefinition> definitions) {
        return isBuiltIn(type)
                || (type instanceof TypeRef.Declared declared
                        && definitions.get(declared.name()) instanceof TypeDefinition.Enumeration);
    }

    /** Whether the type is one of Java's own that have a text form: primitives, their boxes, text, numbers, times. */
    public static boolean isBuiltIn(TypeRef type) {
        if (type instanceof TypeRef.Primitive primitive) {
            return PRIMITIVES.contains(primitive.name());
        }
        return type instanceof TypeRef.Declared declared && CLASSES.contains(declared.name());
    }
}
