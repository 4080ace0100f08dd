package com.acme;

import dev.skyc.annotation.Get;

public class Hello {
    @Get("/hello/{name}")
    public String greet(String name) {
        return "Hello, " + name;
    }

    @Get("/hello/{who}")
    public String again(String who) {
        return "Hello again, " + who;
    }
}
