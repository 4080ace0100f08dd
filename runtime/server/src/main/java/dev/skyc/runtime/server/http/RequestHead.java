package dev.skyc.runtime.server.http;

import java.io.IOException;

/**
 * All of a request but its body.
 *
 * @param persistent whether the client wants to go on with the connection
 * @param expectsContinue whether it waits for a word of ours before it sends the body
 */
record RequestHead(
        RequestLine line, Target target, Fields fields, Framing framing, boolean persistent, boolean expectsContinue) {

    /** Reads it, its first byte being there. */
    static RequestHead read(Source source, Limits limits, FieldReader fieldReader) throws IOException {
        RequestLine line = requestLine(source, limits);
        Fields fields = fieldReader.read(source);
        Target target = Target.of(line);
        checkHost(line, fields);
        if (target.authority().isPresent()) {
            fields.replace("host", target.authority().get());
        }
        Framing framing = Framing.of(line.minor(), fields, limits.body());
        return new RequestHead(line, target, fields, framing, persistent(line, fields), expectsContinue(line, fields));
    }

    boolean isMethod(String method) {
        return line.method().equals(method);
    }

    private static RequestLine requestLine(Source source, Limits limits) throws IOException {
        boolean read = source.readLine("the request line", limits.requestLine(), 414);
        if (read && source.lineStart() == source.lineEnd()) {
            // RFC 9112 section 2.2: some clients send one line end too many after a body.
            read = source.readLine("the request line", limits.requestLine(), 414);
        }
        if (!read) {
            throw new Refusal(400, "the request ends within its first line");
        }
        return RequestLine.parse(source.bytes(), source.lineStart(), source.lineEnd());
    }

    private static void checkHost(RequestLine line, Fields fields) throws Refusal {
        int hosts = fields.count("host");
        if (hosts > 1 || (hosts == 0 && line.minor() > 0)) {
            throw new Refusal(400, "the request needs one single Host");
        }
        if (hosts == 1 && !Authority.isValid(String.valueOf(fields.first("host")))) {
            throw new Refusal(400, "the Host is malformed");
        }
    }

    private static boolean persistent(RequestLine line, Fields fields) {
        boolean close = fields.lists("connection", "close");
        return !close && (line.minor() > 0 || fields.lists("connection", "keep-alive"));
    }

    private static boolean expectsContinue(RequestLine line, Fields fields) throws Refusal {
        String expectation = fields.first("expect");
        if (expectation == null || line.minor() == 0) {
            return false;
        }
        if (fields.count("expect") > 1 || !expectation.equalsIgnoreCase("100-continue")) {
            throw new Refusal(417, "the only expectation met here is `100-continue`");
        }
        return true;
    }
}
