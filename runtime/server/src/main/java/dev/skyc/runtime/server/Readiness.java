package dev.skyc.runtime.server;

import dev.skyc.runtime.contract.Connectors;
import java.util.Optional;

/** Whether the function can do its work: it is wired, its connectors are ready, and it is not about to end. */
final class Readiness {
    private enum Phase {
        STARTING,
        WIRED,
        READY,
        ENDING
    }

    private final Connectors connectors;
    private volatile Phase phase = Phase.STARTING;

    Readiness(Connectors connectors) {
        this.connectors = connectors;
    }

    synchronized void wired() {
        go(Phase.WIRED);
    }

    synchronized void ending() {
        go(Phase.ENDING);
    }

    private void go(Phase next) {
        if (next.compareTo(phase) > 0) {
            phase = next;
        }
    }

    /** Why not; empty if it can. */
    Optional<String> missing() {
        if (phase == Phase.WIRED) {
            return becomeReady();
        }
        return switch (phase) {
            case READY -> Optional.empty();
            case ENDING -> Optional.of("ending");
            default -> Optional.of("starting");
        };
    }

    /** Having been ready once it stays so: a database that goes down must not take every pod with it. */
    private Optional<String> becomeReady() {
        if (!connectors.areReady()) {
            return Optional.of("a connector is not ready");
        }
        synchronized (this) {
            go(Phase.READY);
        }
        return Optional.empty();
    }
}
