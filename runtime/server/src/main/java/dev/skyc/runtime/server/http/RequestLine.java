package dev.skyc.runtime.server.http;

import java.nio.charset.StandardCharsets;

/**
 * The first line of a request (RFC 9112 section 3).
 *
 * @param minor 0 or 1: what is newer is answered as 1.1
 */
record RequestLine(String method, String target, int minor) {
    private static final String[] METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};

    /** Reads {@code method SP target SP HTTP/x.y}, with one space each and nothing else. */
    static RequestLine parse(byte[] bytes, int from, int to) throws Refusal {
        int methodEnd = tokenEnd(bytes, from, to);
        int targetStart = methodEnd + 1;
        int targetEnd = targetEnd(bytes, targetStart, to);
        if (methodEnd == from || targetEnd <= targetStart || targetEnd >= to || bytes[targetEnd] != ' ') {
            throw new Refusal(400, "the request line is malformed");
        }
        int minor = minor(bytes, targetEnd + 1, to);
        return new RequestLine(method(bytes, from, methodEnd), text(bytes, targetStart, targetEnd), minor);
    }

    private static int tokenEnd(byte[] bytes, int from, int to) throws Refusal {
        int i = from;
        while (i < to && Grammar.isToken(bytes[i])) {
            i++;
        }
        if (i == to || bytes[i] != ' ') {
            throw new Refusal(400, "the request line is malformed");
        }
        return i;
    }

    private static int targetEnd(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && Grammar.isTarget(bytes[i])) {
            i++;
        }
        return i;
    }

    private static int minor(byte[] bytes, int from, int to) throws Refusal {
        boolean http = to - from == 8
                && bytes[from] == 'H'
                && bytes[from + 1] == 'T'
                && bytes[from + 2] == 'T'
                && bytes[from + 3] == 'P'
                && bytes[from + 4] == '/'
                && Grammar.isDigit(bytes[from + 5])
                && bytes[from + 6] == '.'
                && Grammar.isDigit(bytes[from + 7]);
        if (!http) {
            throw new Refusal(400, "the request line does not end in an HTTP version");
        }
        if (bytes[from + 5] != '1') {
            throw new Refusal(505, "only HTTP/1.1 and HTTP/1.0 are spoken here");
        }
        return bytes[from + 7] == '0' ? 0 : 1;
    }

    private static String method(byte[] bytes, int from, int to) throws Refusal {
        for (String method : METHODS) {
            if (isSame(method, bytes, from, to)) {
                return method;
            }
        }
        throw new Refusal(501, "the method is not one of those that are known here");
    }

    private static boolean isSame(String text, byte[] bytes, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
