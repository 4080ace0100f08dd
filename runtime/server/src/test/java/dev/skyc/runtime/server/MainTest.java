package dev.skyc.runtime.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process as a container starts it, and as the platform treats it. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // only against hanging
class MainTest {
    @TempDir
    private Path directory;

    @Test
    void servesTheFunctionOfItsEnvironment() throws Exception {
        try (Child child = Child.start(Map.of()).ready()) {
            HttpResponse<String> answer = child.get("/hello");
            assertThat(answer.statusCode() + " " + answer.body()).isEqualTo("200 hello");
            assertThat(child.awaitLine("listens on port"))
                    .matches("\\{\"time\":\"[0-9TZ:.-]{24}\",\"level\":\"INFO\",\"logger\":\"dev.skyc.runtime.server\","
                            + "\"function\":\"sample\",\"message\":\"function `sample` listens on port [0-9]+\"}");
        }
    }

    @Test
    void beforeTheFirstAnswerNoClassIsMadeForUs() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path loaded = directory.resolve("loaded.txt");
        try (Child child = Child.start(java, List.of("-Xlog:class+load:file=" + loaded), Map.of())) {
            child.ready();
            child.get("/hello?a=b");
            List<String> classes = Files.readAllLines(loaded);
            assertThat(classes).anyMatch(line -> line.contains("dev.skyc.runtime.contract.Router"));
            // Lambdas and string concatenation make classes, which takes longer than what they are made for.
            assertThat(classes).noneMatch(line -> line.contains("dev.skyc.runtime") && line.contains("Lambda"));
            assertThat(classes).noneMatch(line -> line.contains("dev.skyc.api") && line.contains("Lambda"));
        }
    }

    @Test
    void isReadyOnceNothingIsMissing() throws Exception {
        Path file = directory.resolve("schema");
        try (Child child = Child.start(Map.of("SKYC_CONFIG_READY_FILE", file.toString()))) {
            child.awaitLine("listens on port");
            HttpResponse<String> waiting = child.get("/_skyc/health/ready");
            assertThat(waiting.statusCode() + " " + waiting.body()).isEqualTo("503 a connector is not ready\n");
            Files.createFile(file);
            HttpResponse<String> ready = child.get("/_skyc/health/ready");
            assertThat(ready.statusCode() + " " + ready.body()).isEqualTo("200 ready\n");
            Files.delete(file);
            assertThat(child.get("/_skyc/health/ready").statusCode()).isEqualTo(200);
            assertThat(child.post("/_skyc/outbox").statusCode()).isEqualTo(500);
            Files.createFile(file);
            assertThat(child.post("/_skyc/outbox").statusCode()).isEqualTo(204);
            child.terminate();
            child.await();
            assertThat(child.messages())
                    .endsWith("swept", "swept", "closed second", "closed first", "closed connector");
        }
    }

    @Test
    void onTerminationRequestsFinishAndResourcesAreClosedInReverseOrder() throws Exception {
        Path file = directory.resolve("go");
        try (Child child = Child.start(Map.of()).ready()) {
            CompletableFuture<HttpResponse<String>> running = CompletableFuture.supplyAsync(() -> {
                try {
                    return child.get("/wait?file=" + file);
                } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                }
            });
            while (!child.get("/_skyc/metrics").body().contains("skyc_http_requests_running 2\n")) {
                assertThat(running).isNotDone();
            }
            child.terminate();
            assertThat(running).isNotDone();
            Files.createFile(file);
            assertThat(running.get().body()).isEqualTo("waited");
            // 128 + SIGTERM, as of every JVM.
            assertThat(child.await()).isEqualTo(143);
            assertThat(child.messages()).endsWith("closed second", "closed first");
        }
    }

    @Test
    void afterTheGracePeriodRequestsAreCutOff() throws Exception {
        try (Child child = Child.start(Map.of("SKYC_DRAIN_SECONDS", "0")).ready()) {
            CompletableFuture<Boolean> cut = CompletableFuture.supplyAsync(() -> {
                try {
                    child.get("/wait?file=" + directory.resolve("never"));
                    return false;
                } catch (Exception | AssertionError cutOff) {
                    return true;
                }
            });
            while (!child.get("/_skyc/metrics").body().contains("skyc_http_requests_running 2\n")) {
                assertThat(cut).isNotDone();
            }
            child.terminate();
            assertThat(cut.get()).isTrue();
            child.await();
            assertThat(child.awaitLine("cut off")).contains("WARNING");
            child.awaitLine("closed first");
        }
    }

    @Test
    void failuresAreLoggedWithTheirTraceAndNotShown() throws Exception {
        try (Child child = Child.start(Map.of()).ready()) {
            HttpResponse<String> answer =
                    child.get("/fail", "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("secret", "Exception");
            assertThat(child.awaitLine("secret"))
                    .contains("\"level\":\"ERROR\"")
                    .contains("\"trace_id\":\"0af7651916cd43dd8448eb211c80319c\"")
                    .contains("\"error\":{\"type\":\"java.lang.IllegalStateException\",\"message\":\"secret\",")
                    .contains("\\n\\tat dev.skyc.generated.");
            child.get("/log");
            assertThat(child.awaitLine("two")).contains("\"message\":\"one line\\ntwo\"");
            assertThat(child.lines()).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        }
    }

    @Test
    void metricsAreForThoseWhoReachTheProcessItself() throws Exception {
        try (Child child = Child.start(Map.of()).ready()) {
            child.get("/hello");
            child.get("/nothing");
            assertThat(child.get("/_skyc/metrics").body())
                    .contains("skyc_info{function=\"sample\"} 1\n")
                    .contains("skyc_http_requests_total{status=\"404\"} 1\n");
            assertThat(child.get("/_skyc/metrics", "X-Forwarded-For", "10.0.0.1")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void whatCannotStartSaysWhy() throws Exception {
        assertFails(Map.of("SKYC_FUNCTION", ""), "the environment variable SKYC_FUNCTION is not set");
        assertFails(Map.of("PORT", "http"), "PORT is `http`, not a whole number from 0 to 65535");
        assertFails(Map.of("SKYC_THREADS", "many"), "SKYC_THREADS is `many`, neither `virtual` nor `platform`");
        assertFails(Map.of("SKYC_FUNCTION", "unwired"), "the binding is not there");
        assertFails(Map.of("SKYC_FUNCTION", "other"), "no function `other`");
        try (ServerSocket taken = new ServerSocket(0)) {
            assertFails(Map.of("SKYC_HOST", "0.0.0.0", "PORT", Integer.toString(taken.getLocalPort())), "set PORT");
        }
    }

    private static void assertFails(Map<String, String> environment, String message) throws Exception {
        try (Child child = Child.start(environment)) {
            assertThat(child.await()).isEqualTo(1);
            assertThat(child.lines()).hasSize(1).allMatch(line -> line.contains(message));
        }
    }

    @Test
    void argumentsNameATask() throws Exception {
        try (Child child = Child.start(Map.of(), "create-secrets")) {
            assertThat(child.await()).isEqualTo(2);
            assertThat(child.lines()).containsExactly("usage: create-secrets <file>");
        }
    }
}
