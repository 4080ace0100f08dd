package dev.skyc.compiler.model.view;

import dev.skyc.compiler.model.TypeRef;
import java.util.Map;

/** What to say of types that are no data. */
final class JdkTypes {
    private static final String NO_DATA = "has no JSON form";
    private static final String OWN_TYPE = "write a record with the members that are meant";
    private static final Map<String, String> REASONS = Map.of(
            "java.lang.Object", "says nothing of what is in it",
            "java.util.Optional", "can only be a whole result or a member",
            "java.io.InputStream", "can only be a whole body",
            "java.lang.Void", "has no value");
    private static final Map<String, String> REMEDIES = Map.ofEntries(
            Map.entry("java.lang.Void", "write `void`"),
            Map.entry("java.util.Optional", "leave `Optional` out: absent values are not written"),
            Map.entry("java.io.InputStream", "write `byte[]`, or send it alone as the body"),
            Map.entry("java.util.OptionalInt", "write `Optional<Integer>`"),
            Map.entry("java.util.OptionalLong", "write `Optional<Long>`"),
            Map.entry("java.util.OptionalDouble", "write `Optional<Double>`"),
            Map.entry("java.util.Date", "write `Instant`"),
            Map.entry("java.util.Calendar", "write `ZonedDateTime`"),
            Map.entry("java.sql.Date", "write `LocalDate`"),
            Map.entry("java.sql.Timestamp", "write `Instant`"),
            Map.entry("java.lang.Number", "write `BigDecimal`, `long` or `int`"),
            Map.entry("java.lang.CharSequence", "write `String`"),
            Map.entry("java.net.URL", "write `URI`"),
            Map.entry("java.util.stream.Stream", "write `List`"),
            Map.entry("java.util.Iterator", "write `List`"),
            Map.entry("java.util.ArrayList", "write `List`"),
            Map.entry("java.util.LinkedList", "write `List`"),
            Map.entry("java.util.Queue", "write `List`"),
            Map.entry("java.util.Deque", "write `List`"),
            Map.entry("java.util.HashSet", "write `Set`"),
            Map.entry("java.util.LinkedHashSet", "write `Set`"),
            Map.entry("java.util.TreeSet", "write `SortedSet`"),
            Map.entry("java.util.EnumSet", "write `Set`"),
            Map.entry("java.util.HashMap", "write `Map`"),
            Map.entry("java.util.LinkedHashMap", "write `Map`"),
            Map.entry("java.util.TreeMap", "write `SortedMap`"),
            Map.entry("java.util.EnumMap", "write `Map`"));

    private JdkTypes() {}

    /** Whether a type is Java's or ours, so that it is known to be data or not. */
    static boolean isForeign(String name) {
        return name.startsWith("java.") || name.startsWith("javax.") || name.startsWith("dev.skyc.api.");
    }

    static String reason(String name) {
        if (name.startsWith("dev.skyc.api.")) {
            return "is no data";
        }
        return REASONS.getOrDefault(name, REMEDIES.containsKey(name) ? "is not supported in data" : NO_DATA);
    }

    static String remedy(TypeRef.Declared type) {
        return REMEDIES.getOrDefault(type.name(), OWN_TYPE);
    }
}
