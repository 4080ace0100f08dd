package dev.skyc.runtime.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A client that sends whatever it is told. */
final class RawClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    RawClient send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** The next answer, which has a length. */
    Answer next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String head = "";
        while (!head.endsWith("\r\n\r\n")) {
            bytes.write(byteOrEnd(head));
            head = bytes.toString(StandardCharsets.ISO_8859_1);
        }
        int field = head.indexOf("content-length: ");
        if (field >= 0) {
            int length = Integer.parseInt(head.substring(field + 16, head.indexOf('\r', field)));
            bytes.write(socket.getInputStream().readNBytes(length));
        }
        return Answer.all(bytes.toByteArray(), List.of()).get(0);
    }

    private int byteOrEnd(String head) throws IOException {
        int next = socket.getInputStream().read();
        if (next < 0) {
            throw new IOException("the connection ended after: " + head);
        }
        return next;
    }

    /** All that comes until the server closes. */
    List<Answer> rest() throws IOException {
        return Answer.all(socket.getInputStream().readAllBytes(), List.of());
    }

    Socket socket() {
        return socket;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
