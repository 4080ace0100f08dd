package dev.skyc.runtime.server.http;

import dev.skyc.runtime.contract.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes replies (RFC 9112 sections 4, 6 and 7). Its framing is its own: what a handler says about it is dropped. */
final class ReplyWriter {
    private static final byte[] OK = ascii("HTTP/1.1 200 OK\r\n");
    private static final byte[] CRLF = ascii("\r\n");
    private static final byte[] LAST_CHUNK = ascii("0\r\n\r\n");
    private static final int CHUNK_HEADER = 6;

    private final Sink sink;
    private final HttpDate date;

    ReplyWriter(Sink sink, HttpDate date) {
        this.sink = sink;
        this.date = date;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Writes a reply. Where the handler's part of it fails, {@link Sink#hasSent} tells whether another one can still be
     * sent.
     *
     * @return whether the connection goes on, which it does only if that was wanted
     */
    boolean write(Reply reply, RequestHead request, boolean persistent) throws IOException, BrokenReply {
        BodyForm form = BodyForm.of(reply, request);
        boolean goesOn = persistent && form != BodyForm.UNTIL_CLOSE;
        write(reply, form, request.line().minor(), goesOn);
        return goesOn;
    }

    /** Writes the answer to what could not be understood, and means to close the connection. */
    void writeRefusal(Reply reply) throws IOException, BrokenReply {
        write(reply, BodyForm.COUNTED, 1, false);
    }

    private void write(Reply reply, BodyForm form, int minor, boolean persistent) throws IOException, BrokenReply {
        sink.begin();
        statusLine(reply.status());
        sink.bytes(date.line());
        fields(reply);
        if (form.hasLength()) {
            sink.text("content-length: ");
            sink.text(Long.toString(reply.length()));
            sink.bytes(CRLF);
        } else if (form == BodyForm.CHUNKED) {
            sink.text("transfer-encoding: chunked\r\n");
        }
        if (!persistent) {
            sink.text("connection: close\r\n");
        } else if (minor == 0) {
            sink.text("connection: keep-alive\r\n");
        }
        sink.bytes(CRLF);
        body(reply, form);
        sink.flush();
        sink.narrow();
    }

    private void statusLine(int status) throws IOException, BrokenReply {
        if (status < 200 || status > 599) {
            throw new BrokenReply("not the status of a final response: " + status);
        }
        if (status == 200) {
            sink.bytes(OK);
            return;
        }
        sink.text("HTTP/1.1 ");
        sink.text(Integer.toString(status));
        sink.text(" ");
        sink.text(Reasons.of(status));
        sink.bytes(CRLF);
    }

    private void fields(Reply reply) throws IOException, BrokenReply {
        for (Map.Entry<String, List<String>> field : reply.headers().entrySet()) {
            String name = field.getKey();
            if (!isOurs(name)) {
                for (String value : field.getValue()) {
                    field(name, value);
                }
            }
        }
    }

    private void field(String name, String value) throws IOException, BrokenReply {
        if (!Grammar.isToken(name)) {
            throw new BrokenReply("not a header name: `" + name + "`");
        }
        for (int i = 0; i < value.length(); i++) {
            if (!Grammar.isField(value.charAt(i))) {
                throw new BrokenReply("the header `" + name + "` holds a control character");
            }
        }
        sink.text(name);
        sink.text(": ");
        sink.text(value);
        sink.bytes(CRLF);
    }

    /** Fields that describe the connection and not what is said over it. */
    private static boolean isOurs(String name) {
        return switch (name) {
            case "connection",
                    "content-length",
                    "date",
                    "keep-alive",
                    "proxy-connection",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade" -> true;
            default -> false;
        };
    }

    private void body(Reply reply, BodyForm form) throws IOException, BrokenReply {
        switch (form) {
            case COUNTED -> counted(reply.body(), reply.length());
            case CHUNKED -> chunked(reply.body());
            case UNTIL_CLOSE -> untilClose(reply.body());
            default -> {}
        }
    }

    private void counted(InputStream body, long length) throws IOException, BrokenReply {
        long left = length;
        while (left > 0) {
            makeRoom(1);
            int read = take(body, (int) Math.min(left, Integer.MAX_VALUE));
            if (read < 0) {
                throw new BrokenReply("the body ends " + left + " bytes before its length");
            }
            left -= read;
        }
    }

    private void chunked(InputStream body) throws IOException, BrokenReply {
        while (true) {
            makeRoom(CHUNK_HEADER + 1 + CRLF.length);
            int header = sink.skip(CHUNK_HEADER);
            int read = take(body, sink.room() - CRLF.length);
            if (read < 0) {
                sink.back(header);
                sink.bytes(LAST_CHUNK);
                return;
            }
            if (read == 0) {
                sink.back(header);
            } else {
                sink.hexLine(header, read);
                sink.bytes(CRLF);
                flushUnlessMore(body);
            }
        }
    }

    private void untilClose(InputStream body) throws IOException, BrokenReply {
        do {
            makeRoom(1);
        } while (take(body, sink.room()) >= 0);
    }

    private void makeRoom(int bytes) throws IOException {
        if (sink.room() < bytes) {
            sink.flush();
            sink.widen();
        }
    }

    private int take(InputStream body, int most) throws BrokenReply {
        try {
            return sink.from(body, most);
        } catch (IOException | RuntimeException failure) {
            throw new BrokenReply("the body cannot be read", failure);
        }
    }

    /** What comes bit by bit is sent bit by bit. */
    private void flushUnlessMore(InputStream body) throws IOException, BrokenReply {
        try {
            if (body.available() > 0) {
                return;
            }
        } catch (IOException | RuntimeException failure) {
            throw new BrokenReply("the body cannot be read", failure);
        }
        sink.flush();
        sink.widen();
    }
}
