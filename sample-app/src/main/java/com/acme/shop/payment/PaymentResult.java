package com.acme.shop.payment;

import java.util.UUID;

/** What became of a charge. */
public sealed interface PaymentResult permits PaymentSettled, PaymentDeclined {
    /** The order that was to be paid. */
    UUID orderId();
}
