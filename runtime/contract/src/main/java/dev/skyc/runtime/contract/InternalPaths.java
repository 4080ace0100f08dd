package dev.skyc.runtime.contract;

/** Paths that the platform calls; no route of the application begins with {@link #PREFIX}. */
public final class InternalPaths {
    /** What all of them begin with. */
    public static final String PREFIX = "/_skyc/";

    /** Answers 200 once the function is wired. */
    public static final String READY = PREFIX + "health/ready";

    /** Takes the application's dead letters, in the function made for them. */
    public static final String DEAD_LETTERS = PREFIX + "events/dead-letters";

    /** Lets the connectors of the function sweep: events that a crash left in an outbox are sent. */
    public static final String OUTBOX = PREFIX + "outbox";

    private InternalPaths() {}

    /** Where the broker delivers the events of a handler. */
    public static String events(String handler) {
        return PREFIX + "events/" + handler;
    }

    /** Where the ticks of a handler's schedule arrive. */
    public static String schedules(String handler) {
        return PREFIX + "schedules/" + handler;
    }

    /** Where the messages of a handler's topic arrive. */
    public static String messages(String handler) {
        return PREFIX + "messages/" + handler;
    }

    /** Where the changes of a handler's bucket arrive. */
    public static String objects(String handler) {
        return PREFIX + "objects/" + handler;
    }
}
