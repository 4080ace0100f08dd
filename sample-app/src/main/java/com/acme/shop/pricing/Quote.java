package com.acme.shop.pricing;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * What things cost.
 *
 * @param total for all lines, discount taken off
 * @param unitPrices by SKU
 * @param unknown SKUs that the shop does not sell
 */
public record Quote(BigDecimal total, Map<String, BigDecimal> unitPrices, Set<String> unknown) {
    public Quote {
        unitPrices = Map.copyOf(unitPrices);
        unknown = Set.copyOf(unknown);
    }
}
