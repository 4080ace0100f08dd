package dev.skyc.backend.knative;

import io.fabric8.knative.duck.v1.Destination;
import io.fabric8.knative.duck.v1.KReference;

/** Where events and requests are sent. The namespace of a reference is never written: Kustomize would not rewrite it. */
final class Destinations {
    private Destinations() {}

    static Destination service(String name, String path) {
        Destination destination = new Destination();
        destination.setRef(serviceReference(name));
        destination.setUri(path);
        return destination;
    }

    static Destination broker(String name) {
        Destination destination = new Destination();
        destination.setRef(reference("eventing.knative.dev/v1", "Broker", name));
        return destination;
    }

    static KReference serviceReference(String name) {
        return reference("serving.knative.dev/v1", "Service", name);
    }

    private static KReference reference(String apiVersion, String kind, String name) {
        KReference reference = new KReference();
        reference.setApiVersion(apiVersion);
        reference.setKind(kind);
        reference.setName(name);
        return reference;
    }
}
