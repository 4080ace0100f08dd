package dev.skyc.runtime.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.runtime.contract.Connector;
import dev.skyc.runtime.contract.Connectors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    private final AtomicBoolean connected = new AtomicBoolean();
    private final Connectors connectors = new Connectors();
    private final Readiness readiness = new Readiness(connectors);

    private final class Pool implements Connector {
        @Override
        public boolean isReady() {
            return connected.get();
        }

        @Override
        public void close() {}
    }

    @Test
    void isReadyOnceWiredAndConnected() {
        connectors.get(Pool.class, "shop", Pool::new);
        assertThat(readiness.missing()).contains("starting");
        readiness.wired();
        assertThat(readiness.missing()).contains("a connector is not ready");
        connected.set(true);
        assertThat(readiness.missing()).isEmpty();
        connected.set(false);
        assertThat(readiness.missing()).isEmpty();
        readiness.ending();
        assertThat(readiness.missing()).contains("ending");
    }

    @Test
    void theEndIsTheEnd() {
        readiness.ending();
        readiness.wired();
        assertThat(readiness.missing()).contains("ending");
    }
}
