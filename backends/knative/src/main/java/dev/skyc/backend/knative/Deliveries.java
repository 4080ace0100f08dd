package dev.skyc.backend.knative;

import dev.skyc.compiler.plan.Delivery;
import io.fabric8.knative.duck.v1.DeliverySpec;

/** How deliveries are repeated. Always complete, so that nothing is inherited from the broker. */
final class Deliveries {
    private Deliveries() {}

    static DeliverySpec of(Delivery delivery) {
        DeliverySpec spec = new DeliverySpec();
        spec.setRetry(delivery.retry());
        spec.setBackoffPolicy("exponential");
        spec.setBackoffDelay(delivery.backoffDelay());
        delivery.deadLetters()
                .ifPresent(sink -> spec.setDeadLetterSink(Destinations.service(sink.service(), sink.path())));
        return spec;
    }
}
