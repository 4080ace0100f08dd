package dev.skyc.runtime.server.http;

import java.io.IOException;
import java.net.SocketTimeoutException;

/** What the client sends, buffered, line by line or as it comes. */
final class Source {
    private static final int INITIAL = 8 << 10;

    private final Transport transport;
    private byte[] buffer = new byte[INITIAL];
    private int start;
    private int end;
    private int lineStart;
    private int lineEnd;
    private Patience patience = Patience.of(0);

    Source(Transport transport) {
        this.transport = transport;
    }

    /** What all waits from now on use up. */
    void waitWith(Patience budget) {
        patience = budget;
    }

    /** Waits for the beginning of a request; false at the end of the connection. */
    boolean awaitRequest(long idleNanos) throws IOException {
        if (start < end) {
            return true;
        }
        start = 0;
        end = 0;
        if (buffer.length > INITIAL) {
            buffer = new byte[INITIAL];
        }
        try {
            end = Math.max(0, transport.readIdle(buffer, 0, buffer.length, idleNanos));
        } catch (SocketTimeoutException idle) {
            return false;
        }
        return end > 0;
    }

    /**
     * Reads a line; {@link #bytes} holds it from {@link #lineStart} to {@link #lineEnd}, without its end, until the next
     * call of any method. False at the end of the connection.
     */
    boolean readLine(String what, int longest, int tooLongStatus) throws IOException {
        int scanned = 0;
        while (true) {
            for (int i = start + scanned; i < end; i++) {
                if (buffer[i] == '\n') {
                    return endLine(i, what, longest, tooLongStatus);
                }
            }
            scanned = end - start;
            // The last byte may be the CR.
            requireShort(scanned - 1, what, longest, tooLongStatus);
            if (!fill()) {
                return false;
            }
        }
    }

    private boolean endLine(int lineFeed, String what, int longest, int tooLongStatus) throws Refusal {
        requireShort(lineFeed - start - 1, what, longest, tooLongStatus);
        if (lineFeed == start || buffer[lineFeed - 1] != '\r') {
            // RFC 9112 lets us take it for the end of a line. Where a proxy does not, a request hides in another.
            throw new Refusal(400, "a line ends in LF without CR");
        }
        lineStart = start;
        lineEnd = lineFeed - 1;
        start = lineFeed + 1;
        return true;
    }

    private static void requireShort(int length, String what, int longest, int status) throws Refusal {
        if (length > longest) {
            throw new Refusal(status, what + " is longer than " + longest + " bytes");
        }
    }

    byte[] bytes() {
        return buffer;
    }

    int lineStart() {
        return lineStart;
    }

    int lineEnd() {
        return lineEnd;
    }

    /** Reads what is there, up to a length; -1 at the end of the connection. */
    int read(byte[] into, int offset, int length) throws IOException {
        if (start == end && length >= buffer.length) {
            return receive(into, offset, length);
        }
        if (start == end && !fill()) {
            return -1;
        }
        int read = Math.min(length, end - start);
        System.arraycopy(buffer, start, into, offset, read);
        start += read;
        return read;
    }

    /** How many bytes can be read without waiting. */
    int available() {
        return end - start;
    }

    private boolean fill() throws IOException {
        if (start == end) {
            start = 0;
            end = 0;
        } else if (end == buffer.length) {
            byte[] target = start > 0 ? buffer : new byte[buffer.length * 2];
            System.arraycopy(buffer, start, target, 0, end - start);
            buffer = target;
            end -= start;
            start = 0;
        }
        int read = receive(buffer, end, buffer.length - end);
        end += Math.max(0, read);
        return read > 0;
    }

    private int receive(byte[] into, int offset, int length) throws IOException {
        long before = Alarm.now();
        try {
            int read = transport.read(into, offset, length, patience.left());
            patience.spend(Alarm.now() - before, Math.max(0, read));
            return read;
        } catch (SocketTimeoutException tooSlow) {
            throw new Refusal(408, "the request did not come in time");
        }
    }
}
