package dev.skyc.runtime.server.http;

/**
 * What a client may ask of the server. Beyond a limit it is refused with the status that says so.
 *
 * @param requestLine bytes of the request line; 414
 * @param fields header fields, and trailer fields; 431
 * @param fieldBytes bytes of all header fields, and of all trailer fields; 431
 * @param body bytes of a body, whatever its route allows; 413
 * @param connections open connections; one more makes the longest idle one give way, or is told 503
 * @param requestsPerConnection requests after which a connection is closed
 */
public record Limits(
        int requestLine, int fields, int fieldBytes, long body, int connections, int requestsPerConnection) {
    /** A token in a header may have some kibibytes; a body is limited by its route, so here it is large. */
    public static final Limits STANDARD = new Limits(8 << 10, 100, 32 << 10, 16L << 30, 1024, 100_000);

    /** The same with another number of connections. */
    public Limits withConnections(int number) {
        return new Limits(requestLine, fields, fieldBytes, body, number, requestsPerConnection);
    }

    /** The same with another limit of bodies. */
    public Limits withBody(long bytes) {
        return new Limits(requestLine, fields, fieldBytes, bytes, connections, requestsPerConnection);
    }
}
