package dev.skyc.runtime.server.http;

import java.io.IOException;
import java.io.InputStream;

/** What the client is sent, buffered. */
final class Sink {
    private static final int INITIAL = 8 << 10;
    private static final int STREAMING = 32 << 10;

    private final Transport transport;
    private byte[] buffer = new byte[INITIAL];
    private int size;
    private boolean hasSent;
    private Patience patience = Patience.of(0);

    Sink(Transport transport) {
        this.transport = transport;
    }

    /** What all waits from now on use up. */
    void waitWith(Patience budget) {
        patience = budget;
    }

    /** Writes Latin-1 text; what is not of that set becomes a question mark. */
    void text(String text) throws IOException {
        int length = text.length();
        if (length > buffer.length - size) {
            for (int i = 0; i < length; i++) {
                one(text.charAt(i));
            }
            return;
        }
        byte[] into = buffer;
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            into[at++] = (byte) (c > 0xff ? '?' : c);
        }
        size = at;
    }

    private void one(char c) throws IOException {
        if (size == buffer.length) {
            flush();
        }
        buffer[size++] = (byte) (c > 0xff ? '?' : c);
    }

    void bytes(byte[] bytes) throws IOException {
        bytes(bytes, 0, bytes.length);
    }

    void bytes(byte[] bytes, int offset, int length) throws IOException {
        if (length > buffer.length - size) {
            flush();
        }
        if (length > buffer.length) {
            send(bytes, offset, length);
            return;
        }
        System.arraycopy(bytes, offset, buffer, size, length);
        size += length;
    }

    /** How many bytes fit in before some have to be sent. */
    int room() {
        return buffer.length - size;
    }

    /** Makes room for long bodies, until {@link #narrow}. */
    void widen() {
        if (buffer.length == INITIAL) {
            byte[] wide = new byte[STREAMING];
            System.arraycopy(buffer, 0, wide, 0, size);
            buffer = wide;
        }
    }

    void narrow() {
        if (size == 0 && buffer.length > INITIAL) {
            buffer = new byte[INITIAL];
        }
    }

    /** Leaves out some bytes, to be set later; returns where they are. */
    int skip(int bytes) {
        int at = size;
        size += bytes;
        return at;
    }

    /** Goes back to a place, as if nothing had been written since. */
    void back(int at) {
        size = at;
    }

    /** Writes a number in four hexadecimal digits, and a line end, at a place that was left out. */
    void hexLine(int at, int number) {
        for (int i = 0; i < 4; i++) {
            buffer[at + i] = (byte) Character.forDigit(number >> (12 - 4 * i) & 0xf, 16);
        }
        buffer[at + 4] = '\r';
        buffer[at + 5] = '\n';
    }

    /** Takes over what a stream has, up to a length and to {@link #room}; -1 at its end. */
    int from(InputStream stream, int most) throws IOException {
        int read = stream.read(buffer, size, Math.min(most, room()));
        size += Math.max(0, read);
        return read;
    }

    void flush() throws IOException {
        if (size > 0) {
            int length = size;
            size = 0;
            send(buffer, 0, length);
        }
    }

    /** Begins a reply: forgets what has not been sent. */
    void begin() {
        size = 0;
        hasSent = false;
    }

    /** Whether a part of the reply has been sent, so that it cannot become another one. */
    boolean hasSent() {
        return hasSent;
    }

    /** Sends something before the reply. */
    void sendNow(byte[] bytes) throws IOException {
        transport.write(bytes, 0, bytes.length, patience.left());
    }

    private void send(byte[] bytes, int offset, int length) throws IOException {
        hasSent = true;
        int sent = 0;
        while (sent < length) {
            // In pieces, because only what was written whole shows that the client goes on reading.
            int piece = Math.min(STREAMING, length - sent);
            long before = Alarm.now();
            transport.write(bytes, offset + sent, piece, patience.left());
            patience.spend(Alarm.now() - before, piece);
            sent += piece;
        }
    }
}
