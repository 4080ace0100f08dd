package dev.skyc.runtime.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    @Test
    void isReadyOnceWiredAndOnceEachCheckWasMet() {
        Readiness readiness = new Readiness();
        AtomicReference<Optional<String>> first = new AtomicReference<>(Optional.of("the schema is old"));
        AtomicReference<Optional<String>> second = new AtomicReference<>(Optional.of("the topic is missing"));
        readiness.await(first::get);
        readiness.await(second::get);
        assertThat(readiness.missing()).contains("starting");
        readiness.wired();
        assertThat(readiness.missing()).contains("the schema is old");
        first.set(Optional.empty());
        assertThat(readiness.missing()).contains("the topic is missing");
        second.set(Optional.empty());
        assertThat(readiness.missing()).isEmpty();
        first.set(Optional.of("not asked again"));
        assertThat(readiness.missing()).isEmpty();
        readiness.ending();
        assertThat(readiness.missing()).contains("ending");
    }

    @Test
    void aCheckThatFailsIsNotMet() {
        Readiness readiness = new Readiness();
        readiness.wired();
        readiness.await(() -> {
            throw new java.io.IOException("connection refused");
        });
        assertThat(readiness.missing()).contains("a check failed: java.io.IOException: connection refused");
    }
}
