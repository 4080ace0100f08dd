package dev.skyc.runtime.server.http;

/**
 * The line before a chunk: its size and perhaps extensions.
 *
 * @param extensionLength bytes that are not the size
 */
record ChunkHeader(long size, int extensionLength) {
    /** Fifteen digits are no overflow, leading zeros included. */
    private static final int MOST_DIGITS = 15;

    static ChunkHeader parse(byte[] bytes, int from, int to) throws Refusal {
        long size = 0;
        int i = from;
        while (i < to && Grammar.hex(bytes[i]) >= 0) {
            size = size * 16 + Grammar.hex(bytes[i]);
            i++;
            if (i - from > MOST_DIGITS) {
                throw malformed();
            }
        }
        if (i == from) {
            throw malformed();
        }
        int end = i;
        while (i < to) {
            i = extensionEnd(bytes, i, to);
        }
        return new ChunkHeader(size, to - end);
    }

    /** {@code BWS ";" BWS token [ BWS "=" BWS ( token / quoted-string ) ]}. */
    private static int extensionEnd(byte[] bytes, int from, int to) throws Refusal {
        int i = spaceEnd(bytes, from, to);
        if (i == to || bytes[i] != ';') {
            throw malformed();
        }
        i = tokenEnd(bytes, spaceEnd(bytes, i + 1, to), to);
        int equals = spaceEnd(bytes, i, to);
        if (equals == to || bytes[equals] != '=') {
            return i;
        }
        int value = spaceEnd(bytes, equals + 1, to);
        return value < to && bytes[value] == '"' ? quotedEnd(bytes, value + 1, to) : tokenEnd(bytes, value, to);
    }

    private static int spaceEnd(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && Grammar.isSpace(bytes[i])) {
            i++;
        }
        return i;
    }

    private static int tokenEnd(byte[] bytes, int from, int to) throws Refusal {
        int i = from;
        while (i < to && Grammar.isToken(bytes[i])) {
            i++;
        }
        if (i == from) {
            throw malformed();
        }
        return i;
    }

    private static int quotedEnd(byte[] bytes, int from, int to) throws Refusal {
        int i = from;
        while (i < to && bytes[i] != '"') {
            i += bytes[i] == '\\' ? 1 : 0;
            if (i == to || !Grammar.isField(bytes[i])) {
                throw malformed();
            }
            i++;
        }
        if (i == to) {
            throw malformed();
        }
        return i + 1;
    }

    private static Refusal malformed() {
        return new Refusal(400, "the header of a chunk is malformed");
    }
}
