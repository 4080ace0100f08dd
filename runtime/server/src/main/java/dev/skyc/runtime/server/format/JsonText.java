package dev.skyc.runtime.server.format;

/** Writes strings as JSON does. */
public final class JsonText {
    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    /** Appends the text in quotes, on one line, whatever it holds. */
    public static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            append(json, text, i);
        }
        json.append('"');
    }

    private static void append(StringBuilder json, String text, int i) {
        char c = text.charAt(i);
        if (c == '"' || c == '\\') {
            json.append('\\').append(c);
        } else if (c == '\n') {
            json.append("\\n");
        } else if (c == '\t') {
            json.append("\\t");
        } else if (c < ' ' || c == 0x7f || c == '\u2028' || c == '\u2029' || isLone(text, i)) {
            json.append("\\u").append(HEX.charAt(c >> 12)).append(HEX.charAt(c >> 8 & 0xf));
            json.append(HEX.charAt(c >> 4 & 0xf)).append(HEX.charAt(c & 0xf));
        } else {
            json.append(c);
        }
    }

    /** Whether it is half of a character; UTF-8 has no form for it. */
    private static boolean isLone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
