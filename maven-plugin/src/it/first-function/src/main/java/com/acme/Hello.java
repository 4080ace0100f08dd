package com.acme;

import dev.skyc.annotation.Get;
import dev.skyc.annotation.Public;

@Public
public class Hello {
    @Get("/hello/{name}")
    public String greet(String name) {
        return "Hello, " + name;
    }
}
