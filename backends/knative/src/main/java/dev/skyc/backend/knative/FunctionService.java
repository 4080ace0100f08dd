package dev.skyc.backend.knative;

import dev.skyc.compiler.plan.PlannedFunction;
import io.fabric8.knative.serving.v1.RevisionSpec;
import io.fabric8.knative.serving.v1.RevisionTemplateSpec;
import io.fabric8.knative.serving.v1.Service;
import io.fabric8.knative.serving.v1.ServiceSpec;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The Knative Service of a function. Scale stands on the template and roll-out on the Service, the only places where
 * Knative accepts them.
 *
 * @param image the name that the environment's image component replaces
 */
record FunctionService(Metadata metadata, String image) {
    Service of(PlannedFunction function) {
        RevisionTemplateSpec template = new RevisionTemplateSpec();
        template.setSpec(revision(function));
        SortedMap<String, String> scale = scale(function);
        if (!scale.isEmpty()) {
            ObjectMeta annotated = new ObjectMeta();
            annotated.setAnnotations(scale);
            template.setMetadata(annotated);
        }
        ServiceSpec spec = new ServiceSpec();
        spec.setTemplate(template);
        Service service = new Service();
        service.setMetadata(metadata(function));
        service.setSpec(spec);
        return service;
    }

    private ObjectMeta metadata(PlannedFunction function) {
        Map<String, String> visibility =
                function.isPublic() ? Map.of() : Map.of("networking.knative.dev/visibility", "cluster-local");
        SortedMap<String, String> annotations = new TreeMap<>();
        function.rollout().ifPresent(time -> annotations.put("serving.knative.dev/rollout-duration", time));
        return metadata.of(function.service(), function.service(), function.source(), visibility, annotations);
    }

    private static SortedMap<String, String> scale(PlannedFunction function) {
        SortedMap<String, String> annotations = new TreeMap<>();
        function.minScale()
                .ifPresent(min -> annotations.put("autoscaling.knative.dev/min-scale", Integer.toString(min)));
        function.maxScale()
                .ifPresent(max -> annotations.put("autoscaling.knative.dev/max-scale", Integer.toString(max)));
        return annotations;
    }

    private RevisionSpec revision(PlannedFunction function) {
        FunctionVolumes volumes = FunctionVolumes.of(function);
        RevisionSpec revision = new RevisionSpec();
        revision.setServiceAccountName(function.service());
        revision.setAutomountServiceAccountToken(false);
        function.concurrency().ifPresent(limit -> revision.setContainerConcurrency((long) limit));
        function.timeoutSeconds().ifPresent(seconds -> revision.setTimeoutSeconds((long) seconds));
        revision.setContainers(List.of(new FunctionContainer(image).of(function, volumes)));
        revision.setVolumes(volumes.volumes());
        return revision;
    }
}
