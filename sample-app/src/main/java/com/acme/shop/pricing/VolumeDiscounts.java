package com.acme.shop.pricing;

import dev.skyc.annotation.Config;
import dev.skyc.annotation.Default;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Takes some percent off large orders. */
public final class VolumeDiscounts implements Discounts {
    private final BigDecimal threshold;
    private final BigDecimal percent;

    public VolumeDiscounts(
            @Config("discount-threshold") @Default("200") BigDecimal threshold,
            @Config("discount-percent") @Default("5") BigDecimal percent) {
        this.threshold = threshold;
        this.percent = percent;
    }

    @Override
    public BigDecimal apply(BigDecimal sum) {
        if (sum.compareTo(threshold) < 0) {
            return sum;
        }
        BigDecimal kept = BigDecimal.valueOf(100).subtract(percent).movePointLeft(2);
        return sum.multiply(kept).setScale(2, RoundingMode.HALF_UP);
    }
}
