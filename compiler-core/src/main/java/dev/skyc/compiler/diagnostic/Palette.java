package dev.skyc.compiler.diagnostic;

/** How parts of a message are coloured: not at all, or with ANSI escape sequences. */
enum Palette {
    PLAIN,
    ANSI;

    /** What a piece of text is. */
    enum Role {
        TEXT(""),
        BOLD("1"),
        GUTTER("1;34"),
        ERROR("1;31"),
        WARNING("1;33"),
        NOTE("1;32"),
        SECONDARY("1;34");

        private final String sequence;

        Role(String sequence) {
            this.sequence = sequence;
        }

        static Role of(Severity severity) {
            return valueOf(severity.name());
        }
    }

    /** The text in the role's colour. */
    String paint(Role role, String text) {
        return this == PLAIN || role.sequence.isEmpty() || text.isEmpty()
                ? text
                : "\u001b[" + role.sequence + "m" + text + "\u001b[0m";
    }
}
