package dev.skyc.runtime.server;

import dev.skyc.runtime.contract.ReadinessCheck;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Whether the function can do its work: it is wired, nothing that it waits for is missing, and it is not about to end. */
final class Readiness {
    private final Queue<ReadinessCheck> unmet = new ConcurrentLinkedQueue<>();
    private volatile String phase = "starting";

    /** Waits for something. */
    void await(ReadinessCheck check) {
        unmet.add(check);
    }

    void wired() {
        phase = "";
    }

    void ending() {
        phase = "ending";
    }

    /** Why not; empty if it can. A check that was met once is not asked again: a database that goes down takes no pod with it. */
    Optional<String> missing() {
        if (!phase.isEmpty()) {
            return Optional.of(phase);
        }
        ReadinessCheck check = unmet.peek();
        while (check != null) {
            Optional<String> missing = missing(check);
            if (missing.isPresent()) {
                return missing;
            }
            unmet.remove(check);
            check = unmet.peek();
        }
        return Optional.empty();
    }

    private static Optional<String> missing(ReadinessCheck check) {
        try {
            return check.missing();
        } catch (Exception failure) {
            return Optional.of("a check failed: " + failure);
        }
    }
}
