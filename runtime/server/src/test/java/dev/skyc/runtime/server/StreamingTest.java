package dev.skyc.runtime.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Bodies much larger than the heap go through in both directions. {@code -Dskyc.stream.mebibytes=1024} sends the whole
 * gibibyte of the promise; the part that runs by default is larger than the heap too.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // only against hanging
class StreamingTest {
    private static final long LENGTH = Long.getLong("skyc.stream.mebibytes", 160) << 20;
    private static final List<String> SMALL_HEAP =
            List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");
    private static final int PIECE = 8192;

    private static void assertStreams(Path java) throws Exception {
        try (Child child = Child.start(java, SMALL_HEAP, Map.of()).ready()) {
            assertThat(count(child, "Content-Length: " + LENGTH + "\r\n", false))
                    .isEqualTo(Long.toString(LENGTH));
            assertThat(echoed(child)).isEqualTo(LENGTH);
            assertThat(child.peakMemory()).isLessThan(256 << 10);
            assertThat(child.lines()).allMatch(line -> line.contains("listens"));
        }
    }

    @Test
    void onThisJdk() throws Exception {
        assertStreams(Path.of(System.getProperty("java.home"), "bin", "java"));
    }

    @Test
    void onVirtualThreads() throws Exception {
        assertStreams(Jdk25.java());
    }

    private static String count(Child child, String framing, boolean chunked) throws Exception {
        try (Socket socket = new Socket(InetAddress.getByName("localhost"), child.port())) {
            send(socket.getOutputStream(), "/count", framing, chunked);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return answer.substring(answer.lastIndexOf('\n') + 1);
        }
    }

    private static void send(OutputStream output, String path, String framing, boolean chunked) throws IOException {
        output.write(("POST " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + framing + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        byte[] piece = new byte[PIECE];
        for (long sent = 0; sent < LENGTH; sent += PIECE) {
            for (int i = 0; i < PIECE; i += 512) {
                piece[i] = (byte) (sent / PIECE + i / 512);
            }
            if (chunked) {
                output.write((Integer.toHexString(PIECE) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
            output.write(piece);
            if (chunked) {
                output.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        }
        if (chunked) {
            output.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Sends it in chunks, reads it back at the same time, and compares. */
    private static long echoed(Child child) throws Exception {
        try (Socket socket = new Socket(InetAddress.getByName("localhost"), child.port())) {
            CompletableFuture<Void> sender = CompletableFuture.runAsync(() -> {
                try {
                    send(socket.getOutputStream(), "/echo", "Transfer-Encoding: chunked\r\n", true);
                } catch (IOException failure) {
                    throw new IllegalStateException(failure);
                }
            });
            InputStream input = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            String line = line(input);
            assertThat(line).isEqualTo("HTTP/1.1 200 OK");
            while (!line.isEmpty()) {
                line = line(input);
            }
            long length = body(input);
            sender.get();
            return length;
        }
    }

    private static long body(InputStream input) throws IOException {
        long length = 0;
        int size = Integer.parseInt(line(input), 16);
        while (size > 0) {
            byte[] chunk = input.readNBytes(size);
            for (int i = 0; i < chunk.length; i++) {
                long at = length + i;
                int expected = at % 512 == 0 ? (byte) (at / PIECE + at % PIECE / 512) : 0;
                if (chunk[i] != expected) {
                    throw new AssertionError("another byte at " + at);
                }
            }
            length += size;
            line(input);
            size = Integer.parseInt(line(input), 16);
        }
        return length;
    }

    private static String line(InputStream input) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = input.read();
        while (next != '\n') {
            if (next != '\r') {
                line.append((char) next);
            }
            next = input.read();
        }
        return line.toString();
    }
}
