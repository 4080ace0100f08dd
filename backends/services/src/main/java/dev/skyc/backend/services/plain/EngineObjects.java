package dev.skyc.backend.services.plain;

import dev.skyc.backend.services.common.KubernetesObject;
import dev.skyc.backend.services.common.ObjectFields;
import dev.skyc.backend.services.common.PodForms;
import dev.skyc.compiler.artifact.JsonWriter;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.artifact.NameReference;
import dev.skyc.compiler.artifact.ShortHash;
import dev.skyc.compiler.plan.LockedField;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider.Request;
import java.util.List;
import java.util.Map;

/**
 * The objects of an engine: a StatefulSet of one pod, the headless Service that gives it a name, and its configuration.
 *
 * <p>A label that holds the engine's name selects the pod. Kustomize renames it with the engine, so that two copies of a tree
 * in one namespace do not answer for each other.
 */
final class EngineObjects {
    /** Selects the pod; its value is the engine's name. */
    static final String LABEL = "skyc.dev/engine";

    /** The label in Kustomize's notation of fields. */
    static final String LABEL_PATH = "skyc.dev\\/engine";

    private final Request request;
    private final Engine engine;
    private final String name;

    /**
     * Objects of an engine.
     *
     * @param request one of the resources in it
     */
    EngineObjects(Request request, Engine engine) {
        this.request = request;
        this.engine = engine;
        this.name = name(request, engine.word());
    }

    /** The engine's name, which is its host. */
    static String name(Request request, String word) {
        return request.names().derived(word);
    }

    void addTo(Provision.Builder provision) {
        if (!engine.configuration().isEmpty()) {
            provision.manifest(Manifest.configMap(name, request.application(), engine.configuration()));
        }
        provision.manifest(service());
        provision.manifest(statefulSet());
        to("Service", provision, "apps", "StatefulSet", "spec/serviceName");
        to("Service", provision, "apps", "StatefulSet", "spec/selector/matchLabels/" + LABEL_PATH);
        to("Service", provision, "apps", "StatefulSet", "spec/template/metadata/labels/" + LABEL_PATH);
        to("Service", provision, "", "Service", "spec/selector/" + LABEL_PATH);
        to("Service", provision, "", "ConfigMap", "data/host");
        to("ConfigMap", provision, "apps", "StatefulSet", "spec/template/spec/volumes/configMap/name");
        to("Secret", provision, "apps", "StatefulSet", "spec/template/spec/volumes/projected/sources/secret/name");
    }

    private static void to(String target, Provision.Builder provision, String group, String kind, String path) {
        provision.nameReference(new NameReference("", target, group, kind, path));
    }

    /** What the lock must keep about each resource in the engine: a volume and its claim never change. */
    void lock(Provision.Builder provision) {
        provision.locked("engine", LockedField.fixed(name));
        provision.locked("size", LockedField.fixed(engine.size()));
        engine.storageClass().ifPresent(name -> provision.locked("storageClass", LockedField.fixed(name)));
    }

    private Manifest service() {
        Map<String, Object> port = new ObjectFields()
                .with("name", engine.portName())
                .with("port", engine.port())
                .with("protocol", "TCP")
                .with("targetPort", engine.port())
                .map();
        return new KubernetesObject("v1", "Service", name, request)
                .with(
                        "spec",
                        new ObjectFields()
                                .with("clusterIP", "None")
                                .with("ports", List.of(port))
                                .with("selector", Map.of(LABEL, name))
                                .map())
                .manifest();
    }

    private Manifest statefulSet() {
        Map<String, Object> spec = new ObjectFields()
                // In order, a pod that never becomes ready would keep its own successor from starting.
                .with("podManagementPolicy", "Parallel")
                .with("replicas", 1)
                .with("selector", ObjectFields.of("matchLabels", Map.of(LABEL, name)))
                .with("serviceName", name)
                .with("template", template())
                .with("volumeClaimTemplates", List.of(claim()))
                .map();
        return new KubernetesObject("apps/v1", "StatefulSet", name, request)
                .keptWhenPruned()
                .with("spec", spec)
                .manifest();
    }

    private Map<String, Object> template() {
        ObjectFields metadata = new ObjectFields();
        if (!engine.configuration().isEmpty()) {
            String files = new JsonWriter().write(engine.configuration());
            metadata.with("annotations", Map.of("skyc.dev/configuration", ShortHash.of(files)));
        }
        metadata.with("labels", Map.of(LABEL, name));
        Map<String, Object> pod = new ObjectFields()
                .with("automountServiceAccountToken", false)
                .with("enableServiceLinks", false)
                .with("securityContext", PodForms.restrictedPod(engine.user()))
                .with("containers", engine.containers())
                .with("volumes", engine.volumes())
                .map();
        return new ObjectFields()
                .with("metadata", metadata.map())
                .with("spec", pod)
                .map();
    }

    /** Everything that an API server adds to a claim is written: it stands in a list, and GitOps tools compare lists whole. */
    private Map<String, Object> claim() {
        ObjectFields spec = new ObjectFields()
                .with("accessModes", List.of("ReadWriteOnce"))
                .with("resources", ObjectFields.of("requests", Map.of("storage", engine.size())));
        engine.storageClass().ifPresent(name -> spec.with("storageClassName", name));
        spec.with("volumeMode", "Filesystem");
        return new ObjectFields()
                .with("apiVersion", "v1")
                .with("kind", "PersistentVolumeClaim")
                .with("metadata", ObjectFields.of("name", Engine.DATA))
                .with("spec", spec.map())
                .with("status", ObjectFields.of("phase", "Pending"))
                .map();
    }
}
