package dev.skyc.runtime.server.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UtcTest {
    private static final DateTimeFormatter HTTP = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Test
    void isWrittenAsTheJdkWritesIt() {
        Random random = new Random(1);
        long last = Instant.parse("2400-03-01T00:00:00Z").toEpochMilli();
        for (int i = 0; i < 20_000; i++) {
            long millis = i < 10_000 ? i * 86_400_000L - 1 : random.nextLong(last);
            Instant instant = Instant.ofEpochMilli(millis);
            assertThat(Utc.of(millis).http()).isEqualTo(HTTP.format(instant));
            assertThat(Utc.of(millis).iso()).isEqualTo(ISO.format(instant));
        }
    }
}
