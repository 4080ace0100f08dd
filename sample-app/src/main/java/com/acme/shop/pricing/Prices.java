package com.acme.shop.pricing;

import dev.skyc.annotation.Post;

/** What other functions may ask about prices; a class that asks for this interface calls {@link Pricing} over HTTP. */
public interface Prices {
    /** What the lines cost together, discounts included. */
    @Post("/quotes")
    Quote quote(QuoteRequest request);
}
