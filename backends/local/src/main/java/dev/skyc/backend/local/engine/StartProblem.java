package dev.skyc.backend.local.engine;

import java.io.IOException;
import java.nio.file.Path;

/** Says that an engine does not start, why, and what helps. */
final class StartProblem {
    private StartProblem() {}

    /**
     * The exception for people.
     *
     * @param engine as they call it
     * @param directory its own
     * @param cause whose message says why
     */
    static IOException of(String engine, Path directory, Throwable cause) {
        String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return new IOException(engine + " does not start in `" + directory + "`: " + reason + remedy(reason), cause);
    }

    static boolean isPortInUse(IOException problem) {
        String reason = String.valueOf(problem.getMessage());
        return reason.contains("Address already in use");
    }

    private static String remedy(String reason) {
        if (reason.contains("Address already in use")) {
            return "\nhelp: another program took the port in the same moment; start again";
        }
        if (reason.contains("No space left on device")) {
            return "\nhelp: make space on the disk, then start again; what was acknowledged is kept";
        }
        if (reason.contains("error while loading shared libraries") || reason.contains("Library not loaded")) {
            return "\nhelp: install that library (Redis needs OpenSSL 3), or use a server that runs elsewhere";
        }
        if (reason.contains("Permission denied") || reason.contains("AccessDeniedException")) {
            return "\nhelp: let the user that runs this write there and run programs from there";
        }
        if (reason.contains("of its class path is not there")) {
            return "\nhelp: resolve the engine's artifact again (./mvnw package in a clone of skyc)";
        }
        return "";
    }
}
