package com.acme.shop.catalog;

import dev.skyc.annotation.Authenticated;
import dev.skyc.annotation.Default;
import dev.skyc.annotation.Get;
import dev.skyc.annotation.KeyValue;
import dev.skyc.annotation.Patch;
import dev.skyc.annotation.Public;
import dev.skyc.annotation.Put;
import dev.skyc.annotation.Query;
import dev.skyc.annotation.Scale;
import dev.skyc.api.HttpProblem;
import dev.skyc.api.KeyValueReader;
import dev.skyc.api.Response;
import jakarta.validation.constraints.Pattern;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Lists and edits products. Anyone may read; editors need a scope. */
@Public
@Scale(min = 1, max = 20, concurrency = 80)
public class Catalog {
    private static final String EDITORS = "catalog:write";
    private static final String SKU = "[a-z0-9][a-z0-9-]{0,63}";
    private static final int LARGEST_PAGE = 100;

    private final Products products;
    private final KeyValueReader<Views> views;

    public Catalog(Products products, @KeyValue("views") KeyValueReader<Views> views) {
        this.products = products;
        this.views = views;
    }

    @Get("/products")
    public ProductPage list(@Query @Default("20") int limit, @Query Optional<String> after) throws SQLException {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new HttpProblem(400, "limit must be between 1 and " + LARGEST_PAGE);
        }
        List<Products.Row> rows = products.after(after.orElse(""), limit + 1);
        boolean more = rows.size() > limit;
        List<Product> page = rows.stream().limit(limit).map(this::seen).toList();
        return new ProductPage(page, more ? Optional.of(page.get(limit - 1).sku()) : Optional.empty());
    }

    @Get("/products/{sku}")
    public Optional<Product> find(String sku) throws SQLException {
        return products.find(sku).map(this::seen);
    }

    @Put("/products/{sku}")
    @Authenticated(scopes = EDITORS)
    public Response<Void> save(@Pattern(regexp = SKU) String sku, NewProduct product) throws SQLException {
        if (products.save(sku, product)) {
            return Response.<Void>status(201).header("Location", "/products/" + sku);
        }
        return Response.noContent();
    }

    @Patch("/products/{sku}")
    @Authenticated(scopes = EDITORS)
    public Optional<Product> change(String sku, ProductChange change) throws SQLException {
        return products.change(sku, change).map(this::seen);
    }

    private Product seen(Products.Row row) {
        long count = views.get(row.sku()).map(Views::count).orElse(0L);
        return new Product(row.sku(), row.name(), row.price(), count);
    }
}
