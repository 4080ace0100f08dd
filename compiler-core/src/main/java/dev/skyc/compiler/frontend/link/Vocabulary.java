package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.model.HttpMethod;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The words of the programming model: names of annotations, their attributes' defaults, names of API types. The compiler
 * does not load the annotation classes; a test compares this table with them.
 */
public final class Vocabulary {
    /** The annotations' package. */
    public static final String ANNOTATIONS = "dev.skyc.annotation";
    /** The API's package. */
    public static final String API = "dev.skyc.api";

    static final String ON_EVENT = annotation("OnEvent");
    static final String ON_SCHEDULE = annotation("OnSchedule");
    static final String ON_MESSAGE = annotation("OnMessage");
    static final String ON_OBJECT = annotation("OnObject");
    static final String QUERY = annotation("Query");
    static final String HEADER = annotation("Header");
    static final String COOKIE = annotation("Cookie");
    static final String BODY = annotation("Body");
    static final String DEFAULT = annotation("Default");
    static final String PUBLIC = annotation("Public");
    static final String FUNCTION_NAME = annotation("FunctionName");
    static final String SCALE = annotation("Scale");
    static final String COMPUTE = annotation("Compute");
    static final String RETRY = annotation("Retry");
    static final String AUTHENTICATED = annotation("Authenticated");
    static final String EVENT_TYPE = annotation("EventType");
    static final String ATTRIBUTE = annotation("Attribute");
    static final String CAPABILITY_KIND = annotation("CapabilityKind");
    static final String SUPPRESS = annotation("SuppressDiagnostic");
    static final String SUPPRESS_LIST = SUPPRESS + ".List";

    static final String REQUEST = API + ".Request";
    static final String RESPONSE = API + ".Response";
    static final String CALLER = API + ".Caller";
    static final String EVENT = API + ".Event";
    static final String MESSAGE = API + ".Message";
    static final String OBJECT_EVENT = API + ".ObjectEvent";
    static final String SCHEDULED_TIME = API + ".ScheduledTime";

    /** The HTTP triggers. */
    static final Map<String, HttpMethod> HTTP = Map.of(
            annotation("Get"), HttpMethod.GET,
            annotation("Post"), HttpMethod.POST,
            annotation("Put"), HttpMethod.PUT,
            annotation("Patch"), HttpMethod.PATCH,
            annotation("Delete"), HttpMethod.DELETE);

    /** The annotations that make a method a handler. */
    static final Set<String> TRIGGERS = triggers();

    /** The annotations that users may put on annotations of their own. */
    static final Set<String> COMPOSABLE = Set.of(RETRY, SCALE, COMPUTE, AUTHENTICATED);

    /** The built-in capability annotations by kind. */
    static final Map<String, String> CAPABILITIES = Map.of(
            "bucket", "Bucket",
            "config", "Config",
            "database", "Database",
            "endpoint", "Endpoint",
            "keyvalue", "KeyValue",
            "secret", "Secret",
            "topic", "Topic");

    /** Default values of attributes, by annotation and attribute; an attribute without one must be given. */
    static final SortedMap<String, SortedMap<String, Object>> DEFAULTS = defaults();

    /** Attributes without a default, by annotation. */
    static final SortedMap<String, Set<String>> REQUIRED = requiredAttributes();

    /** The enums of attributes, by annotation and attribute. */
    static final Map<String, Map<String, String>> ENUMS = Map.of(
            ON_MESSAGE,
            Map.of("from", ON_MESSAGE + ".Offset"),
            ON_OBJECT,
            Map.of("on", ON_OBJECT + ".Change"),
            annotation("Database"),
            Map.of("access", annotation("Access")));

