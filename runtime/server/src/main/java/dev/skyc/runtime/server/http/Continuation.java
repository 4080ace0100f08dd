package dev.skyc.runtime.server.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The word for which a client waits before it sends a body, sent when somebody begins to read it (RFC 9110 section 10.1.1). */
final class Continuation {
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Source source;
    private final Sink sink;
    private boolean pending;

    Continuation(Source source, Sink sink, boolean expected) {
        this.source = source;
        this.sink = sink;
        this.pending = expected;
    }

    /** Whether the client may still be waiting. */
    boolean isPending() {
        return pending && source.available() == 0;
    }

    void send() throws IOException {
        if (isPending() && !sink.hasSent()) {
            sink.sendNow(CONTINUE);
        }
        pending = false;
    }
}
