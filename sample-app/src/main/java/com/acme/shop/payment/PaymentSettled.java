package com.acme.shop.payment;

import dev.skyc.annotation.Attribute;
import dev.skyc.annotation.EventType;
import java.util.UUID;

/** The order is paid. */
@EventType("com.acme.shop.payment.settled.v1")
public record PaymentSettled(@Attribute("subject") UUID orderId, String reference) implements PaymentResult {}
