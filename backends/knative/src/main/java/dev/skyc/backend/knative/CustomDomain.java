package dev.skyc.backend.knative;

import dev.skyc.compiler.plan.DeploymentPlan;
import io.fabric8.knative.serving.v1beta1.DomainMapping;
import io.fabric8.knative.serving.v1beta1.DomainMappingSpec;

/** The DomainMapping of a host. */
record CustomDomain(Metadata metadata) {
    DomainMapping of(DeploymentPlan.Domain domain) {
        DomainMappingSpec spec = new DomainMappingSpec();
        spec.setRef(Destinations.serviceReference(domain.service()));
        DomainMapping mapping = new DomainMapping();
        mapping.setMetadata(metadata.of(domain.host(), domain.service(), metadata.application()));
        mapping.setSpec(spec);
        return mapping;
    }
}
