package com.acme.shop.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.fakes.MemoryBucket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReportsTest {
    @Test
    void reportsAreListedAndReadByDay() {
        MemoryBucket bucket = new MemoryBucket();
        bucket.write("sales/2026-05-01.csv", "id,region,total\n".getBytes(StandardCharsets.UTF_8), "text/csv");
        Reports reports = new Reports(bucket);

        assertThat(reports.list()).containsExactly("sales/2026-05-01.csv");
        assertThat(reports.read(LocalDate.of(2026, 5, 1))).isPresent();
        assertThat(reports.read(LocalDate.of(2026, 5, 2))).isEmpty();
    }
}
