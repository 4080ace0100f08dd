package dev.skyc.runtime.server.http;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What all connections of a server share. */
final class Service {
    private final HttpHandler handler;
    private final Limits limits;
    private final Timeouts timeouts;
    private final Traffic traffic;
    private final Connections connections;
    private final FieldReader fieldReader;
    private final HttpDate date = new HttpDate();

    Service(HttpHandler handler, Limits limits, Timeouts timeouts, Traffic traffic, Connections connections) {
        this.handler = handler;
        this.limits = limits;
        this.timeouts = timeouts;
        this.traffic = traffic;
        this.connections = connections;
        this.fieldReader = new FieldReader(limits);
    }

    HttpHandler handler() {
        return handler;
    }

    Limits limits() {
        return limits;
    }

    Timeouts timeouts() {
        return timeouts;
    }

    Traffic traffic() {
        return traffic;
    }

    FieldReader fieldReader() {
        return fieldReader;
    }

    HttpDate date() {
        return date;
    }

    boolean isDraining() {
        return connections.isDraining();
    }

    void log(Level level, String message, Throwable failure) {
        Log.LOGGER.log(level, message, failure);
    }

    /** Made when something is to be said for the first time: finding a logger takes longer than starting the server. */
    private static final class Log {
        static final Logger LOGGER = System.getLogger("dev.skyc.runtime.server");
    }
}
