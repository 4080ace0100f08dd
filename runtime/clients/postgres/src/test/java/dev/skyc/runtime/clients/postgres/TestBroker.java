package dev.skyc.runtime.clients.postgres;

import dev.skyc.runtime.contract.EventRefusedException;
import dev.skyc.runtime.contract.EventSender;
import dev.skyc.runtime.contract.OutgoingEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Keeps what it accepted. It can be down, lose its answer after accepting, or refuse some payloads for good. */
final class TestBroker implements EventSender {
    private final List<OutgoingEvent> accepted = new ArrayList<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private volatile boolean down;
    private volatile boolean losingAnswers;
    private volatile Consumer<OutgoingEvent> beforeAnswer = event -> {};

    @Override
    public void send(OutgoingEvent event) throws IOException {
        if (down) {
            throw new IOException("the broker is down");
        }
        if (refused.contains(payload(event))) {
            throw new EventRefusedException("too large");
        }
        boolean losing = losingAnswers;
        beforeAnswer.accept(event);
        synchronized (accepted) {
            accepted.add(event);
            accepted.notifyAll();
        }
        if (losing) {
            throw new IOException("the connection was closed before the answer");
        }
    }

    void down(boolean isDown) {
        down = isDown;
    }

    void losingAnswers(boolean losing) {
        losingAnswers = losing;
    }

    void beforeAnswer(Consumer<OutgoingEvent> action) {
        beforeAnswer = action;
    }

    Set<String> refused() {
        return refused;
    }

    List<OutgoingEvent> accepted() {
        synchronized (accepted) {
            return new ArrayList<>(accepted);
        }
    }

    List<String> payloads() {
        return accepted().stream().map(TestBroker::payload).toList();
    }

    /** Waits until so many have come; a test that waits in vain is ended by its own limit. */
    void await(int count) throws InterruptedException {
        synchronized (accepted) {
            while (accepted.size() < count) {
                accepted.wait();
            }
        }
    }

    private static String payload(OutgoingEvent event) {
        return new String(event.event().payload(), StandardCharsets.UTF_8);
    }
}
