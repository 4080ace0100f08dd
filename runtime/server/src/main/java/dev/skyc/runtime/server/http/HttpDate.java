package dev.skyc.runtime.server.http;

import dev.skyc.runtime.server.format.Utc;
import java.nio.charset.StandardCharsets;

/** The {@code Date} field, made once a second. */
final class HttpDate {
    private volatile Made made = new Made(-1, new byte[0]);

    private static final class Made {
        private final long second;
        private final byte[] line;

        Made(long second, byte[] line) {
            this.second = second;
            this.line = line;
        }
    }

    /** The field's line with its end. */
    byte[] line() {
        long millis = System.currentTimeMillis();
        Made last = made;
        if (last.second == millis / 1000) {
            return last.line;
        }
        String line = "date: " + Utc.of(millis).http() + "\r\n";
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        made = new Made(millis / 1000, bytes);
        return bytes;
    }
}
