package dev.skyc.runtime.server.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Requests that are nearly right. The same seed makes the same ones. */
final class Mutations {
    private static final List<String> SEEDS = List.of(
            "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /a/b?c=d HTTP/1.1\r\nHost: a.example:8080\r\nAccept: */*\r\nUser-Agent: x\r\n\r\n",
            "POST /p HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello",
            "POST /p HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6;x=y\r\n world\r\n0\r\n\r\n",
            "PUT /p HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\nTrailer: x\r\n\r\n",
            "POST /p HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\nabc",
            "HEAD /h HTTP/1.1\r\nHost: a\r\nConnection: keep-alive\r\n\r\n",
            "GET /old HTTP/1.0\r\n\r\n",
            "GET /old HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
            "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
            "DELETE http://b/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

    private static final List<String> WORDS = List.of(
            "\r\n",
            "\n",
            "\r",
            "\r\n\r\n",
            " ",
            "\t",
            ":",
            ",",
            ";",
            "\0",
            "\u000b",
            "\u00a0",
            "\u00ff",
            "0",
            "5",
            "-1",
            "ffffffffffffffff",
            "99999999999999999999",
            "chunked",
            "identity",
            "Content-Length: 0\r\n",
            "Content-Length: 5\r\n",
            "Content-Length: 5, 5\r\n",
            "Transfer-Encoding: chunked\r\n",
            "Transfer-Encoding: gzip, chunked\r\n",
            "Host: b\r\n",
            "Expect: 100-continue\r\n",
            "Connection: close\r\n",
            " folded\r\n",
            "HTTP/1.1",
            "HTTP/1.0",
            "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n",
            "0\r\n\r\n",
            "x".repeat(300),
            "%2f",
            "\"",
            "\\");

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** One to three requests on one connection, changed in a few places. */
    byte[] next() {
        StringBuilder requests = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            requests.append(SEEDS.get(random.nextInt(SEEDS.size())));
        }
        byte[] bytes = requests.toString().getBytes(StandardCharsets.ISO_8859_1);
        for (int i = random.nextInt(4); i > 0; i--) {
            bytes = changed(bytes);
        }
        return bytes;
    }

    /** How many bytes come at once. */
    int piece() {
        return 1 + random.nextInt(random.nextBoolean() ? 4 : 200);
    }

    private byte[] changed(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int length = Math.min(random.nextInt(6), bytes.length - at);
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(bytes, 0, at);
        switch (random.nextInt(5)) {
            case 0 -> changed.writeBytes(WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.ISO_8859_1));
            case 1 -> changed.write(random.nextInt(256));
            case 2 -> changed.write(bytes, at, length);
            case 3 -> {
                changed.writeBytes(WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.ISO_8859_1));
                at += length;
            }
            default -> at += length;
        }
        changed.write(bytes, at, bytes.length - at);
        return changed.size() == 0 ? new byte[] {'x'} : changed.toByteArray();
    }
}
