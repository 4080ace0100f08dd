package com.acme.shop.customs;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.fakes.MemoryBucket;
import com.acme.shop.order.OrderLine;
import com.acme.shop.order.OrderPlaced;
import com.acme.shop.order.Region;
import dev.skyc.api.Event;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CustomsTest {
    @Test
    void aDeclarationNamesGoodsAndValue() {
        MemoryBucket declarations = new MemoryBucket();
        UUID order = new UUID(0, 17);

        new Customs(declarations)
                .declare(Event.of(
                        "1",
                        new OrderPlaced(
                                order,
                                Region.WORLD,
                                "alice@example.com",
                                new BigDecimal("39.80"),
                                List.of(new OrderLine("teapot", 2)))));

        assertThat(declarations.text(order + ".txt"))
                .isEqualTo("Order " + order + " to WORLD, EUR 39.80\n2 x teapot\n");
    }
}
