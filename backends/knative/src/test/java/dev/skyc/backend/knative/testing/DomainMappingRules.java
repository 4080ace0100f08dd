package dev.skyc.backend.knative.testing;

import java.util.Set;

/** Rules of a DomainMapping. */
final class DomainMappingRules {
    private DomainMappingRules() {}

    static void check(Value root, Violations violations) {
        Value name = root.at("metadata", "name");
        violations.unless(name.text().contains("."), name, "not a host name");
        violations.unless(!name.text().endsWith(".svc.cluster.local"), name, "a host of the cluster");
        Value reference = root.at("spec", "ref");
        violations.onlyFields(reference, Set.of("apiVersion", "kind", "name"));
        EventingRules.reference(reference, violations);
    }
}
