package dev.skyc.runtime.tasks;

import java.time.Duration;

/** How often something is tried, and the pause after the first failure; each pause doubles the one before, up to a limit. */
record Retries(int attempts, Duration first, Duration longest) {
    /** About half a minute in all: a new pod's network may need seconds. After that the Job's own retries take over. */
    static final Retries DEFAULT = new Retries(8, Duration.ofMillis(500), Duration.ofSeconds(8));

    /** The pause after the attempt of this number, the first being 1. */
    Duration pauseAfter(int attempt) {
        Duration pause = first;
        for (int i = 1; i < attempt && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
