package dev.skyc.runtime.contract;

import dev.skyc.api.HttpProblem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Problem documents (RFC 9457). */
final class Problems {
    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(406, "Not Acceptable"),
            Map.entry(408, "Request Timeout"),
            Map.entry(409, "Conflict"),
            Map.entry(410, "Gone"),
            Map.entry(412, "Precondition Failed"),
            Map.entry(413, "Content Too Large"),
            Map.entry(414, "URI Too Long"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(417, "Expectation Failed"),
            Map.entry(422, "Unprocessable Content"),
            Map.entry(428, "Precondition Required"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(431, "Request Header Fields Too Large"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(501, "Not Implemented"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(504, "Gateway Timeout"),
            Map.entry(505, "HTTP Version Not Supported"));

    private Problems() {}

    static Reply reply(int status) {
        return document(status, URI.create("about:blank"), Map.of());
    }

    static Reply reply(int status, String detail) {
        return document(status, URI.create("about:blank"), Map.of("detail", detail));
    }

    static Reply reply(HttpProblem problem) {
        Map<String, String> members = new TreeMap<>(problem.members());
        members.put("detail", problem.detail());
        return document(problem.status(), problem.type(), members);
    }

    private static Reply document(int status, URI type, Map<String, String> members) {
        Map<String, String> rendered = new LinkedHashMap<>();
        rendered.put("type", quoted(type.toString()));
        rendered.put("status", Integer.toString(status));
        if (TITLES.containsKey(status)) {
            rendered.put("title", quoted(TITLES.getOrDefault(status, "")));
        }
        members.forEach((name, value) -> rendered.putIfAbsent(name, quoted(value)));
        String json = rendered.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        TreeMap<String, List<String>> headers = new TreeMap<>();
        headers.put("content-type", List.of("application/problem+json"));
        return Reply.bytes(status, headers, json.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
