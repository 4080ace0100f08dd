package dev.skyc.backend.local.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a server's log, for the message that it did not start. */
public final class LogTail {
    private static final int LINES = 5;

    private LogTail() {}

    /** To be put behind a sentence; empty when the log is. */
    public static String of(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
            return last.isEmpty() ? "" : "; its log `" + log + "` ends with:\n" + String.join("\n", last);
        } catch (IOException e) {
            return "";
        }
    }
}
