package dev.skyc.runtime.server.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads header and trailer sections (RFC 9112 section 5). */
final class FieldReader {
    private final Limits limits;

    FieldReader(Limits limits) {
        this.limits = limits;
    }

    /** Reads fields up to the empty line. */
    Fields read(Source source) throws IOException {
        Fields fields = new Fields();
        int left = limits.fieldBytes();
        while (true) {
            if (!source.readLine("the header section", left, 431)) {
                throw new Refusal(400, "the request ends within its header");
            }
            int from = source.lineStart();
            int to = source.lineEnd();
            if (from == to) {
                return fields;
            }
            if (fields.size() == limits.fields()) {
                throw new Refusal(431, "there are more than " + limits.fields() + " header fields");
            }
            left -= to - from;
            parse(source.bytes(), from, to, fields);
        }
    }

    private static void parse(byte[] bytes, int from, int to, Fields fields) throws Refusal {
        if (Grammar.isSpace(bytes[from])) {
            throw new Refusal(400, "a header field begins with a space, as folded lines once did");
        }
        int colon = from;
        while (colon < to && Grammar.isToken(bytes[colon])) {
            bytes[colon] = lowerCase(bytes[colon]);
            colon++;
        }
        if (colon == from || colon == to || bytes[colon] != ':') {
            throw new Refusal(400, "a header field has no name, or one with a space or another character out of place");
        }
        int valueStart = colon + 1;
        int valueEnd = to;
        while (valueStart < valueEnd && Grammar.isSpace(bytes[valueStart])) {
            valueStart++;
        }
        while (valueEnd > valueStart && Grammar.isSpace(bytes[valueEnd - 1])) {
            valueEnd--;
        }
        for (int i = valueStart; i < valueEnd; i++) {
            if (!Grammar.isField(bytes[i])) {
                throw new Refusal(400, "a header field holds a control character");
            }
        }
        fields.add(text(bytes, from, colon), text(bytes, valueStart, valueEnd));
    }

    private static byte lowerCase(byte b) {
        return b >= 'A' && b <= 'Z' ? (byte) (b | 0x20) : b;
    }

    // Every byte is a character, so nothing that a client sends is lost or merged.
    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
