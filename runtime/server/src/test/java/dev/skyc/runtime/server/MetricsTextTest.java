package dev.skyc.runtime.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsTextTest {
    @Test
    void isPrometheusText() {
        Metrics metrics = new Metrics("orders");
        metrics.opened();
        metrics.opened();
        metrics.closed();
        metrics.turnedAway();
        metrics.started();
        metrics.started();
        metrics.started();
        metrics.finished(200, 1_500_000);
        metrics.finished(200, 20_000_000_000L);
        metrics.refused(400);
        String text = MetricsText.of(metrics);
        assertThat(text.lines().filter(line -> line.startsWith("skyc_")))
                .containsExactly(
                        "skyc_info{function=\"orders\"} 1",
                        "skyc_http_requests_total{status=\"200\"} 2",
                        "skyc_http_request_duration_seconds_bucket{le=\"0.001\"} 0",
                        "skyc_http_request_duration_seconds_bucket{le=\"0.0025\"} 1",
                        "skyc_http_request_duration_seconds_bucket{le=\"0.005\"} 1",
                        "skyc_http_request_duration_seconds_bucket{le=\"0.01\"} 1",
                        "skyc_http_request_duration_seconds_bucket{le=\"0.025\"} 1",
                        "skyc_http_request_duration_seconds_bucket{le=\"0.05\"} 1",
                        "skyc_http_request_duration_seconds_bucket{le=\"0.1\"} 1",
                        "skyc_http_request_duration_seconds_bucket{le=\"0.25\"} 1",
                        "skyc_http_request_duration_seconds_bucket{le=\"0.5\"} 1",
                        "skyc_http_request_duration_seconds_bucket{le=\"1.0\"} 1",
                        "skyc_http_request_duration_seconds_bucket{le=\"2.5\"} 1",
                        "skyc_http_request_duration_seconds_bucket{le=\"5.0\"} 1",
                        "skyc_http_request_duration_seconds_bucket{le=\"10.0\"} 1",
                        "skyc_http_request_duration_seconds_bucket{le=\"+Inf\"} 2",
                        "skyc_http_request_duration_seconds_sum 20.0015",
                        "skyc_http_request_duration_seconds_count 2",
                        "skyc_http_refusals_total{status=\"400\"} 1",
                        "skyc_http_requests_running 1",
                        "skyc_http_connections_open 1",
                        "skyc_http_connections_total 2",
                        "skyc_http_connections_turned_away_total 1");
    }

    @Test
    void everyLineIsASampleOrAboutOne() {
        List<String> lines = MetricsText.of(new Metrics("orders")).lines().toList();
        assertThat(lines)
                .allMatch(line -> line.matches("# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\\{[a-z]+=\"[^\"]*\"})? [0-9.E+-]+"));
    }
}
