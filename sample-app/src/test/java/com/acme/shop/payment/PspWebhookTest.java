package com.acme.shop.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skyc.api.HttpProblem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PspWebhookTest {
    private static final UUID ORDER = new UUID(0, 17);

    private final Signatures signatures = new Signatures(() -> "shared secret");
    private final List<PaymentResult> published = new ArrayList<>();
    private final PspWebhook webhook = new PspWebhook(signatures, published::add);

    @Test
    void aSignedResultIsPublished() {
        byte[] body = bytes("order=" + ORDER + "&state=settled&reference=ch_1%2F2");

        webhook.receive(signature(body), body);

        assertThat(published).containsExactly(new PaymentSettled(ORDER, "ch_1/2"));
    }

    @Test
    void aForgedResultIsRefused() {
        byte[] body = bytes("order=" + ORDER + "&state=settled");

        assertThatThrownBy(() -> webhook.receive("00", body))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.status()).isEqualTo(401));
        assertThatThrownBy(() -> webhook.receive("not hexadecimal", body)).isInstanceOf(HttpProblem.class);
        assertThat(published).isEmpty();
    }

    @Test
    void anUnknownStateIsRefused() {
        byte[] body = bytes("order=" + ORDER + "&state=dancing");

        assertThatThrownBy(() -> webhook.receive(signature(body), body)).hasMessage("unknown state `dancing`");
    }

    private String signature(byte[] body) {
        return HexFormat.of().formatHex(signatures.sign(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
