package com.acme.shop.payment;

import com.acme.shop.Reliable;
import com.acme.shop.order.OrderPlaced;
import dev.skyc.annotation.Endpoint;
import dev.skyc.annotation.OnEvent;
import dev.skyc.annotation.Secret;
import dev.skyc.api.HttpEndpoint;
import dev.skyc.api.Rejected;
import dev.skyc.api.RetryLater;
import dev.skyc.api.SecretValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Charges the customer when an order is placed. */
@Reliable
public class Payments {
    private final HttpEndpoint psp;
    private final SecretValue key;

    public Payments(@Endpoint("psp") HttpEndpoint psp, @Secret("psp-key") SecretValue key) {
        this.psp = psp;
        this.key = key;
    }

    /** Replies with the result when the PSP decides at once; otherwise {@link PspWebhook} publishes it later. */
    @OnEvent
    public Optional<PaymentResult> charge(OrderPlaced order) throws IOException, InterruptedException {
        if (order.total().compareTo(BigDecimal.ZERO) <= 0) {
            throw new Rejected("order " + order.orderId() + " costs nothing");
        }
        Map<String, String> charge = new TreeMap<>(Map.of(
                "order", order.orderId().toString(), "amount", order.total().toPlainString(), "currency", "EUR"));
        HttpRequest request = psp.request("/charges")
                .header("Content-Type", Form.MEDIA_TYPE)
                .header("Authorization", "Bearer " + key.get())
                // The event may be delivered twice; the PSP charges once for each key.
                .header("Idempotency-Key", order.orderId().toString())
                .POST(BodyPublishers.ofString(Form.write(charge)))
                .build();
        HttpResponse<String> answer = psp.send(request, BodyHandlers.ofString());
        Map<String, String> fields = Form.read(answer.body());
        return switch (answer.statusCode()) {
            case 201 -> Optional.of(new PaymentSettled(order.orderId(), fields.getOrDefault("reference", "")));
            case 202 -> Optional.empty();
            case 402 -> Optional.of(new PaymentDeclined(order.orderId(), fields.getOrDefault("reason", "unknown")));
            case 400, 422 -> throw new Rejected("the PSP does not understand the charge: " + answer.body());
            default -> throw new RetryLater("the PSP answered " + answer.statusCode());
        };
    }
}
