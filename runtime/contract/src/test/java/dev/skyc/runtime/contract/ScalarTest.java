package dev.skyc.runtime.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ScalarTest {
    @Test
    void readsWhatIsWellFormed() {
        assertThat(Scalar.INT.parse("-17")).contains(-17);
        assertThat(Scalar.BOOLEAN.parse("true")).contains(true);
        assertThat(Scalar.CHARACTER.parse("x")).contains('x');
        assertThat(Scalar.BIG_DECIMAL.parse("10.50")).contains(new BigDecimal("10.50"));
        assertThat(Scalar.DOUBLE.parse("1e3")).contains(1000.0);
        assertThat(Scalar.INSTANT.parse("2026-01-31T12:00:00Z")).contains(Instant.parse("2026-01-31T12:00:00Z"));
        UUID id = new UUID(1, 2);
        assertThat(Scalar.UUID.parse(id.toString())).contains(id);
        assertThat(Scalar.ofEnum(DayOfWeek.class).parse("MONDAY")).contains(DayOfWeek.MONDAY);
        assertThat(Scalar.ofEnum(Thread.State.class, "new", "run", "block", "wait", "sleep", "end")
                        .parse("wait"))
                .contains(Thread.State.WAITING);
    }

    @Test
    void refusesWhatTheJdkWouldGuess() {
        for (String text : List.of("", " 1", "+1", "1.0", "0x10", "١٢", "2147483648")) {
            assertThat(Scalar.INT.parse(text)).as(text).isEmpty();
        }
        for (String text : List.of("NaN", "Infinity", "1d", "0x1p3", ".5", "1e1000000000")) {
            assertThat(Scalar.DOUBLE.parse(text)).as(text).isEmpty();
            assertThat(Scalar.BIG_DECIMAL.parse(text)).as(text).isEmpty();
        }
        assertThat(Scalar.BOOLEAN.parse("TRUE")).isEmpty();
        assertThat(Scalar.UUID.parse("1-1-1-1-1")).isEmpty();
        assertThat(Scalar.ofEnum(DayOfWeek.class).parse("monday")).isEmpty();
        assertThat(Scalar.LOCAL_DATE.parse("2026-02-30")).isEmpty();
    }

    @Test
    void numbersHaveTheFormOfTheirExpressions() {
        Pattern whole = Pattern.compile("-?[0-9]{1,40}");
        Pattern decimal = Pattern.compile("-?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,3})?");
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(8); n > 0; n--) {
                text.append("0123456789.-+eE x".charAt(random.nextInt(17)));
            }
            text.append("7".repeat(random.nextInt(20) == 0 ? 38 + random.nextInt(5) : random.nextInt(3)));
            assertThat(NumberText.isWhole(text.toString()))
                    .as("%s", text)
                    .isEqualTo(whole.matcher(text).matches());
            assertThat(NumberText.isDecimal(text.toString()))
                    .as("%s", text)
                    .isEqualTo(decimal.matcher(text).matches());
        }
        for (int digits : new int[] {1, 400, 401}) {
            for (String text : List.of("7".repeat(digits), "7." + "7".repeat(digits))) {
                assertThat(NumberText.isDecimal(text))
                        .isEqualTo(decimal.matcher(text).matches());
            }
        }
    }
}
