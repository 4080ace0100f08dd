package com.acme.shop.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.fakes.StubServer;
import com.acme.shop.warehouse.StockShort;
import dev.skyc.api.Event;
import dev.skyc.api.RetryLater;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NotificationsTest {
    private static final Event<StockShort> SHORT =
            Event.of("e1", new StockShort(new UUID(0, 17), "alice@example.com", List.of("teapot")));

    @Test
    void aShortageIsMailedOnceForEachEvent() throws IOException, InterruptedException {
        try (StubServer provider = new StubServer(202, "")) {
            notifications(provider).apologise(SHORT);

            assertThat(provider.requests())
                    .containsExactly("POST /messages short-e1 to=alice%40example.com"
                            + "&subject=Your+order+takes+longer&text=We+are+waiting+for+teapot.");
        }
    }

    @Test
    void aProviderThatIsDownIsTriedAgainLater() throws IOException {
        try (StubServer provider = new StubServer(500, "")) {
            assertThatThrownBy(() -> notifications(provider).apologise(SHORT)).isInstanceOf(RetryLater.class);
        }
    }

    private static Notifications notifications(StubServer provider) {
        return new Notifications(new Mail(provider.endpoint(), () -> "key"));
    }
}
