package dev.skyc.runtime.contract;

import dev.skyc.api.Caller;
import dev.skyc.api.Request;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One request on its way to a handler: the parts from which generated code binds parameters. */
public final class Exchange {
    private final Request request;
    private final Map<String, String> pathVariables;
    private final Optional<Caller> caller;
    private final InputStream body;

    Exchange(Request request, Map<String, String> pathVariables, Optional<Caller> caller, long maxBody) {
        this.request = request;
        this.pathVariables = pathVariables;
        this.caller = caller;
        this.body = new LimitedBody(request.body(), maxBody);
    }

    /** The request as it arrived, for a handler that takes nothing else of its body. */
    public Request request() {
        return new SeenRequest(request, body);
    }

    /** The request as it arrived, its body empty because another parameter receives it. */
    public Request requestWithoutBody() {
        return new SeenRequest(request, InputStream.nullInputStream());
    }

    /** The caller; only on routes with scopes. */
    public Caller caller() {
        return caller.orElseThrow(() -> new IllegalStateException("no caller on a route that asks for none"));
    }

    /** A variable of the path. A malformed one names nothing that exists. */
    public Values path(String name) {
        String text = pathVariables.get(name);
        return new Values("path variable `" + name + "`", 404, text == null ? List.of() : List.of(text));
    }

    /** A query parameter. */
    public Values query(String name) {
        return new Values("query parameter `" + name + "`", 400, UriText.query(request.uri(), name));
    }

    /** A header. */
    public Values header(String name) {
        return new Values("header `" + name + "`", 400, headerValues(name));
    }

    /** A cookie. */
    public Values cookie(String name) {
        return new Values("cookie `" + name + "`", 400, Cookies.values(headerValues("cookie"), name));
    }

    /** The body as a value; 415 for a media type that the codec does not read, 400 where it cannot be read. */
    public <T> T body(Codec<T> codec) {
        Optional<String> type = request.header("content-type");
        if (type.isPresent() && !codec.accepts(mediaType(type.get()))) {
            throw new BindingProblem(415, "the body has to be " + codec.mediaType());
        }
        try {
            return codec.read(body);
        } catch (IOException unreadable) {
            throw new BindingProblem(400, "the body cannot be read as what the handler expects");
        }
    }

    /** The CloudEvent that the request carries; 400 where it carries none. */
    public Delivery delivery(Json json) {
        return new Delivery(CloudEvents.read(request, body, json));
    }

    private List<String> headerValues(String name) {
        return request.headers().getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    static String mediaType(String contentType) {
        int parameters = contentType.indexOf(';');
        return (parameters < 0 ? contentType : contentType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
