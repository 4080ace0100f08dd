package dev.skyc.backend.local.engine;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Commands of the Redis protocol, one at a time: enough to ask a server how it is. */
final class RedisConnection implements Closeable {
    private final Socket socket;
    private final InputStream in;

    private RedisConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** A connection that waits for nothing longer than the limit. */
    static RedisConnection open(InetSocketAddress address, Duration limit) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(address, (int) limit.toMillis());
            socket.setSoTimeout((int) limit.toMillis());
            return new RedisConnection(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** The reply as the server wrote it: {@code +OK}, {@code -ERR …}, {@code :1}, {@code $value}, {@code $-1}, {@code *2 …}. */
    String send(String... command) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(ascii("*" + command.length + "\r\n"));
        for (String word : command) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            request.writeBytes(ascii("$" + bytes.length + "\r\n"));
            request.writeBytes(bytes);
            request.writeBytes(ascii("\r\n"));
        }
        request.writeTo(socket.getOutputStream());
        return reply();
    }

    private String reply() throws IOException {
        String line = line();
        int length = switch (line.charAt(0)) {
            case '$', '*' -> Integer.parseInt(line.substring(1));
            default -> -1;
        };
        if (length < 0) {
            return line;
        }
        if (line.charAt(0) == '$') {
            byte[] value = in.readNBytes(length);
            line();
            return "$" + new String(value, StandardCharsets.UTF_8);
        }
        StringBuilder array = new StringBuilder(line);
        for (int i = 0; i < length; i++) {
            array.append(' ').append(reply());
        }
        return array.toString();
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
