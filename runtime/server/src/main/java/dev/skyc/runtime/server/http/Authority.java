package dev.skyc.runtime.server.http;

/** Host and port as they stand in {@code Host} and in absolute targets (RFC 9110 section 7.2). */
final class Authority {
    private static final int MOST_PORT = 65_535;

    private Authority() {}

    /** Whether the text is {@code host[:port]} with a host; user information is refused with it. */
    static boolean isValid(String text) {
        int hostEnd = text.startsWith("[") ? addressEnd(text) : nameEnd(text);
        if (hostEnd <= 0) {
            return false;
        }
        return hostEnd == text.length() || (text.charAt(hostEnd) == ':' && isPort(text, hostEnd + 1));
    }

    private static int nameEnd(String text) {
        int i = 0;
        while (i < text.length() && Grammar.isHost(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The end of an IPv6 address in brackets. Its inner form matters to nobody here. */
    private static int addressEnd(String text) {
        int i = 1;
        while (i < text.length() && (Grammar.hex(text.charAt(i)) >= 0 || ":.".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i > 2 && i < text.length() && text.charAt(i) == ']' ? i + 1 : -1;
    }

    private static boolean isPort(String text, int from) {
        int port = 0;
        for (int i = from; i < text.length(); i++) {
            if (!Grammar.isDigit(text.charAt(i)) || port > MOST_PORT) {
                return false;
            }
            port = port * 10 + text.charAt(i) - '0';
        }
        return port > 0 && port <= MOST_PORT;
    }
}
