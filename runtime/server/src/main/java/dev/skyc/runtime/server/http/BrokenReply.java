package dev.skyc.runtime.server.http;

/** A reply that cannot be sent because of what the handler made of it. */
final class BrokenReply extends Exception {
    private static final long serialVersionUID = 1;

    BrokenReply(String message) {
        super(message);
    }

    BrokenReply(String message, Throwable cause) {
        super(message, cause);
    }
}
