package dev.skyc.runtime.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What request smuggling is made of: each of these is understood differently by some pair of programs. Refused means
 * that the handler never sees it, that there is one answer, and that whatever follows is no request.
 */
class FramingTest {
    private static final String NEXT = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n";

    private static String unescaped(String text) {
        return text.replace("\\r", "\r")
                .replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\0", "\0")
                .replace("\\x0b", "\u000b")
                .replace("\\xa0", "\u00a0");
    }

    private static void assertRefused(int status, String request) {
        Talk talk = Talk.echo();
        List<Answer> answers = talk.say(request + NEXT);
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0).status()).isEqualTo(status);
        assertThat(answers.get(0).field("connection")).isEqualTo("close");
        assertThat(answers.get(0).field("content-type")).isEqualTo("application/problem+json");
        assertThat(talk.seen()).noneMatch(seen -> seen.contains("smuggled"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                // Length and coding together: CL.TE and TE.CL
                "400|Content-Length: 4\\r\\nTransfer-Encoding: chunked",
                "400|Transfer-Encoding: chunked\\r\\nContent-Length: 4",
                "400|Transfer-Encoding: identity\\r\\nContent-Length: 4",
                // Lengths
                "400|Content-Length: 4\\r\\nContent-Length: 5",
                "400|Content-Length: 4\\r\\nContent-Length: 4",
                "400|Content-Length: 4, 4",
                "400|Content-Length: 4,5",
                "400|Content-Length: +4",
                "400|Content-Length: -4",
                "400|Content-Length: -0",
                "400|Content-Length: 0x4",
                "400|Content-Length: 4 4",
                "400|Content-Length: 4.0",
                "400|Content-Length: 4;",
                "400|Content-Length: \"4\"",
                "400|Content-Length:",
                "400|Content-Length: four",
                "400|Content-Length: \u0664",
                "413|Content-Length: 99999999999999999999",
                "413|Content-Length: 18446744073709551620",
                "413|Content-Length: 4294967300",
                "413|Content-Length: 1001",
                // Codings
                "400|Transfer-Encoding: chunked, chunked",
                "400|Transfer-Encoding: chunked\\r\\nTransfer-Encoding: chunked",
                "400|Transfer-Encoding: identity\\r\\nTransfer-Encoding: chunked",
                "400|Transfer-Encoding: gzip, chunked",
                "400|Transfer-Encoding: chunked, gzip",
                "400|Transfer-Encoding: ,chunked",
                "400|Transfer-Encoding: chunked,",
                "400|Transfer-Encoding: chunked;q=1",
                "400|Transfer-Encoding: \"chunked\"",
                "400|Transfer-Encoding: \\x0bchunked",
                "400|Transfer-Encoding:",
                "501|Transfer-Encoding: gzip",
                "501|Transfer-Encoding: xchunked",
                "501|Transfer-Encoding: chunke",
                "501|Transfer-Encoding: identity",
                "400|Transfer-Encoding: chunked\\xa0",
                // Names
                "400|Transfer-Encoding : chunked",
                "400|Transfer-Encoding\\t: chunked",
                "400|Content-Length : 4",
                "400| Content-Length: 4",
                "400|\\tContent-Length: 4",
                "400|: 4",
                "400|X",
                "400|X Y: 4",
                "400|X\\0Y: 4",
                "400|Content-Length\\0: 4",
                "400|X(Y): 4",
                "400|\u00e9: 4",
                // Folded lines
                "400|X: a\\r\\n b",
                "400|X: a\\r\\n\\tb",
                "400|Transfer-Encoding:\\r\\n chunked",
                // Line ends
                "400|X: a\\nY: b",
                "400|X: a\\n",
                "400|X: a\\rY: b",
                "400|X: a\\r",
                "400|X: a\\r\\r",
                "400|X: a\\0b",
                "400|X: a\\x0bb",
            })
    void fieldsThatCanBeReadInTwoWaysAreRefused(int status, String fields) {
        assertRefused(status, "POST / HTTP/1.1\r\nHost: a\r\n" + unescaped(fields) + "\r\n\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "400|GET  / HTTP/1.1\\r\\nHost: a",
                "400|GET /  HTTP/1.1\\r\\nHost: a",
                "400|GET\\t/ HTTP/1.1\\r\\nHost: a",
                "400| GET / HTTP/1.1\\r\\nHost: a",
                "400|GET / HTTP/1.1 \\r\\nHost: a",
                "400|GET / HTTP/1.1\\nHost: a",
                "400|GET /\\rx HTTP/1.1\\r\\nHost: a",
                "400|GET / http/1.1\\r\\nHost: a",
                "400|GET / HTTP/1\\r\\nHost: a",
                "400|GET / HTTP/11\\r\\nHost: a",
                "400|GET / HTTP/1.1x\\r\\nHost: a",
                "400|GET / HTTP/1.10\\r\\nHost: a",
                "400|GET / HTTP/ 1.1\\r\\nHost: a",
                "400|GET / XTTP/1.1\\r\\nHost: a",
                "400|GET /",
                "400|GET",
                "400|/ HTTP/1.1\\r\\nHost: a",
                "400|GET HTTP/1.1\\r\\nHost: a",
                "400|G(T / HTTP/1.1\\r\\nHost: a",
                "400|\\r\\n\\r\\nGET / HTTP/1.1\\r\\nHost: a",
                "505|GET / HTTP/2.0\\r\\nHost: a",
                "505|GET / HTTP/0.9\\r\\nHost: a",
                "505|PRI * HTTP/2.0",
                "501|FOO / HTTP/1.1\\r\\nHost: a",
                "501|get / HTTP/1.1\\r\\nHost: a",
                "501|TRACE / HTTP/1.1\\r\\nHost: a",
                "501|CONNECT a:443 HTTP/1.1\\r\\nHost: a",
                "400|GET /a b HTTP/1.1\\r\\nHost: a",
                "400|GET /a\\0b HTTP/1.1\\r\\nHost: a",
                "400|GET /a#b HTTP/1.1\\r\\nHost: a",
                "400|GET /a\\b HTTP/1.1\\r\\nHost: a",
                "400|GET /<a> HTTP/1.1\\r\\nHost: a",
                "400|GET /\u00e9 HTTP/1.1\\r\\nHost: a",
                "400|GET /%zz HTTP/1.1\\r\\nHost: a",
                "400|GET /% HTTP/1.1\\r\\nHost: a",
                "400|GET /[a] HTTP/1.1\\r\\nHost: a",
                "400|GET //a/b HTTP/1.1\\r\\nHost: a",
                "400|GET http://a//b/c HTTP/1.1\\r\\nHost: a",
                "400|GET a HTTP/1.1\\r\\nHost: a",
                "400|GET * HTTP/1.1\\r\\nHost: a",
                "400|GET a:80 HTTP/1.1\\r\\nHost: a",
                "400|GET ftp://a/ HTTP/1.1\\r\\nHost: a",
                "400|GET http:///b HTTP/1.1\\r\\nHost: a",
                "400|GET http://u@a/ HTTP/1.1\\r\\nHost: a",
                "400|GET http://u:p@a/ HTTP/1.1\\r\\nHost: a",
                "400|GET http://a:x/ HTTP/1.1\\r\\nHost: a",
            })
    void requestLinesAreTakenByTheLetter(int status, String head) {
        assertRefused(status, unescaped(head) + "\r\n\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "X: a",
                "Host: a\\r\\nHost: a",
                "Host: a\\r\\nHost: b",
                "Host:",
                "Host: a b",
                "Host: a,b",
                "Host: a/b",
                "Host: a?b",
                "Host: u@a",
                "Host: a:b",
                "Host: a:80:80",
                "Host: a:123456",
                "Host: a:65536",
                "Host: a:0",
                "Host: a:",
                "Host: a:99999999999",
                "Host: [::1",
                "Host: [::1]x",
                "Host: []",
                "Host: [g::1]",
                "Host: a%2",
                "Host: a%20b",
                "Host: a;b",
                "Host: \u00e9",
                "Host : a",
            })
    void aRequestHasOneHost(String fields) {
        assertRefused(400, "GET / HTTP/1.1\r\n" + unescaped(fields) + "\r\n\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "4\\r\\nbody\\r\\n0\\r\\n\\r\\n|body",
                "04\\r\\nbody\\r\\n000\\r\\n\\r\\n|body",
                "A\\r\\n0123456789\\r\\na\\r\\n0123456789\\r\\n0\\r\\n\\r\\n|01234567890123456789",
                "0\\r\\n\\r\\n|",
                "4;x\\r\\nbody\\r\\n0\\r\\n\\r\\n|body",
                "4;x=y\\r\\nbody\\r\\n0;last\\r\\n\\r\\n|body",
                "4 ; x = y ; z=\"a;\\\"b\"\\r\\nbody\\r\\n0\\r\\n\\r\\n|body",
                "4\\r\\nbody\\r\\n0\\r\\nX: a\\r\\nContent-Length: 7\\r\\n\\r\\n|body",
            })
    void chunksAreRead(String chunks, String body) {
        Talk talk = Talk.echo();
        List<Answer> answers =
                talk.say("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + unescaped(chunks) + NEXT);
        assertThat(answers).extracting(Answer::text).containsExactly("200 " + (body == null ? "" : body), "200 ");
        assertThat(talk.seen()).containsExactly("POST /", "GET /smuggled");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "400|4\\nbody\\r\\n0\\r\\n\\r\\n",
                "400|4\\r\\nbody\\n0\\r\\n\\r\\n",
                "400|4\\r\\nbody0\\r\\n\\r\\n",
                "400|4\\r\\nbodyX\\r\\n0\\r\\n\\r\\n",
                "400|4\\rXbody\\r\\n0\\r\\n\\r\\n",
                "400|3\\r\\nbody\\r\\n0\\r\\n\\r\\n",
                "400|g\\r\\nbody\\r\\n0\\r\\n\\r\\n",
                "400|\\r\\nbody\\r\\n0\\r\\n\\r\\n",
                "400| 4\\r\\nbody\\r\\n0\\r\\n\\r\\n",
                "400|4 \\r\\nbody\\r\\n0\\r\\n\\r\\n",
                "400|+4\\r\\nbody\\r\\n0\\r\\n\\r\\n",
                "400|-4\\r\\nbody\\r\\n0\\r\\n\\r\\n",
                "400|0x4\\r\\nbody\\r\\n0\\r\\n\\r\\n",
                "400|4 x\\r\\nbody\\r\\n0\\r\\n\\r\\n",
                "400|4;\\r\\nbody\\r\\n0\\r\\n\\r\\n",
                "400|4;x=\\r\\nbody\\r\\n0\\r\\n\\r\\n",
                "400|4;x=\"y\\r\\nbody\\r\\n0\\r\\n\\r\\n",
                "400|4;x=\"y\\\"\\r\\nbody\\r\\n0\\r\\n\\r\\n",
                "400|4;x\\nbody\\r\\n0\\r\\n\\r\\n",
                "400|4;x\\ry\\r\\nbody\\r\\n0\\r\\n\\r\\n",
                "400|4;\\0\\r\\nbody\\r\\n0\\r\\n\\r\\n",
                "400|00000000000000004\\r\\nbody\\r\\n0\\r\\n\\r\\n",
                "400|10000000000000004\\r\\nbody\\r\\n0\\r\\n\\r\\n",
                "400|ffffffffffffffff\\r\\nbody\\r\\n0\\r\\n\\r\\n",
                "413|fffffffffffffff\\r\\nbody\\r\\n0\\r\\n\\r\\n",
                "413|3e9\\r\\nbody\\r\\n0\\r\\n\\r\\n",
                "400|4\\r\\nbody\\r\\n0\\r\\nX : a\\r\\n\\r\\n",
                "400|4\\r\\nbody\\r\\n0\\r\\nX: a\\r\\n b\\r\\n\\r\\n",
                "400|4\\r\\nbody\\r\\n0\\r\\nX: a\\nY: b\\r\\n\\r\\n",
            })
    void malformedChunksAreRefused(int status, String chunks) {
        assertRefused(status, "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + unescaped(chunks));
    }

    @Test
    void extensionsAndTrailersAreNoWayToKeepUsBusy() {
        String head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
        assertRefused(400, head + "1;" + "x".repeat(300) + "\r\n");
        assertRefused(400, head + ("1;" + "x".repeat(200) + "\r\na\r\n").repeat(100) + "0\r\n\r\n");
        assertRefused(431, head + "0\r\n" + "X: a\r\n".repeat(11) + "\r\n");
        assertRefused(431, head + "0\r\nX: " + "a".repeat(600) + "\r\n\r\n");
    }

    @Test
    void olderClientsHaveNoCodings() {
        assertRefused(400, "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    }

    @Test
    void whatNobodyReadsIsStillNoRequest() {
        Talk talk = Talk.with(request -> Talk.ok("unread"));
        String body = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n";
        assertThat(talk.say("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + body.length() + "\r\n\r\n" + body))
                .extracting(Answer::text)
                .containsExactly("200 unread");
        assertThat(talk.seen()).containsExactly("POST /");
    }

    @Test
    void aBodyThatIsCutOffIsRefused() {
        assertThat(Talk.echo().answer("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nbody"))
                .startsWith("400 ")
                .contains("the connection ends within the body");
        assertThat(Talk.echo().answer("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nbody"))
                .startsWith("400 ");
        assertThat(Talk.echo().answer("POST / HTTP/1.1\r\nHost: a\r\n")).startsWith("400 ");
        assertThat(Talk.echo().answer("POST / HTTP/1")).startsWith("400 ");
        assertThat(Talk.echo().say("")).isEmpty();
    }
}
