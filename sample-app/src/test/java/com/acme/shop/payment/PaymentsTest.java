package com.acme.shop.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.fakes.StubServer;
import com.acme.shop.order.OrderPlaced;
import com.acme.shop.order.Region;
import dev.skyc.api.Rejected;
import dev.skyc.api.RetryLater;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentsTest {
    private static final OrderPlaced ORDER =
            new OrderPlaced(new UUID(0, 17), Region.EU, "alice@example.com", new BigDecimal("19.90"), List.of());

    @Test
    void aChargeThatIsSettledAtOnceIsTheReply() throws IOException, InterruptedException {
        try (StubServer psp = new StubServer(201, "reference=ch_1")) {
            assertThat(payments(psp).charge(ORDER)).contains(new PaymentSettled(ORDER.orderId(), "ch_1"));
            assertThat(psp.requests())
                    .containsExactly(
                            "POST /charges " + ORDER.orderId() + " amount=19.90&currency=EUR&order=" + ORDER.orderId());
        }
    }

    @Test
    void aChargeThatTakesLongerHasNoReply() throws IOException, InterruptedException {
        try (StubServer psp = new StubServer(202, "")) {
            assertThat(payments(psp).charge(ORDER)).isEmpty();
        }
    }

    @Test
    void aBankThatRefusesIsAnAnswerAndNoFailure() throws IOException, InterruptedException {
        try (StubServer psp = new StubServer(402, "reason=no+money")) {
            assertThat(payments(psp).charge(ORDER)).contains(new PaymentDeclined(ORDER.orderId(), "no money"));
        }
    }

    @Test
    void anOutageOfThePspIsRetriedAndNonsenseIsNot() throws IOException {
        try (StubServer down = new StubServer(503, "");
                StubServer strict = new StubServer(422, "amount")) {
            assertThatThrownBy(() -> payments(down).charge(ORDER)).isInstanceOf(RetryLater.class);
            assertThatThrownBy(() -> payments(strict).charge(ORDER)).isInstanceOf(Rejected.class);
        }
    }

    private static Payments payments(StubServer psp) {
        return new Payments(psp.endpoint(), () -> "key");
    }
}
