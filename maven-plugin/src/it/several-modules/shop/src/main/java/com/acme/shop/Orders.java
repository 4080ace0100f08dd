package com.acme.shop;

import com.acme.common.Health;
import dev.skyc.annotation.Get;

public class Orders {
    @Get("/orders/health")
    public Health health() {
        return new Health("up");
    }
}
