package dev.skyc.runtime.server.http;

/** Is told what happens on the server's connections; for metrics. Called on their threads, so it must not block. */
public interface Traffic {
    /** A connection was accepted. */
    void opened();

    /** An accepted connection is gone. */
    void closed();

    /** A connection was turned away because there are too many. */
    void turnedAway();

    /** The handler is called. */
    void started();

    /** The handler's answer was sent, or could not be sent any more. */
    void finished(int status, long nanos);

    /** A request was refused before it reached the handler. */
    void refused(int status);
}
