package com.acme.common;

import dev.skyc.annotation.Get;

/** A function that several applications share. */
public class Status {
    @Get("/status")
    public Health status() {
        return new Health("up");
    }
}
