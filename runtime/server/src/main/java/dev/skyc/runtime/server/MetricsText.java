package dev.skyc.runtime.server;

import java.util.Map;
import java.util.SortedMap;

/** Prints metrics in Prometheus' text format. */
final class MetricsText {
    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final StringBuilder text = new StringBuilder(2048);

    private MetricsText() {}

    static String of(Metrics metrics) {
        MetricsText text = new MetricsText();
        text.family("skyc_info", "gauge", "The function that this process runs.");
        text.sample("skyc_info", "function=\"" + metrics.function() + "\"", "1");
        text.byStatus("skyc_http_requests_total", "Answers of the function.", metrics.answers());
        text.histogram(metrics);
        text.byStatus("skyc_http_refusals_total", "Requests refused before the function saw them.", metrics.refusals());
        text.one("skyc_http_requests_running", "gauge", "Requests being answered.", metrics.running());
        text.one("skyc_http_connections_open", "gauge", "Open connections.", metrics.connectionsOpen());
        text.one("skyc_http_connections_total", "counter", "Connections accepted.", metrics.connections());
        text.one(
                "skyc_http_connections_turned_away_total",
                "counter",
                "Connections turned away because there were too many.",
                metrics.connectionsTurnedAway());
        text.process(metrics);
        return text.text.toString();
    }

    private void process(Metrics metrics) {
        Runtime runtime = Runtime.getRuntime();
        family("process_start_time_seconds", "gauge", "When the process started, in seconds since 1970.");
        sample("process_start_time_seconds", "", Double.toString(metrics.startMillis() / 1000.0));
        one("jvm_heap_used_bytes", "gauge", "Heap in use.", runtime.totalMemory() - runtime.freeMemory());
        one("jvm_heap_committed_bytes", "gauge", "Heap taken from the system.", runtime.totalMemory());
        one("jvm_heap_max_bytes", "gauge", "The largest heap there can be.", runtime.maxMemory());
    }

    private void histogram(Metrics metrics) {
        String name = "skyc_http_request_duration_seconds";
        family(name, "histogram", "From the end of a request's header to the end of its answer.");
        long[] counts = metrics.durations();
        long total = 0;
        for (int i = 0; i < counts.length; i++) {
            total += counts[i];
            String bound = i < Metrics.BOUNDS.length ? Double.toString(Metrics.BOUNDS[i]) : "+Inf";
            sample(name + "_bucket", "le=\"" + bound + "\"", Long.toString(total));
        }
        sample(name + "_sum", "", Double.toString(metrics.durationSeconds()));
        sample(name + "_count", "", Long.toString(total));
    }

    private void byStatus(String name, String help, SortedMap<Integer, Long> counts) {
        family(name, "counter", help);
        for (Map.Entry<Integer, Long> count : counts.entrySet()) {
            sample(name, "status=\"" + count.getKey() + "\"", count.getValue().toString());
        }
    }

    private void one(String name, String type, String help, long value) {
        family(name, type, help);
        sample(name, "", Long.toString(value));
    }

    private void family(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private void sample(String name, String label, String value) {
        text.append(name);
        if (!label.isEmpty()) {
            text.append('{').append(label).append('}');
        }
        text.append(' ').append(value).append('\n');
    }
}
