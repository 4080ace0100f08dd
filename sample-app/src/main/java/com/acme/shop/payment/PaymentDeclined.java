package com.acme.shop.payment;

import dev.skyc.annotation.Attribute;
import dev.skyc.annotation.EventType;
import java.util.UUID;

/** The customer's bank refused to pay. */
@EventType("com.acme.shop.payment.declined.v1")
public record PaymentDeclined(@Attribute("subject") UUID orderId, String reason) implements PaymentResult {}
