package dev.skyc.compiler.model;

/** The HTTP methods that have a trigger. */
public enum HttpMethod {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE;

    /** Whether a request of this method may carry a body that a handler reads. */
    public boolean hasBody() {
        return this == POST || this == PUT || this == PATCH;
    }
}
