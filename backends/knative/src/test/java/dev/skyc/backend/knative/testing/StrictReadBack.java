package dev.skyc.backend.knative.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import dev.skyc.compiler.artifact.Manifest;
import io.fabric8.knative.eventing.v1.Broker;
import io.fabric8.knative.eventing.v1.Trigger;
import io.fabric8.knative.serving.v1.Service;
import io.fabric8.knative.serving.v1beta1.DomainMapping;
import io.fabric8.knative.sources.v1.KafkaSource;
import io.fabric8.knative.sources.v1.PingSource;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import java.util.List;
import java.util.Map;

/** Reads objects through the fabric8 models, refuses fields that the models do not know, and compares what comes back. */
public final class StrictReadBack {
    private static final Map<String, Class<?>> MODELS = Map.of(
            "v1/ConfigMap", ConfigMap.class,
            "v1/Secret", Secret.class,
            "v1/ServiceAccount", ServiceAccount.class,
            "serving.knative.dev/v1/Service", Service.class,
            "serving.knative.dev/v1beta1/DomainMapping", DomainMapping.class,
            "eventing.knative.dev/v1/Broker", Broker.class,
            "eventing.knative.dev/v1/Trigger", Trigger.class,
            "sources.knative.dev/v1/PingSource", PingSource.class,
            "sources.knative.dev/v1/KafkaSource", KafkaSource.class,
            "gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class);

    private final ObjectMapper mapper = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new Strict());

    /** What is wrong with an object. An object without a model is not. */
    public List<String> violations(Manifest object) {
        Class<?> model = MODELS.get(object.apiVersion() + "/" + object.kind());
        if (model == null) {
            return List.of();
        }
        try {
            Object read = mapper.readValue(mapper.writeValueAsString(object.content()), model);
            Object back = mapper.readTree(mapper.writeValueAsString(read));
            return back.equals(mapper.valueToTree(object.content()))
                    ? List.of()
                    : List.of("comes back from its model as " + back);
        } catch (JsonProcessingException e) {
            return List.of(e.getOriginalMessage());
        }
    }

    /** Whether there is a model for the kind of an object. */
    public static boolean hasModel(Manifest object) {
        return MODELS.containsKey(object.apiVersion() + "/" + object.kind());
    }

    /** The models keep fields that they do not know in a map; without it, such a field is an error. */
    private static final class Strict extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated member) {
            return false;
        }
    }
}
