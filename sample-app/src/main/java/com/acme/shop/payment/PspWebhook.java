package com.acme.shop.payment;

import dev.skyc.annotation.Body;
import dev.skyc.annotation.Header;
import dev.skyc.annotation.Post;
import dev.skyc.annotation.Public;
import dev.skyc.api.HttpProblem;
import dev.skyc.api.Publisher;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** Where the PSP tells what became of a charge that took longer. Only it knows the secret to sign with. */
@Public
public class PspWebhook {
    private final Signatures signatures;
    private final Publisher<PaymentResult> results;

    public PspWebhook(Signatures signatures, Publisher<PaymentResult> results) {
        this.signatures = signatures;
        this.results = results;
    }

    /** Takes the body as bytes, because the signature is that of the bytes. */
    @Post("/webhooks/psp")
    public void receive(@Header("Psp-Signature") String signature, @Body(max = "16KiB") byte[] body) {
        if (!signatures.matches(body, signature)) {
            throw new HttpProblem(401, "the signature does not match");
        }
        results.publish(read(Form.read(new String(body, StandardCharsets.UTF_8))));
    }

    private static PaymentResult read(Map<String, String> fields) {
        UUID order = order(fields.getOrDefault("order", ""));
        String state = fields.getOrDefault("state", "");
        return switch (state) {
            case "settled" -> new PaymentSettled(order, fields.getOrDefault("reference", ""));
            case "declined" -> new PaymentDeclined(order, fields.getOrDefault("reason", "unknown"));
            default -> throw new HttpProblem(422, "unknown state `" + state + "`");
        };
    }

    private static UUID order(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new HttpProblem(422, "`order` is not an order's id", e);
        }
    }
}
