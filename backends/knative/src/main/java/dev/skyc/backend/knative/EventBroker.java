package dev.skyc.backend.knative;

import dev.skyc.compiler.plan.DeploymentPlan;
import io.fabric8.knative.eventing.v1.Broker;
import java.util.Map;

/** The application's Broker. Its class is written because it cannot be changed later. */
record EventBroker(Metadata metadata) {
    Broker of(DeploymentPlan.PlannedBroker broker) {
        Broker object = new Broker();
        object.setMetadata(metadata.of(
                broker.name(),
                metadata.application(),
                metadata.application(),
                Map.of(),
                Map.of("eventing.knative.dev/broker.class", broker.brokerClass())));
        return object;
    }
}
