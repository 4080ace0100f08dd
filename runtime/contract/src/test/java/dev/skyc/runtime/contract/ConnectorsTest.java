package dev.skyc.runtime.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectorsTest {
    private final Connectors connectors = new Connectors();
    private final List<String> log = new ArrayList<>();

    @Test
    void oneNameIsOneConnector() {
        Pool shop = pool("shop", true);
        assertThat(pool("shop", false)).isSameAs(shop);
        assertThat(pool("other", true)).isNotSameAs(shop);
    }

    @Test
    void theFunctionIsReadyWhenAllAre() {
        assertThat(connectors.areReady()).isTrue();
        pool("shop", true);
        assertThat(connectors.areReady()).isTrue();
        pool("other", false);
        assertThat(connectors.areReady()).isFalse();
    }

    @Test
    void allAreSweptAndClosedEvenIfOneFails() {
        pool("a", true);
        pool("fails", true);
        pool("b", true);
        assertThatThrownBy(connectors::sweep).hasRootCauseMessage("sweep fails");
        assertThatThrownBy(connectors::close).hasRootCauseMessage("close fails");
        assertThat(log).containsExactly("sweep a", "sweep fails", "sweep b", "close b", "close fails", "close a");
    }

    private Pool pool(String name, boolean ready) {
        return connectors.get(Pool.class, name, () -> new Pool(name, ready, log));
    }

    private record Pool(String name, boolean isReady, List<String> log) implements Connector {
        @Override
        public void sweep() {
            note("sweep");
        }

        @Override
        public void close() {
            note("close");
        }

        private void note(String what) {
            log.add(what + " " + name);
            if (name.equals("fails")) {
                throw new IllegalStateException(what + " fails");
            }
        }
    }
}
