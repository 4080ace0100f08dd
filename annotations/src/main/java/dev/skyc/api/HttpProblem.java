package dev.skyc.api;

import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ends an HTTP request with a problem document (RFC 9457, {@code application/problem+json}).
 *
 * <pre>{@code
 * if (order.isPaid()) {
 *     throw new HttpProblem(409, "order " + order.id() + " is paid already");
 * }
 * }</pre>
 *
 * <p>becomes {@code {"type":"about:blank","status":409,"title":"Conflict","detail":"order 17 is paid already"}}. The
 * detail is shown to the caller; exceptions of other classes answer 500 without any detail. From a handler that is not
 * called over HTTP it is an exception like any other: delivered again.
 */
public final class HttpProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** {@code about:blank}: the status says it all. */
    private static final URI BLANK = URI.create("about:blank");

    private final int status;
    private final URI type;
    private final TreeMap<String, String> members;

    /**
     * A problem of no particular type.
     *
     * @param status 400 to 599
     * @param detail what went wrong, for the caller
     */
    public HttpProblem(int status, String detail) {
        this(status, BLANK, detail, Map.of(), null);
    }

    /**
     * A problem of no particular type with its cause; the cause is logged, never sent.
     *
     * @param status 400 to 599
     * @param detail what went wrong, for the caller
     */
    public HttpProblem(int status, String detail, Throwable cause) {
        this(status, BLANK, detail, Map.of(), cause);
    }

    private HttpProblem(int status, URI type, String detail, Map<String, String> members, Throwable cause) {
        super(detail, cause);
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("not the status of a problem: " + status);
        }
        this.status = status;
        this.type = type;
        this.members = new TreeMap<>(members);
    }

    /** This problem with a type: an address that identifies its kind. */
    public HttpProblem withType(URI newType) {
        return new HttpProblem(status, newType, detail(), members, getCause());
    }

    /** This problem with one member more in its document, such as a code. */
    public HttpProblem with(String member, String value) {
        Map<String, String> more = new TreeMap<>(members);
        more.put(member, value);
        return new HttpProblem(status, type, detail(), more, getCause());
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The kind of problem; {@code about:blank} unless {@link #withType} gave another. */
    public URI type() {
        return type;
    }

    /** What went wrong, for the caller. */
    public String detail() {
        return getMessage();
    }

    /** Further members of the document, by name. */
    public Map<String, String> members() {
        return Collections.unmodifiableMap(members);
    }
}
