package com.acme.shop.pricing;

import java.math.BigDecimal;

/** Decides what is taken off a sum. */
interface Discounts {
    /** The sum after the discount. */
    BigDecimal apply(BigDecimal sum);
}
