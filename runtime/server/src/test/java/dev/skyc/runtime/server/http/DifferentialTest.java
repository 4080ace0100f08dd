package dev.skyc.runtime.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same bytes to us and to Jetty: whatever we serve, Jetty takes for the same request. */
class DifferentialTest {
    private static final int ROUNDS = Integer.getInteger("skyc.fuzz.rounds", 10_000) / 5;
    private static JettyPeer jetty;

    @BeforeAll
    static void start() throws Exception {
        jetty = new JettyPeer();
    }

    @AfterAll
    static void stop() throws Exception {
        jetty.stop();
    }

    /** What we took for requests, and served. */
    private static List<String> seen(byte[] connection) {
        List<String> seen = new ArrayList<>();
        Talk talk = Talk.with(request -> {
            String body = Talk.body(request);
            String fields = request.headers().toString().toLowerCase(Locale.ROOT);
            // Jetty leaves out the port that the scheme has anyway.
            fields = fields.replaceAll("(host=\\[[^]]*):0*80\\]", "$1]");
            seen.add(request.method() + " " + request.uri() + " " + fields + " " + body);
            return Talk.ok("");
        });
        talk.raw(MemoryTransport.of(connection, Integer.MAX_VALUE), Limits.STANDARD);
        return seen;
    }

    @Test
    void whatIsServedIsTakenForTheSameRequestByJetty() throws Exception {
        int served = 0;
        List<String> differences = new ArrayList<>();
        for (int seed = 0; seed < ROUNDS; seed++) {
            byte[] connection = new Mutations(seed).next();
            List<String> ours = seen(connection);
            List<String> theirs = ours.isEmpty() ? List.of() : jetty.seen(connection);
            String shown = new String(connection, StandardCharsets.ISO_8859_1);
            if (!agree(shown, ours, theirs)) {
                differences.add("seed " + seed + ": " + shown + "\nours: " + ours + "\ntheirs: " + theirs + "\n");
            }
            served += ours.size();
        }
        assertThat(differences).isEmpty();
        assertThat(served).isGreaterThan(ROUNDS / 2);
    }

    /** We refuse more than Jetty does, never less; but Jetty goes no further after an {@code Expect} without a body. */
    private static boolean agree(String connection, List<String> ours, List<String> theirs) {
        int common = Math.min(ours.size(), theirs.size());
        return theirs.subList(0, common).equals(ours.subList(0, common))
                && (common == ours.size() || connection.contains("Expect:"));
    }

    @Test
    void whatIsWellFormedIsServedByBoth() throws Exception {
        for (int seed = 0; seed < ROUNDS; seed++) {
            byte[] connection = new WellFormed(seed).connection();
            String shown = "seed " + seed + ": " + new String(connection, StandardCharsets.ISO_8859_1);
            List<String> ours = seen(connection);
            assertThat(ours).as(shown).hasSize(3);
            assertThat(jetty.seen(connection)).as(shown).isEqualTo(ours);
        }
    }

    /** Requests by the grammar. */
    private static final class WellFormed {
        private static final String TOKEN = "!#$%&'*+-.^_`|~09azAZ";
        private static final String SEGMENT = "-._~!$&'()*+,;=:@09azAZ";
        private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD");

        private final Random random;

        WellFormed(long seed) {
            random = new Random(seed);
        }

        byte[] connection() {
            ByteArrayOutputStream connection = new ByteArrayOutputStream();
            for (int i = 0; i < 3; i++) {
                connection.writeBytes(request().getBytes(StandardCharsets.ISO_8859_1));
            }
            return connection.toByteArray();
        }

        private String request() {
            StringBuilder request = new StringBuilder(METHODS.get(random.nextInt(METHODS.size())));
            request.append(" /a").append(text(SEGMENT, 1 + random.nextInt(8)));
            if (random.nextBoolean()) {
                request.append("/%2")
                        .append(random.nextInt(10))
                        .append('?')
                        .append(text(SEGMENT + "/?", random.nextInt(9)));
            }
            request.append(" HTTP/1.1\r\nHost: ")
                    .append(text("-09az", 3))
                    .append(random.nextBoolean() ? ":8080" : "")
                    .append("\r\n");
            for (int i = random.nextInt(4); i > 0; i--) {
                request.append("X-")
                        .append(text(TOKEN, 5))
                        .append(':')
                        .append(space())
                        .append(value())
                        .append(space())
                        .append("\r\n");
            }
            String body = text("\r\n:0 GETabc\u00ff\0", random.nextInt(40));
            if (random.nextBoolean()) {
                return request.append("cOntent-Length:")
                        .append(space())
                        .append(body.length())
                        .append("\r\n\r\n")
                        .append(body)
                        .toString();
            }
            request.append("tRansfer-encoding:")
                    .append(space())
                    .append(random.nextBoolean() ? "chunked" : "Chunked")
                    .append("\r\n\r\n");
            int at = 0;
            while (at < body.length()) {
                int length = 1 + random.nextInt(body.length() - at);
                request.append("0".repeat(random.nextInt(3)))
                        .append(hex(length))
                        .append(extension())
                        .append("\r\n");
                request.append(body, at, at + length).append("\r\n");
                at += length;
            }
            return request.append("0")
                    .append(extension())
                    .append(random.nextBoolean() ? "\r\nX-T: u" : "")
                    .append("\r\n\r\n")
                    .toString();
        }

        private String hex(int number) {
            String hex = Integer.toHexString(number);
            return random.nextBoolean() ? hex : hex.toUpperCase(Locale.ROOT);
        }

        private String extension() {
            return switch (random.nextInt(6)) {
                case 0 -> ";" + text(TOKEN, 3);
                case 1 -> ";" + text(TOKEN, 3) + "=" + text(TOKEN, 2);
                case 2 -> ";a=\"" + text("; =,az", 4) + "\"";
                default -> "";
            };
        }

        private String value() {
            return random.nextInt(5) == 0
                    ? ""
                    : text(TOKEN, 1) + text(TOKEN + " \t,;=\"\\/", random.nextInt(9)) + text(TOKEN, 1);
        }

        private String space() {
            return List.of("", " ", "\t", "  ").get(random.nextInt(4));
        }

        private String text(String characters, int length) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < length; i++) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
            return text.toString();
        }
    }
}
