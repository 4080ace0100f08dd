package dev.skyc.runtime.server.http;

/**
 * Where a request's body ends (RFC 9112 section 6). What could be read in two ways is refused, because somebody before us
 * may have read it in the other one.
 *
 * @param length in bytes; 0 without body; without meaning if the body is chunked
 */
record Framing(boolean chunked, long length) {
    private static final int MOST_DIGITS = 18;

    static Framing of(int minor, Fields fields, long longestBody) throws Refusal {
        int lengths = fields.count("content-length");
        int codings = fields.count("transfer-encoding");
        if (codings == 0 && lengths == 0) {
            return new Framing(false, 0);
        }
        if (codings > 0 && lengths > 0) {
            throw new Refusal(400, "the request has both Content-Length and Transfer-Encoding");
        }
        return codings > 0 ? coded(minor, fields, codings) : counted(fields, lengths, longestBody);
    }

    private static Framing coded(int minor, Fields fields, int codings) throws Refusal {
        if (minor == 0) {
            throw new Refusal(400, "HTTP/1.0 knows no Transfer-Encoding");
        }
        String coding = String.valueOf(fields.first("transfer-encoding"));
        if (codings == 1 && coding.equalsIgnoreCase("chunked")) {
            return new Framing(true, 0);
        }
        if (codings > 1 || !Grammar.isToken(coding)) {
            throw new Refusal(400, "the only Transfer-Encoding understood here is one single `chunked`");
        }
        throw new Refusal(501, "the only Transfer-Encoding understood here is `chunked`");
    }

    private static Framing counted(Fields fields, int lengths, long longestBody) throws Refusal {
        String text = String.valueOf(fields.first("content-length"));
        if (lengths > 1 || text.isEmpty()) {
            throw new Refusal(400, "the request needs one single Content-Length");
        }
        long length = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!Grammar.isDigit(text.charAt(i))) {
                throw new Refusal(400, "the Content-Length is not a number");
            }
            length = i < MOST_DIGITS ? length * 10 + text.charAt(i) - '0' : Long.MAX_VALUE;
        }
        if (length > longestBody) {
            throw new Refusal(413, "the body is longer than " + longestBody + " bytes");
        }
        return new Framing(false, length);
    }
}
