package dev.skyc.runtime.server.http;

import dev.skyc.api.Request;
import dev.skyc.runtime.contract.Codec;
import dev.skyc.runtime.contract.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One connection to a server without a network. */
final class Talk {
    static final Limits LIMITS = new Limits(200, 10, 600, 1000, 4, 100);
    static final Timeouts TIMEOUTS = new Timeouts(1000, 1000, 1000, 1024, 1000);

    private final List<String> seen = new ArrayList<>();
    private final HttpHandler handler;

    private Talk(HttpHandler handler) {
        this.handler = request -> {
            seen.add(request.method() + " " + request.uri());
            return handler.handle(request);
        };
    }

    static Talk with(HttpHandler handler) {
        return new Talk(handler);
    }

    /** With a handler that reads the body and says it. */
    static Talk echo() {
        return new Talk(request -> ok(body(request)));
    }

    static Reply ok(String text) {
        try {
            return Reply.ok(Codec.TEXT, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static String body(Request request) {
        try {
            return new String(request.body().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the handler was asked. */
    List<String> seen() {
        return seen;
    }

    /** Their methods. */
    List<String> methods() {
        return seen.stream()
                .map(request -> request.substring(0, request.indexOf(' ')))
                .toList();
    }

    /** Everything that comes back. */
    List<Answer> say(String requests, String... methods) {
        return say(requests.getBytes(StandardCharsets.ISO_8859_1), Integer.MAX_VALUE, methods);
    }

    List<Answer> say(byte[] requests, int piece, String... methods) {
        return Answer.all(raw(MemoryTransport.of(requests, piece)), List.of(methods));
    }

    byte[] raw(MemoryTransport transport) {
        return raw(transport, LIMITS);
    }

    byte[] raw(MemoryTransport transport, Limits limits) {
        new Connection(transport, service(limits)).run();
        return transport.output();
    }

    Service service(Limits limits) {
        return new Service(handler, limits, TIMEOUTS, new Counting(), new Connections());
    }

    /** The one answer, as status and body. */
    String answer(String request, String... methods) {
        List<Answer> answers = say(request, methods);
        if (answers.size() != 1) {
            throw new AssertionError("not one answer: " + answers);
        }
        return answers.get(0).text();
    }
}
