package com.acme.shop.order;

import dev.skyc.api.HttpProblem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** The place in a list of orders after which a page begins; opaque to callers, stable while orders are added. */
record PageToken(Instant placedAt, UUID id) {
    static PageToken after(Order order) {
        return new PageToken(order.placedAt(), order.id());
    }

    static PageToken read(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int space = plain.indexOf(' ');
            return new PageToken(Instant.parse(plain.substring(0, space)), UUID.fromString(plain.substring(space + 1)));
        } catch (IllegalArgumentException | DateTimeException | StringIndexOutOfBoundsException e) {
            throw new HttpProblem(400, "`after` is not the `next` of a page", e);
        }
    }

    String write() {
        byte[] plain = (placedAt + " " + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}
