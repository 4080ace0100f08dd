package com.acme.shop;

import com.example.search.Search;
import com.example.search.SearchIndex;
import dev.skyc.annotation.Access;
import dev.skyc.annotation.Database;
import dev.skyc.annotation.Get;
import dev.skyc.annotation.Query;
import javax.sql.DataSource;

public class Catalog {
    private final SearchIndex products;
    private final DataSource shop;

    public Catalog(
            @Search("products") SearchIndex products, @Database(value = "shop", access = Access.READ) DataSource shop) {
        this.products = products;
        this.shop = shop;
    }

    @Get("/products")
    public String find(@Query String text) {
        return products.find(text) + " " + shop;
    }
}
