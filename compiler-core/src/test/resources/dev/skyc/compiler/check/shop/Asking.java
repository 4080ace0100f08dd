package shop;

import dev.skyc.annotation.Get;

public class Asking {
    private final Needs needs;

    public Asking(Needs needs) {
        this.needs = needs;
    }

    @Get("/needs")
    public String needs() {
        return needs.toString();
    }
}
