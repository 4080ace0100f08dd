package dev.skyc.runtime.clients.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaVersionTest {
    @Test
    void versionsAreOrderedAsFlywayOrdersThem() {
        List<String> ordered = List.of("0.9", "1", "1.0.1", "1_2", "1.10", "2", "20260131120000", "20260131120000.1");
        for (int i = 0; i < ordered.size(); i++) {
            for (int j = 0; j < ordered.size(); j++) {
                assertThat(Integer.signum(
                                new SchemaVersion(ordered.get(i)).compareTo(new SchemaVersion(ordered.get(j)))))
                        .as(ordered.get(i) + " and " + ordered.get(j))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
        assertThat(new SchemaVersion("1.0")).isEqualByComparingTo(new SchemaVersion("1"));
        assertThat(new SchemaVersion("001")).isEqualByComparingTo(new SchemaVersion("1"));
    }
}
