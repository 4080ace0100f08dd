package dev.skyc.runtime.server;

import dev.skyc.api.Request;
import dev.skyc.runtime.contract.InternalPaths;
import dev.skyc.runtime.contract.Reply;
import dev.skyc.runtime.server.http.HttpHandler;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Answers what the platform asks about the process, and passes everything else to the function. */
final class PlatformHandler implements HttpHandler {
    static final String METRICS = InternalPaths.PREFIX + "metrics";

    private final Readiness readiness;
    private final Metrics metrics;
    private final Sweeper sweeper;
    private volatile @Nullable HttpHandler function;

    PlatformHandler(Readiness readiness, Metrics metrics, Sweeper sweeper) {
        this.readiness = readiness;
        this.metrics = metrics;
        this.sweeper = sweeper;
    }

    /** From now on requests are passed on. */
    void open(HttpHandler handler) {
        function = handler;
        readiness.wired();
    }

    @Override
    public Reply handle(Request request) {
        String path = request.uri().getRawPath();
        if (path.startsWith(InternalPaths.PREFIX)) {
            if (path.equals(InternalPaths.READY)) {
                return ready();
            }
            if (path.equals(METRICS) && isDirect(request)) {
                return text(200, MetricsText.TYPE, MetricsText.of(metrics));
            }
        }
        HttpHandler handler = function;
        if (handler == null) {
            return starting();
        }
        boolean sweeps = path.equals(InternalPaths.OUTBOX) && request.method().equals("POST");
        return sweeps ? sweeper.sweep() : handler.handle(request);
    }

    private Reply ready() {
        Optional<String> missing = readiness.missing();
        return text(missing.isPresent() ? 503 : 200, "text/plain;charset=utf-8", missing.orElse("ready") + "\n");
    }

    /** Metrics are for those who can reach the pod itself, not for the callers of a public function. */
    private static boolean isDirect(Request request) {
        return request.header("forwarded").isEmpty()
                && request.header("x-forwarded-for").isEmpty();
    }

    private static Reply starting() {
        Reply problem = Reply.problem(503, "the function is starting");
        TreeMap<String, List<String>> headers = new TreeMap<>(problem.headers());
        headers.put("retry-after", List.of("1"));
        return new Reply(problem.status(), headers, problem.body(), problem.length());
    }

    private static Reply text(int status, String type, String text) {
        TreeMap<String, List<String>> headers = new TreeMap<>();
        headers.put("content-type", List.of(type));
        headers.put("cache-control", List.of("no-store"));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Reply(status, headers, new ByteArrayInputStream(bytes), bytes.length);
    }
}
