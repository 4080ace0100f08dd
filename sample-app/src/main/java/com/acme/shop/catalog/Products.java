package com.acme.shop.catalog;

import dev.skyc.annotation.Database;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The table of products. */
public final class Products {
    private final DataSource shop;

    public Products(@Database("shop") DataSource shop) {
        this.shop = shop;
    }

    /** A row of the table. */
    record Row(String sku, String name, BigDecimal price) {}

    Optional<Row> find(String sku) throws SQLException {
        try (Connection connection = shop.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT sku, name, price FROM products WHERE sku = ?")) {
            select.setString(1, sku);
            return rows(select).stream().findFirst();
        }
    }

    List<Row> after(String sku, int limit) throws SQLException {
        try (Connection connection = shop.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT sku, name, price FROM products WHERE sku > ? ORDER BY sku LIMIT ?")) {
            select.setString(1, sku);
            select.setInt(2, limit);
            return rows(select);
        }
    }

    /** Writes the product; whether it is new. */
    boolean save(String sku, NewProduct product) throws SQLException {
        // xmax is zero for a row that this statement inserted.
        String upsert = """
                INSERT INTO products (sku, name, price) VALUES (?, ?, ?)
                ON CONFLICT (sku) DO UPDATE SET name = excluded.name, price = excluded.price
                RETURNING (xmax = 0)""";
        try (Connection connection = shop.getConnection();
                PreparedStatement insert = connection.prepareStatement(upsert)) {
            insert.setString(1, sku);
            insert.setString(2, product.name());
            insert.setBigDecimal(3, product.price());
            try (ResultSet result = insert.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        }
    }

    Optional<Row> change(String sku, ProductChange change) throws SQLException {
        String update = """
                UPDATE products SET name = coalesce(?, name), price = coalesce(?, price)
                WHERE sku = ? RETURNING sku, name, price""";
        try (Connection connection = shop.getConnection();
                PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setString(1, change.name().orElse(null));
            statement.setBigDecimal(2, change.price().orElse(null));
            statement.setString(3, sku);
            return rows(statement).stream().findFirst();
        }
    }

    private static List<Row> rows(PreparedStatement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            List<Row> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(new Row(result.getString(1), result.getString(2), result.getBigDecimal(3)));
            }
            return rows;
        }
    }
}
