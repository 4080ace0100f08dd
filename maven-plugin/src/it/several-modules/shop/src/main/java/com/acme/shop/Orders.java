package com.acme.shop;

import com.acme.common.Health;
import dev.skyc.annotation.Database;
import dev.skyc.annotation.Get;
import javax.sql.DataSource;

public class Orders {
    @Get("/orders/health")
    public Health health(@Database("shop") DataSource db) {
        return new Health("up");
    }
}