    /** The types that handlers receive, ask for and return, by simple name. */
    static final Set<String> API_TYPES = Set.of(
            "BucketReader",
            "BucketStore",
            "BucketWriter",
            "Caller",
            "Event",
            "HttpEndpoint",
            "HttpProblem",
            "Inbox",
            "KeyValueReader",
            "KeyValueStore",
            "Message",
            "ObjectEvent",
            "Outbox",
            "Publisher",
            "Request",
            "Response",
            "ScheduledTime",
            "SecretValue",
            "TopicWriter");

    private Vocabulary() {}

    /** The full name of a word of ours that somebody forgot to import. */
    static Optional<String> meant(String simpleName) {
        String annotation = annotation(simpleName);
        if (REQUIRED.containsKey(annotation) || DEFAULTS.containsKey(annotation) || annotation.equals(PUBLIC)) {
            return Optional.of(annotation);
        }
        return API_TYPES.contains(simpleName) ? Optional.of(API + "." + simpleName) : Optional.empty();
    }

    /** Whether a trigger has that simple name. */
    static boolean isTriggerName(String simpleName) {
        return TRIGGERS.contains(annotation(simpleName));
    }

    private static String annotation(String simpleName) {
        return ANNOTATIONS + "." + simpleName;
    }

    private static Set<String> triggers() {
        Set<String> triggers = new TreeSet<>(HTTP.keySet());
        Collections.addAll(triggers, ON_EVENT, ON_SCHEDULE, ON_MESSAGE, ON_OBJECT);
        return Collections.unmodifiableSet(triggers);
    }

    private static SortedMap<String, SortedMap<String, Object>> defaults() {
        SortedMap<String, SortedMap<String, Object>> table = new TreeMap<>();
        for (String http : HTTP.keySet()) {
            table.put(http, row("name", ""));
        }
        table.put(ON_EVENT, row("type", "", "source", "", "filter", "", "name", ""));
        table.put(ON_SCHEDULE, row("zone", "UTC", "name", ""));
        table.put(ON_MESSAGE, row("group", "", "from", "EARLIEST", "name", ""));
        table.put(ON_OBJECT, row("prefix", "", "suffix", "", "on", "CREATED,DELETED", "name", ""));
        table.put(QUERY, row("value", ""));
        table.put(BODY, row("max", "1MiB"));
        table.put(SCALE, row("min", 0, "max", 0, "concurrency", 0, "rollout", ""));
        table.put(COMPUTE, row("cpu", "", "memory", "", "timeout", ""));
        table.put(RETRY, row("attempts", 5, "backoff", "PT1S", "deadLetter", true));
        table.put(AUTHENTICATED, row("scopes", ""));
        table.put(EVENT_TYPE, row("external", false));
        table.put(ATTRIBUTE, row("value", ""));
        table.put(annotation("Database"), row("access", "READ_WRITE"));
        return Collections.unmodifiableSortedMap(table);
    }

    private static SortedMap<String, Set<String>> requiredAttributes() {
        SortedMap<String, Set<String>> table = new TreeMap<>();
        for (String http : HTTP.keySet()) {
            table.put(http, Set.of("value"));
        }
        for (String capability : CAPABILITIES.values()) {
            table.put(annotation(capability), Set.of("value"));
        }
        for (String other : Set.of(
                ON_MESSAGE,
                ON_OBJECT,
                HEADER,
                COOKIE,
                DEFAULT,
                FUNCTION_NAME,
                EVENT_TYPE,
                CAPABILITY_KIND,
                SUPPRESS_LIST)) {
            table.put(other, Set.of("value"));
        }
        table.put(ON_SCHEDULE, Set.of("cron"));
        table.put(SUPPRESS, Set.of("value", "reason"));
        return Collections.unmodifiableSortedMap(table);
    }

    private static SortedMap<String, Object> row(Object... namesAndValues) {
        SortedMap<String, Object> row = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return Collections.unmodifiableSortedMap(row);
    }

    /** The attributes of an annotation that must be given. */
    static Set<String> required(String annotation) {
        return REQUIRED.getOrDefault(annotation, Set.of());
    }
}
