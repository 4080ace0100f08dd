package dev.skyc.runtime.server.http;

import java.io.IOException;

/**
 * A request that cannot be served because of what the client sent. After it nothing on the connection can be trusted to
 * be the beginning of a request, so the connection ends.
 */
final class Refusal extends IOException {
    private static final long serialVersionUID = 1;

    private final int status;

    /**
     * A refusal.
     *
     * @param status 400 to 599
     * @param detail what is wrong, for the client
     */
    Refusal(int status, String detail) {
        super(detail);
        this.status = status;
    }

    int status() {
        return status;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    /** Malformed requests come by the thousand, and the trace says nothing that the detail does not. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
