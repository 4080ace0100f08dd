package dev.skyc.runtime.server.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * What a request is about (RFC 9112 section 3.2).
 *
 * @param uri path and query, without scheme and host; {@code *} where the server as a whole is meant
 * @param authority of an absolute target, which counts instead of {@code Host}
 */
record Target(URI uri, Optional<String> authority) {
    private static final String WHOLE_SERVER = "*";

    static Target of(RequestLine line) throws Refusal {
        String text = line.target();
        if (text.charAt(0) == '/') {
            return new Target(uri(text), Optional.empty());
        }
        boolean options = line.method().equals("OPTIONS");
        if (options && text.equals(WHOLE_SERVER)) {
            return new Target(uri(WHOLE_SERVER), Optional.empty());
        }
        int start = authorityStart(text);
        int end = authorityEnd(text, start);
        String authority = text.substring(start, end);
        if (!Authority.isValid(authority)) {
            throw new Refusal(400, "the host of the request target is malformed");
        }
        String rest = text.substring(end);
        String path = rest.startsWith("/") ? rest : "/" + rest;
        return new Target(uri(options && rest.isEmpty() ? WHOLE_SERVER : path), Optional.of(authority));
    }

    /** Whether the request asks about the server and not about one of its resources. */
    boolean isWholeServer() {
        return uri.getRawPath().equals(WHOLE_SERVER);
    }

    private static int authorityStart(String text) throws Refusal {
        if (text.regionMatches(true, 0, "http://", 0, 7)) {
            return 7;
        }
        if (text.regionMatches(true, 0, "https://", 0, 8)) {
            return 8;
        }
        throw new Refusal(400, "the request target is neither a path nor an address");
    }

    private static int authorityEnd(String text, int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) != '/' && text.charAt(i) != '?') {
            i++;
        }
        return i;
    }

    private static URI uri(String pathAndQuery) throws Refusal {
        if (pathAndQuery.startsWith("//")) {
            // As a URI this would name a host, and the rest of it another path than the one that a proxy saw.
            throw new Refusal(400, "the path begins with an empty segment");
        }
        try {
            return new URI(pathAndQuery);
        } catch (URISyntaxException malformed) {
            throw new Refusal(400, "the request target is malformed");
        }
    }
}
