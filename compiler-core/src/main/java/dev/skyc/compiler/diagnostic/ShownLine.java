package dev.skyc.compiler.diagnostic;

/** A source line as it is shown: tabs expanded, characters that would steer a terminal or reorder text replaced. */
final class ShownLine {
    private static final String TAB = "    ";
    private static final char REPLACEMENT = '\uFFFD';

    private final String source;

    ShownLine(String source) {
        this.source = source;
    }

    /** What is printed. */
    String text() {
        return printable(source);
    }

    /** The display column, from 0, of a UTF-16 column of the source, from 1; columns behind the end follow one by one. */
    int displayColumn(int column) {
        int before = Math.max(0, column - 1);
        int known = Math.min(before, source.length());
        return DisplayWidth.of(printable(source.substring(0, known))) + Math.min(before - known, 1);
    }

    /** Whether there is nothing but white space before a column. */
    boolean isBlankBefore(int column) {
        return source.substring(0, Math.min(Math.max(0, column - 1), source.length()))
                .isBlank();
    }

    /** Text that is safe to print on one line. */
    static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                out.append(TAB);
            } else {
                out.append(Character.isISOControl(c) || isBidirectional(c) ? REPLACEMENT : c);
            }
        }
        return out.toString();
    }

    private static boolean isBidirectional(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }
}
