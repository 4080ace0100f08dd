package dev.skyc.runtime.server.http;

/** Which bytes may stand where (RFC 9110 section 5.6, RFC 3986 appendix A). */
final class Grammar {
    private static final int TOKEN = 1;
    private static final int FIELD = 2;
    private static final int TARGET = 4;
    private static final int HOST = 8;
    private static final byte[] CLASSES = new byte[256];

    static {
        mark("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", TOKEN | TARGET | HOST);
        mark("!#$%&'*+-.^_`|~", TOKEN);
        // RFC 3986 allows more in a name, but no host is called so, and servers differ about it.
        mark("-._", TARGET | HOST);
        mark("~!$&'()*+,;=%", TARGET);
        // Brackets have no place in a query, but many clients write `?filter[a]=1`, and nothing is mistaken for
        // another.
        mark(":@/?[]", TARGET);
        for (int b = 0x20; b < 0x100; b++) {
            if (b != 0x7f) {
                CLASSES[b] |= FIELD;
            }
        }
        mark("\t", FIELD);
    }

    private Grammar() {}

    private static void mark(String characters, int classes) {
        for (int i = 0; i < characters.length(); i++) {
            CLASSES[characters.charAt(i)] |= (byte) classes;
        }
    }

    /** Part of a method, a field's name or a transfer coding. */
    static boolean isToken(byte b) {
        return (CLASSES[b & 0xff] & TOKEN) != 0;
    }

    /** Part of a field's value, spaces and tabs included. */
    static boolean isField(byte b) {
        return (CLASSES[b & 0xff] & FIELD) != 0;
    }

    /** The same of a value that is to be sent. */
    static boolean isField(char c) {
        return c > 0xff || (CLASSES[c] & FIELD) != 0;
    }

    /** Part of a request target. */
    static boolean isTarget(byte b) {
        return (CLASSES[b & 0xff] & TARGET) != 0;
    }

    /** Part of a registered name or an IPv4 address. */
    static boolean isHost(char c) {
        return c < 0x80 && (CLASSES[c] & HOST) != 0;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\t';
    }

    /** The value of a hexadecimal digit, or -1. */
    static int hex(int c) {
        if (isDigit(c)) {
            return c - '0';
        }
        int letter = c | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }

    /** Whether all characters are those of a token. */
    static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7f || !isToken((byte) c)) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
