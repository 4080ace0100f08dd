package dev.skyc.runtime.server.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A response, read by the letter of RFC 9112. */
record Answer(int status, Map<String, String> fields, String body) {
    /** A field in which a handler may say which method it answers; the form of an answer depends on it. */
    static final String METHOD = "x-method";

    /** Reads what a server wrote in answer to requests of these methods; everything else is an error. */
    static List<Answer> all(byte[] output, List<String> methods) {
        Reader reader = new Reader(output);
        List<Answer> answers = new ArrayList<>();
        int finals = 0;
        while (!reader.isAtEnd()) {
            Answer answer = reader.answer(finals < methods.size() ? methods.get(finals) : "GET");
            answers.add(answer);
            finals += answer.status() >= 200 ? 1 : 0;
        }
        return answers;
    }

    /**
     * The same where some requests did not get as far as the handler, which sets {@link #METHOD}.
     *
     * @param handled the methods of those that did
     */
    static List<Answer> ofHandler(byte[] output, List<String> handled) {
        Reader reader = new Reader(output);
        List<Answer> answers = new ArrayList<>();
        int byHandler = 0;
        while (!reader.isAtEnd()) {
            // What the server says for a handler that could not read the body has the form of the handler's answer.
            Answer answer = reader.answer(byHandler < handled.size() ? handled.get(byHandler) : "GET");
            answers.add(answer);
            byHandler += answer.fields().containsKey(METHOD) ? 1 : 0;
        }
        return answers;
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Status and body, as tests like to compare them. */
    String text() {
        return status + " " + body;
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(byte[] output) {
            this.text = new String(output, StandardCharsets.ISO_8859_1);
        }

        boolean isAtEnd() {
            return at == text.length();
        }

        Answer answer(String method) {
            String line = line();
            require(line.matches("HTTP/1\\.1 [1-5][0-9][0-9] [ -~]*"), "status line: " + line);
            int status = Integer.parseInt(line.substring(9, 12));
            Map<String, String> fields = fields();
            return new Answer(status, fields, body(fields.getOrDefault(METHOD, method), status, fields));
        }

        private Map<String, String> fields() {
            Map<String, String> fields = new TreeMap<>();
            for (String line = line(); !line.isEmpty(); line = line()) {
                require(line.matches("[!#$%&'*+.^_`|~0-9a-z-]+: [\\t -~\\x80-\\xff]*"), "field: " + line);
                String name = line.substring(0, line.indexOf(':'));
                String value = line.substring(line.indexOf(':') + 2);
                fields.merge(name, value, (one, other) -> one + ", " + other);
            }
            return fields;
        }

        private String body(String method, int status, Map<String, String> fields) {
            boolean none = status < 200 || status == 204 || status == 304;
            if (none) {
                require(!fields.containsKey("content-length"), "a length without a body");
                require(!fields.containsKey("transfer-encoding"), "a coding without a body");
            }
            if (none || method.equals("HEAD")) {
                return "";
            }
            require(
                    !(fields.containsKey("content-length") && fields.containsKey("transfer-encoding")),
                    "two ways of framing");
            if (fields.containsKey("transfer-encoding")) {
                require(fields.get("transfer-encoding").equals("chunked"), "coding");
                return chunked();
            }
            if (fields.containsKey("content-length")) {
                return take(Integer.parseInt(fields.get("content-length")));
            }
            require(fields.getOrDefault("connection", "").equals("close"), "no framing");
            return take(text.length() - at);
        }

        private String chunked() {
            StringBuilder body = new StringBuilder();
            while (true) {
                String size = line();
                require(size.matches("[0-9a-f]{1,8}"), "chunk size: " + size);
                if (Integer.parseInt(size, 16) == 0) {
                    require(line().isEmpty(), "trailer");
                    return body.toString();
                }
                body.append(take(Integer.parseInt(size, 16)));
                require(line().isEmpty(), "end of chunk");
            }
        }

        private String line() {
            int end = text.indexOf("\r\n", at);
            require(end >= 0, "unfinished line");
            String line = text.substring(at, end);
            require(line.indexOf('\r') < 0 && line.indexOf('\n') < 0, "bare line end");
            at = end + 2;
            return line;
        }

        private String take(int length) {
            require(at + length <= text.length(), "unfinished body");
            String taken = text.substring(at, at + length);
            at += length;
            return taken;
        }

        private void require(boolean condition, String what) {
            if (!condition) {
                throw new AssertionError(what + " in\n" + text);
            }
        }
    }
}
