package dev.skyc.backend.local.child;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keeps a terminal's Ctrl-C from a server: it is for the parent, which ends its servers when the requests have ended. */
public final class OwnSession {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private OwnSession() {}

    /** What to put before a command; nothing where the system has no such tool. */
    public static List<String> prefix() {
        return Files.isExecutable(SETSID) ? List.of(SETSID.toString()) : List.of();
    }
}
