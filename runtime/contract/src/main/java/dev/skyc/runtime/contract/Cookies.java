package dev.skyc.runtime.contract;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code Cookie} headers (RFC 6265, section 4.2). */
final class Cookies {
    private Cookies() {}

    /** The values of the cookies of a name, in order. */
    static List<String> values(List<String> headers, String name) {
        List<String> values = new ArrayList<>();
        for (String header : headers) {
            for (String pair : header.split(";", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0 && pair.substring(0, equals).strip().equals(name)) {
                    values.add(unquoted(pair.substring(equals + 1).strip()));
                }
            }
        }
        return values;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
