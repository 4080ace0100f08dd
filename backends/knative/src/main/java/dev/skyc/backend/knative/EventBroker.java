package dev.skyc.backend.knative;

import dev.skyc.compiler.plan.DeploymentPlan;
import io.fabric8.knative.duck.v1.KReference;
import io.fabric8.knative.eventing.v1.Broker;
import io.fabric8.knative.eventing.v1.BrokerSpec;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The application's Broker. Its class and what configures it are written because they cannot be changed later. */
record EventBroker(Metadata metadata) {
    private static final String CLASS = "eventing.knative.dev/broker.class";
    private static final String EXTERNAL_TOPIC = "kafka.eventing.knative.dev/external.topic";

    Broker of(DeploymentPlan.PlannedBroker broker) {
        SortedMap<String, String> annotations = new TreeMap<>();
        annotations.put(CLASS, broker.brokerClass());
        broker.topic().ifPresent(topic -> annotations.put(EXTERNAL_TOPIC, topic));
        Broker object = new Broker();
        object.setMetadata(
                metadata.of(broker.name(), metadata.application(), metadata.application(), Map.of(), annotations));
        broker.config().ifPresent(config -> {
            BrokerSpec spec = new BrokerSpec();
            spec.setConfig(reference(config));
            object.setSpec(spec);
        });
        return object;
    }

    /** With a namespace only where the object is not ours: Kustomize would not rewrite it. */
    private static KReference reference(DeploymentPlan.BrokerReference config) {
        KReference reference = new KReference();
        reference.setApiVersion(config.apiVersion());
        reference.setKind(config.kind());
        reference.setName(config.name());
        config.namespace().ifPresent(reference::setNamespace);
        return reference;
    }
}
