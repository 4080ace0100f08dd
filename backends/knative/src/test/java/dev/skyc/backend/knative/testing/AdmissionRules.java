package dev.skyc.backend.knative.testing;

import dev.skyc.compiler.artifact.Manifest;
import java.util.List;

/**
 * What the admission webhooks of a stock Knative, and the validation rules of the Gateway API, refuse, and what we ourselves
 * refuse to write: rules that the schemas do not hold. Ported from the sources of Knative Serving and Eventing of mid 2026.
 */
public final class AdmissionRules {
    private AdmissionRules() {}

    /** What is wrong with an object; nothing for kinds that have no rules here. */
    public static List<String> violations(Manifest object) {
        Violations violations = new Violations();
        Value root = Value.root(object.content());
        FormRules.check(root, violations);
        switch (object.group() + "/" + object.kind()) {
            case "serving.knative.dev/Service" -> ServiceRules.check(root, violations);
            case "serving.knative.dev/DomainMapping" -> DomainMappingRules.check(root, violations);
            case "eventing.knative.dev/Broker" -> EventingRules.checkBroker(root, violations);
            case "eventing.knative.dev/Trigger" -> EventingRules.checkTrigger(root, violations);
            case "sources.knative.dev/PingSource" -> SourceRules.checkPing(root, violations);
            case "sources.knative.dev/KafkaSource" -> SourceRules.checkKafka(root, violations);
            case "gateway.networking.k8s.io/HTTPRoute" -> RouteRules.check(root, violations);
            case "apps/StatefulSet", "batch/Job" -> PodRules.check(root, violations);
            default -> {
                // Nothing beyond the form.
            }
        }
        return violations.found();
    }
}
