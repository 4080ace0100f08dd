package dev.skyc.compiler.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {
    @ParameterizedTest
    @CsvSource({
        "100m, 100m",
        "0.1, 100m",
        "1000m, 1",
        "1500m, 1500m",
        "1, 1",
        "2.5, 2500m",
        "0.0001, 1m",
        "0, 0",
        "128Mi, 128Mi",
        "0.125Gi, 128Mi",
        "262144Ki, 256Mi",
        "1024Mi, 1Gi",
        "1.5Gi, 1536Mi",
        "128M, 128M",
        "1000k, 1M",
        "134217728, 134217728",
        "1000000, 1M",
        "1.5M, 1500k",
        "0.5Ki, 512",
        "1.00001Ki, 1025"
    })
    void aQuantityHasOneSpelling(String written, String canonical) {
        assertThat(Quantities.canonical(written)).contains(canonical);
    }

    @Test
    void theSpellingOfAQuantityIsItsOwn() {
        for (String text : new String[] {"3", "250m", "7Mi", "12k", "1Ti", "999"}) {
            assertThat(Quantities.canonical(text).flatMap(Quantities::canonical))
                    .contains(text);
        }
    }

    @ParameterizedTest
    @CsvSource({"-1", "1e3", "lots", "1 Gi", "''", "1mi"})
    void whatIsNoQuantityHasNoSpelling(String text) {
        assertThat(Quantities.canonical(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1Ki, 1024", "1.5Ki, 1536", "256Mi, 268435456", "1500m, 1", "2, 2", "1k, 1000", "1Ti, 1099511627776"})
    void onesAreCounted(String quantity, String ones) {
        assertThat(Quantities.ones(quantity)).contains(new BigInteger(ones));
    }

    @Test
    void secondsAreRoundedUp() {
        assertThat(Quantities.seconds("PT1M30S")).isEqualTo(OptionalInt.of(90));
        assertThat(Quantities.seconds("PT0.2S")).isEqualTo(OptionalInt.of(1));
        assertThat(Quantities.seconds("PT0S")).isEmpty();
        assertThat(Quantities.seconds("PT-1S")).isEmpty();
        assertThat(Quantities.seconds("soon")).isEmpty();
    }
}
