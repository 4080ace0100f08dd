package com.acme.shop.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class VolumeDiscountsTest {
    private final Discounts discounts = new VolumeDiscounts(new BigDecimal("200"), new BigDecimal("5"));

    @Test
    void aSmallSumIsNotReduced() {
        assertThat(discounts.apply(new BigDecimal("199.99"))).isEqualTo("199.99");
    }

    @Test
    void aLargeSumIsReducedAndRounded() {
        assertThat(discounts.apply(new BigDecimal("200.10"))).isEqualTo("190.10");
    }
}
