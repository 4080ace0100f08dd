package com.acme.shop.pricing;

import dev.skyc.annotation.Access;
import dev.skyc.annotation.Database;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Prices orders from the catalog's table, which it may only read. */
public class Pricing implements Prices {
    private final DataSource shop;
    private final Discounts discounts;

    public Pricing(@Database(value = "shop", access = Access.READ) DataSource shop, Discounts discounts) {
        this.shop = shop;
        this.discounts = discounts;
    }

    @Override
    public Quote quote(QuoteRequest request) {
        Map<String, BigDecimal> prices = unitPrices(request);
        Set<String> unknown = new TreeSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (QuoteRequest.Item item : request.items()) {
            BigDecimal price = prices.get(item.sku());
            if (price == null) {
                unknown.add(item.sku());
            } else {
                sum = sum.add(price.multiply(BigDecimal.valueOf(item.quantity())));
            }
        }
        return new Quote(discounts.apply(sum), prices, unknown);
    }

    private Map<String, BigDecimal> unitPrices(QuoteRequest request) {
        String[] skus =
                request.items().stream().map(QuoteRequest.Item::sku).distinct().toArray(String[]::new);
        try (Connection connection = shop.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT sku, price FROM products WHERE sku = ANY (?)")) {
            select.setArray(1, connection.createArrayOf("text", skus));
            Map<String, BigDecimal> prices = new HashMap<>();
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    prices.put(result.getString(1), result.getBigDecimal(2));
                }
            }
            return prices;
        } catch (SQLException e) {
            throw new UncheckedIOException("cannot read prices", new java.io.IOException(e));
        }
    }
}
