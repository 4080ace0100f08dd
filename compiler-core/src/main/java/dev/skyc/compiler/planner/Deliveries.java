package dev.skyc.compiler.planner;

import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.Policies;
import dev.skyc.compiler.plan.Delivery;
import java.util.Optional;

/**
 * Complete deliveries: what a broker's own default would be differs from cluster to cluster.
 *
 * @param sink where events go whose deliveries are used up, unless a handler says otherwise
 */
record Deliveries(Optional<Delivery.DeadLetterSink> sink) {
    Delivery of(Handler handler) {
        Policies.Retry retry = handler.retry().orElse(Policies.Retry.DEFAULT);
        return new Delivery(
                Math.max(0, retry.attempts() - 1), retry.backoff(), retry.deadLetter() ? sink : Optional.empty());
    }

    /** The same without dead letters, for what handles dead letters itself. */
    Delivery last(Handler handler) {
        Delivery delivery = of(handler);
        return new Delivery(delivery.retry(), delivery.backoffDelay(), Optional.empty());
    }
}
