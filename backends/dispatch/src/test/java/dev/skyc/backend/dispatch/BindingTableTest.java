package dev.skyc.backend.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows of the binding table against real HTTP. */
class BindingTableTest {
    private static final String TEXT = "200 text/plain;charset=utf-8 ";
    private static final String JSON = "200 application/json ";

    @TempDir
    static Path bindings;

    private static RunningApplication application;

    @BeforeAll
    static void start() throws Exception {
        application = RunningApplication.start(CompiledFixture.of("binding"), bindings, Map.of());
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static String get(String path, String... headers) throws Exception {
        return application.answer("inputs", "GET", path, "", headers);
    }

    private static String send(String method, String path, String body, String... headers) throws Exception {
        return application.answer("inputs", method, path, body, headers);
    }

    private static String result(String path) throws Exception {
        return application.answer("results", "GET", path, "");
    }

    private static String problem(int status, String title, String detail) {
        return status + " application/problem+json {\"type\":\"about:blank\",\"status\":" + status + ",\"title\":\""
                + title + "\",\"detail\":\"" + detail + "\"}";
    }

    private static String badRequest(String detail) {
        return problem(400, "Bad Request", detail);
    }

    @Test
    void pathVariables() throws Exception {
        assertThat(get("/path/2026-01-31")).isEqualTo(TEXT + "2026-01-31");
        assertThat(get("/path/2026%2D01-31/light-red")).isEqualTo(TEXT + "2026-01-31 LIGHT_RED");
        assertThat(get("/path/2026-02-30"))
                .isEqualTo(problem(404, "Not Found", "path variable `day` is not a date such as 2026-01-31"));
        assertThat(get("/path/2026-01-31/LIGHT_RED"))
                .isEqualTo(problem(404, "Not Found", "path variable `color` is not one of light-red, blue"));
        assertThat(get("/names/a/b?function=c&class=d")).isEqualTo(TEXT + "abcd");
    }

    @Test
    void queryParameters() throws Exception {
        assertThat(get("/query/one?n=7")).isEqualTo(TEXT + "7");
        assertThat(get("/query/one")).isEqualTo(badRequest("query parameter `n` is missing"));
        assertThat(get("/query/one?n=")).isEqualTo(badRequest("query parameter `n` is not a whole number of 32 bits"));
        assertThat(get("/query/one?n=1&n=2")).isEqualTo(badRequest("query parameter `n` is given more than once"));
        assertThat(get("/query/one?n=%31")).isEqualTo(TEXT + "1");
        assertThat(get("/query/default")).isEqualTo(TEXT + "50 BLUE");
        assertThat(get("/query/default?n=51&color=light-red")).isEqualTo(TEXT + "51 LIGHT_RED");
        assertThat(get("/query/default?color=BLUE"))
                .isEqualTo(badRequest("query parameter `color` is not one of light-red, blue"));
        assertThat(get("/query/optional")).isEqualTo(TEXT + "Optional.empty");
        assertThat(get("/query/optional?amount=1.50")).isEqualTo(TEXT + "Optional[1.50]");
        assertThat(get("/query/optional?amount=x")).isEqualTo(badRequest("query parameter `amount` is not a number"));
        assertThat(get("/query/list")).isEqualTo(TEXT + "[] [7]");
        assertThat(get("/query/list?tag=b&tag=a+c&n=1&n=2")).isEqualTo(TEXT + "[b, a c] [1, 2]");
        assertThat(get("/query/list?n=1&n=x"))
                .isEqualTo(badRequest("query parameter `n` is not a whole number of 32 bits"));
    }

    @Test
    void headersAndCookies() throws Exception {
        assertThat(get("/header", "x-count", "3", "X-COLOR", "blue")).isEqualTo(TEXT + "3 Optional[BLUE]");
        assertThat(get("/header", "x-count", "3")).isEqualTo(TEXT + "3 Optional.empty");
        assertThat(get("/header")).isEqualTo(badRequest("header `X-Count` is missing"));
        assertThat(get("/header", "x-count", "3", "x-count", "4"))
                .isEqualTo(badRequest("header `X-Count` is given more than once"));
        assertThat(get("/cookie", "cookie", "session=s1")).isEqualTo(TEXT + "s1 dark");
        assertThat(get("/cookie", "cookie", "a=b; session=s1; theme=light")).isEqualTo(TEXT + "s1 light");
        assertThat(get("/cookie")).isEqualTo(badRequest("cookie `session` is missing"));
    }

    @Test
    void bodies() throws Exception {
        String[] json = {"Content-Type", "application/json; charset=utf-8"};
        assertThat(send("POST", "/body/json", "{\"x\":1,\"y\":2,\"z\":3}", json))
                .isEqualTo(JSON + "{\"x\":2,\"y\":1}");
        assertThat(send("POST", "/body/json", "{\"x\":1,\"y\":2}")).isEqualTo(JSON + "{\"x\":2,\"y\":1}");
        String unreadable = badRequest("the body cannot be read as what the handler expects");
        assertThat(send("POST", "/body/json", "{\"x\":", json)).isEqualTo(unreadable);
        assertThat(send("POST", "/body/json", "", json)).isEqualTo(unreadable);
        assertThat(send("POST", "/body/json", "null", json)).isEqualTo(unreadable);
        assertThat(send("POST", "/body/json", "x", "Content-Type", "text/plain"))
                .isEqualTo(problem(415, "Unsupported Media Type", "the body has to be application/json"));
        String page = "{\"items\":[{\"x\":1,\"y\":2}],\"total\":1}";
        assertThat(send("POST", "/body/generic", page, json)).isEqualTo(JSON + page);
        assertThat(send("POST", "/body/list", "[{\"x\":1,\"y\":2},{\"x\":3,\"y\":4}]", json))
                .isEqualTo(JSON + "2");
        assertThat(send("PUT", "/body/bytes", "abc", "Content-Type", "image/png"))
                .isEqualTo("200 application/octet-stream abc");
        assertThat(send("PUT", "/body/stream", "x".repeat(2048))).endsWith("x".repeat(2048));
        assertThat(send("PUT", "/body/text", "12345678")).isEqualTo(TEXT + "12345678");
        assertThat(send("PUT", "/body/text", "123456789"))
                .isEqualTo(problem(413, "Content Too Large", "the body is too large"));
    }

    @Test
    void theWholeRequestAndTheCaller() throws Exception {
        assertThat(send("POST", "/request?a=b%20c", "text", "X-Count", "9"))
                .isEqualTo(TEXT + "POST /request?a=b%20c 9 text");
        assertThat(get("/caller", "Authorization", "alice")).isEqualTo(TEXT + "alice");
        assertThat(get("/caller")).isEqualTo(problem(401, "Unauthorized", "a token is needed"));
    }

    @Test
    void results() throws Exception {
        assertThat(result("/value")).isEqualTo(JSON + "{\"points\":[{\"x\":1,\"y\":2}]}");
        assertThat(result("/number")).isEqualTo(JSON + "0.5");
        assertThat(result("/optional?present=true")).isEqualTo(JSON + "{\"x\":3,\"y\":4}");
        assertThat(result("/optional?present=false")).isEqualTo(problem(404, "Not Found", "there is no such thing"));
        assertThat(application.answer("results", "DELETE", "/nothing", "")).isEqualTo("204 -");
        assertThat(result("/response/typed")).isEqualTo("200 text/html <p>");
        assertThat(result("/response/empty")).isEqualTo("202 -");
        assertThat(result("/bytes")).isEqualTo("200 application/octet-stream \u0001\u0002\u0003");
        assertThat(result("/stream")).isEqualTo("200 application/octet-stream \u0004\u0005");
        HttpResponse<String> response = application.send("results", "GET", "/response", "");
        assertThat(response.statusCode()).isEqualTo(203);
        assertThat(response.headers().firstValue("x-color")).contains("blue");
        assertThat(response.body()).isEqualTo("{\"x\":5,\"y\":6}");
    }

    @Test
    void failures() throws Exception {
        assertThat(result("/problem"))
                .isEqualTo("409 application/problem+json {\"type\":\"about:blank\",\"status\":409,"
                        + "\"title\":\"Conflict\",\"code\":\"T1\",\"detail\":\"taken\"}");
        String internal = "500 application/problem+json {\"type\":\"about:blank\",\"status\":500,"
                + "\"title\":\"Internal Server Error\"}";
        assertThat(result("/broken")).isEqualTo(internal);
        assertThat(result("/null")).isEqualTo(internal);
    }

    @Test
    void sourcesOtherThanHttp() throws Exception {
        assertThat(source("/_skyc/events/raw-bytes", "org.example.raw", "/x", "abc"))
                .isEqualTo("200 application/json {\"what\":\"raw 3\"}");
        assertThat(source("/_skyc/events/raw-bytes", "org.example.raw", "/x", ""))
                .isEqualTo("204 -");
        assertThat(source("/_skyc/schedules/tick", "dev.knative.sources.ping", "/ping", ""))
                .isEqualTo("200 application/json {\"what\":\"tick 2026-01-31T12:00+08:00[Asia/Shanghai]\"}");
        assertThat(source(
                        "/_skyc/messages/message",
                        "dev.knative.kafka.event",
                        "/k#points",
                        "{\"x\":2,\"y\":0}",
                        "ce-subject",
                        "partition:2#5"))
                .isEqualTo("204 -");
        assertThat(source(
                        "/_skyc/messages/message",
                        "dev.knative.kafka.event",
                        "/k#points",
                        "{\"x\":3,\"y\":0}",
                        "ce-subject",
                        "partition:2#5"))
                .isEqualTo("400 text/plain;charset=utf-8 x is not 2");
        assertThat(source("/_skyc/messages/value", "dev.knative.kafka.event", "/k#points", "{\"x\":3,\"y\":0}"))
                .isEqualTo("204 -");
        assertThat(source(
                        "/_skyc/objects/object",
                        "dev.skyc.object.created",
                        "/s3",
                        "",
                        "ce-subject",
                        "in/a",
                        "ce-skycbucket",
                        "photos"))
                .isEqualTo("200 application/json {\"what\":\"CREATED photos in/a\"}");
    }

    private static String source(String path, String type, String source, String data, String... more)
            throws Exception {
        String[] headers = new String[10 + more.length];
        System.arraycopy(more, 0, headers, 10, more.length);
        System.arraycopy(
                new String[] {
                    "ce-specversion",
                    "1.0",
                    "ce-id",
                    "1",
                    "ce-source",
                    source,
                    "ce-type",
                    type,
                    "ce-time",
                    "2026-01-31T04:00:00Z"
                },
                0,
                headers,
                0,
                10);
        return application.answer("sources", "POST", path, data, headers);
    }
}
