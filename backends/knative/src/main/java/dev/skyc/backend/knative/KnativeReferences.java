package dev.skyc.backend.knative;

import dev.skyc.compiler.artifact.NameReference;
import java.util.List;

/** Where Knative's objects, and the ConfigMaps of bindings, hold names of other objects. */
public final class KnativeReferences {
    private static final String CORE = "";
    private static final String EVENTING = "eventing.knative.dev";
    private static final String GATEWAY = "gateway.networking.k8s.io";
    private static final String SERVING = "serving.knative.dev";
    private static final String SOURCES = "sources.knative.dev";

    private static final String PROJECTED = "spec/template/spec/volumes/projected/sources/";

    /** All of them. */
    public static final List<NameReference> ALL = List.of(
            toServiceAccount(SERVING, "Service", "spec/template/spec/serviceAccountName"),
            to(CORE, "ConfigMap", SERVING, "Service", PROJECTED + "configMap/name"),
            to(CORE, "ConfigMap", EVENTING, "Broker", "spec/config/name"),
            to(CORE, "Secret", SERVING, "Service", PROJECTED + "secret/name"),
            to(CORE, "Secret", SOURCES, "KafkaSource", "spec/net/sasl/password/secretKeyRef/name"),
            to(CORE, "Secret", SOURCES, "KafkaSource", "spec/net/sasl/type/secretKeyRef/name"),
            to(CORE, "Secret", SOURCES, "KafkaSource", "spec/net/sasl/user/secretKeyRef/name"),
            to(CORE, "Secret", SOURCES, "KafkaSource", "spec/net/tls/caCert/secretKeyRef/name"),
            to(CORE, "Secret", SOURCES, "KafkaSource", "spec/net/tls/cert/secretKeyRef/name"),
            to(CORE, "Secret", SOURCES, "KafkaSource", "spec/net/tls/key/secretKeyRef/name"),
            to(SERVING, "Service", CORE, "ConfigMap", "data/service"),
            to(SERVING, "Service", EVENTING, "Trigger", "spec/subscriber/ref/name"),
            to(SERVING, "Service", EVENTING, "Trigger", "spec/delivery/deadLetterSink/ref/name"),
            to(SERVING, "Service", SOURCES, "KafkaSource", "spec/sink/ref/name"),
            to(SERVING, "Service", SOURCES, "KafkaSource", "spec/delivery/deadLetterSink/ref/name"),
            to(SERVING, "Service", SERVING, "DomainMapping", "spec/ref/name"),
            to(EVENTING, "Broker", CORE, "ConfigMap", "data/broker"),
            to(EVENTING, "Broker", EVENTING, "Trigger", "spec/broker"),
            to(EVENTING, "Broker", SOURCES, "PingSource", "spec/sink/ref/name"),
            to(GATEWAY, "Gateway", GATEWAY, "HTTPRoute", "spec/parentRefs/name"),
            to(CORE, "Service", GATEWAY, "HTTPRoute", "spec/rules/backendRefs/name"));

    private KnativeReferences() {}

    private static NameReference toServiceAccount(String group, String kind, String path) {
        return to(CORE, "ServiceAccount", group, kind, path);
    }

    private static NameReference to(String targetGroup, String targetKind, String group, String kind, String path) {
        return new NameReference(targetGroup, targetKind, group, kind, path);
    }
}
