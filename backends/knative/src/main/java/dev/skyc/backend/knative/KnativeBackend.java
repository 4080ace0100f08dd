package dev.skyc.backend.knative;

import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.plan.BrokerClass;
import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.plan.DeploymentPlan.PlannedBroker;
import dev.skyc.compiler.spi.Backend;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;

/** Turns a plan into objects of Knative Serving, Knative Eventing and, for a gateway, the Gateway API. */
public final class KnativeBackend implements Backend {
    @Override
    public String id() {
        return "knative";
    }

    @Override
    public Output generate(DeploymentPlan plan) {
        Metadata metadata = new Metadata(plan.application());
        List<HasMetadata> objects = new ArrayList<>();
        List<HasMetadata> access = new ArrayList<>();
        List<ExternalName> external = new ArrayList<>();

        FunctionService services = new FunctionService(metadata, plan.application());
        FunctionAccount accounts = new FunctionAccount(metadata);
        plan.functions().forEach(function -> {
            objects.add(services.of(function));
            access.add(accounts.of(function));
        });

        EventBroker brokers = new EventBroker(metadata);
        plan.broker().ifPresent(broker -> {
            if (broker.existing()) {
                external.add(new ExternalName("Broker", broker.name(), "platform"));
            } else {
                objects.add(brokers.of(broker));
            }
        });

        EventTrigger triggers = new EventTrigger(
                metadata,
                BrokerClass.of(plan.broker().map(PlannedBroker::brokerClass).orElse("")));
        plan.subscriptions().forEach(subscription -> objects.add(triggers.of(subscription)));
        ScheduleSource schedules = new ScheduleSource(metadata);
        plan.schedules().forEach(schedule -> objects.add(schedules.of(schedule)));
        TopicSource topics = new TopicSource(metadata);
        plan.consumers().forEach(consumer -> objects.add(topics.of(consumer)));

        CustomDomain domains = new CustomDomain(metadata);
        plan.domains().forEach(domain -> objects.add(domains.of(domain)));
        GatewayRoutes routes = new GatewayRoutes(metadata);
        plan.gateway().ifPresent(gateway -> {
            objects.addAll(routes.of(gateway));
            external.addAll(routes.external(gateway, plan));
        });

        ModelReader models = new ModelReader();
        return new Output(
                manifests(models, objects),
                manifests(models, access),
                external,
                KnativeReferences.ALL,
                KnativeMergeKeys.ALL);
    }

    private static List<Manifest> manifests(ModelReader models, List<HasMetadata> objects) {
        return objects.stream().map(models::manifest).toList();
    }
}
