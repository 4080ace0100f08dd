package dev.skyc.runtime.migrations;

/** Why a run ends without success. */
final class Problem extends Exception {
    private static final long serialVersionUID = 1;

    /** What a run tells whoever started it. */
    enum Kind {
        /** A migration or a grant failed. */
        FAILED(1),
        /** The environment or a binding lacks something. */
        SETTINGS(2),
        /** The database did not become reachable. */
        UNREACHABLE(3);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        int exitCode() {
            return exitCode;
        }
    }

    private final Kind kind;

    Problem(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    Problem(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** Messages of databases and of Flyway have several lines; a log line has one. */
    String line() {
        return String.valueOf(getMessage()).strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
