package dev.skyc.compiler.model;

import dev.skyc.compiler.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/** What annotations say about how functions and handlers are run. Text is kept as written; checks read it. */
public sealed interface Policies {
    /** Where the annotation stands. */
    SourceSpan span();

    /**
     * {@code @Scale}.
     *
     * @param rollout an ISO 8601 duration, if given
     */
    record Scale(int min, int max, int concurrency, Optional<String> rollout, SourceSpan span) implements Policies {
        /** Nothing said. */
        public static final Scale DEFAULT = new Scale(0, 0, 0, Optional.empty(), SourceSpan.NONE);
    }

    /**
     * {@code @Compute}.
     *
     * @param cpu a Kubernetes quantity, if given
     * @param memory a Kubernetes quantity, if given
     * @param timeout an ISO 8601 duration, if given
     */
    record Compute(Optional<String> cpu, Optional<String> memory, Optional<String> timeout, SourceSpan span)
            implements Policies {
        /** Nothing said. */
        public static final Compute DEFAULT =
                new Compute(Optional.empty(), Optional.empty(), Optional.empty(), SourceSpan.NONE);
    }

    /**
     * {@code @Retry}.
     *
     * @param attempts deliveries in all, counting the first
     * @param backoff an ISO 8601 duration
     */
    record Retry(int attempts, String backoff, boolean deadLetter, SourceSpan span) implements Policies {
        /** Five attempts, one second, dead letters kept. */
        public static final Retry DEFAULT = new Retry(5, "PT1S", true, SourceSpan.NONE);
    }

    /** {@code @Authenticated}. */
    record Authentication(List<String> scopes, SourceSpan span) implements Policies {
        public Authentication {
            scopes = List.copyOf(scopes);
        }
    }
}
