package dev.skyc.runtime.server.http;

import dev.skyc.api.Request;
import dev.skyc.runtime.contract.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.TreeMap;

/** Serves the requests of one connection, one after the other. */
final class Connection implements Runnable {
    /** What is read of a body that nobody wanted, to keep the connection. */
    private static final long MOST_UNWANTED = 64 << 10;

    /** What is read after the last answer, so that the client comes to read it. */
    private static final long MOST_LINGERED = 4 << 20;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Transport transport;
    private final Service service;
    private final Source source;
    private final Sink sink;
    private final ReplyWriter writer;
    private int requests;
    private int status;

    Connection(Transport transport, Service service) {
        this.transport = transport;
        this.service = service;
        this.source = new Source(transport);
        this.sink = new Sink(transport);
        this.writer = new ReplyWriter(sink, service.date());
    }

    /** Serves until either side has enough; throws nothing. */
    @Override
    public void run() {
        try (transport) {
            boolean lingering = false;
            while (!lingering && source.awaitRequest(service.timeouts().idle() * NANOS_PER_MILLI)) {
                lingering = !serve();
            }
            if (lingering) {
                linger();
            }
        } catch (IOException gone) {
            // The client has left, or was cut off. Nobody is there to be told.
        } catch (BrokenReply broken) {
            service.log(Level.ERROR, "a reply was cut off in the middle", broken);
        } catch (Throwable unexpected) {
            service.log(Level.ERROR, "a connection failed", unexpected);
        }
    }

    /** Serves one request; whether the connection goes on. */
    private boolean serve() throws IOException, BrokenReply {
        Timeouts timeouts = service.timeouts();
        sink.waitWith(Patience.paced(timeouts.stall(), timeouts.bytesPerSecond()));
        RequestHead head;
        try {
            source.waitWith(Patience.of(timeouts.head()));
            head = RequestHead.read(source, service.limits(), service.fieldReader());
        } catch (Refusal refusal) {
            service.traffic().refused(refusal.status());
            writer.writeRefusal(problem(refusal));
            return false;
        }
        source.waitWith(Patience.paced(timeouts.stall(), timeouts.bytesPerSecond()));
        Continuation continuation = new Continuation(source, sink, head.expectsContinue());
        RequestBody body = RequestBody.of(head.framing(), source, continuation, service.limits());
        requests++;
        return answer(head, body);
    }

    private boolean answer(RequestHead head, RequestBody body) throws IOException, BrokenReply {
        long before = Alarm.now();
        status = 500;
        sink.begin();
        service.traffic().started();
        try {
            Reply reply = replyTo(head, new HttpRequest(head, body), body);
            status = reply.status();
            try {
                boolean persistent = isPersistent(head) && isReadable(reply, body);
                return send(reply, head, body, persistent);
            } finally {
                close(reply.body());
            }
        } finally {
            body.end();
            service.traffic().finished(status, Alarm.now() - before);
        }
    }

    private Reply replyTo(RequestHead head, Request request, RequestBody body) {
        if (head.target().isWholeServer()) {
            return wholeServer();
        }
        Reply reply;
        try {
            reply = service.handler().handle(request);
        } catch (Throwable failure) {
            if (body.failure().isEmpty()) {
                service.log(Level.ERROR, request.method() + " " + request.uri().getRawPath() + " failed", failure);
            }
            reply = Reply.problem(500, "");
        }
        // An interrupt that was meant for the handler would close the connection at the next read.
        Thread.interrupted();
        if (body.failure().isPresent()) {
            close(reply.body());
            return problem(body.failure().get());
        }
        return reply;
    }

    /** What can be done here at all; which resource allows what, its own OPTIONS tells. */
    private static Reply wholeServer() {
        TreeMap<String, List<String>> fields = new TreeMap<>();
        fields.put("allow", List.of("DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT"));
        return new Reply(204, fields, InputStream.nullInputStream(), 0);
    }

    private boolean isPersistent(RequestHead head) {
        return head.persistent() && requests < service.limits().requestsPerConnection() && !service.isDraining();
    }

    /** Whether the next request can be read after this one; the body of a reply may still read this one's. */
    private boolean isReadable(Reply reply, RequestBody body) {
        boolean inMemory = reply.length() == 0 || reply.body() instanceof ByteArrayInputStream;
        return !inMemory || discard(body);
    }

    private boolean discard(RequestBody body) {
        source.waitWith(Patience.of(service.timeouts().linger()));
        return body.discard(MOST_UNWANTED);
    }

    private boolean send(Reply reply, RequestHead head, RequestBody body, boolean persistent)
            throws IOException, BrokenReply {
        try {
            return writer.write(reply, head, persistent) && discard(body);
        } catch (BrokenReply broken) {
            if (sink.hasSent()) {
                transport.abort();
                throw broken;
            }
            Reply instead = instead(body, broken);
            status = instead.status();
            writer.write(instead, head, false);
            return false;
        }
    }

    private Reply instead(RequestBody body, BrokenReply broken) {
        if (body.failure().isPresent()) {
            return problem(body.failure().get());
        }
        service.log(Level.ERROR, "a reply cannot be sent", broken);
        return Reply.problem(500, "");
    }

    private void close(InputStream body) {
        try {
            body.close();
        } catch (IOException | RuntimeException failure) {
            service.log(Level.WARNING, "the body of a reply cannot be closed", failure);
        }
    }

    private static Reply problem(Refusal refusal) {
        return Reply.problem(refusal.status(), refusal.detail());
    }

    /** Closing while something unread arrives would take our last answer from the client (RFC 9112 section 9.6). */
    private void linger() throws IOException {
        transport.endOutput();
        source.waitWith(Patience.of(service.timeouts().linger()));
        byte[] rest = new byte[4 << 10];
        long read = 0;
        int some = 0;
        while (some >= 0 && read < MOST_LINGERED) {
            some = source.read(rest, 0, rest.length);
            read += some;
        }
    }
}
