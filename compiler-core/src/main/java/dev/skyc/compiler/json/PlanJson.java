package dev.skyc.compiler.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.plan.Delivery;
import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.plan.DeploymentPlan.Gateway;
import dev.skyc.compiler.plan.DeploymentPlan.GatewayMatch;
import dev.skyc.compiler.plan.DeploymentPlan.GatewayRoute;
import dev.skyc.compiler.plan.DeploymentPlan.PlannedBroker;
import dev.skyc.compiler.plan.KafkaConnection;
import dev.skyc.compiler.plan.KafkaConnection.SecretKey;
import dev.skyc.compiler.plan.PlannedBinding;
import dev.skyc.compiler.plan.PlannedConsumer;
import dev.skyc.compiler.plan.PlannedFunction;
import dev.skyc.compiler.plan.PlannedImage;
import dev.skyc.compiler.plan.PlannedSchedule;
import dev.skyc.compiler.plan.PlatformManifest;
import dev.skyc.compiler.plan.StatefulResource;
import dev.skyc.compiler.plan.Subscription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A plan as JSON, for tools and golden tests: {@code target/skyc/plan-<environment>.json}. What is absent or empty is left
 * out; the requirements stand in a file of their own.
 */
public final class PlanJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PlanJson() {}

    /** The text of a plan. */
    public static String write(DeploymentPlan plan) {
        ObjectNode json = NODES.objectNode();
        json.put("application", plan.application());
        json.set("environment", environment(plan.environment()));
        json.set(
                "target",
                texts(
                        "serving", plan.target().serving(),
                        "eventing", plan.target().eventing(),
                        "brokerUrl", plan.target().brokerUrl()));
        list(json, "functions", plan.functions(), PlanJson::function);
        plan.broker().ifPresent(broker -> json.set("broker", broker(broker)));
        list(json, "subscriptions", plan.subscriptions(), PlanJson::subscription);
        list(json, "schedules", plan.schedules(), PlanJson::schedule);
        list(json, "consumers", plan.consumers(), PlanJson::consumer);
        plan.gateway().ifPresent(gateway -> json.set("gateway", gateway(gateway)));
        list(json, "domains", plan.domains(), domain -> texts("host", domain.host(), "service", domain.service()));
        list(json, "manifests", plan.manifests(), PlanJson::manifest);
        list(json, "access", plan.access(), PlanJson::manifest);
        list(json, "platform", plan.platform(), PlanJson::platform);
        list(json, "images", plan.images(), PlanJson::image);
        list(json, "stateful", plan.stateful(), PlanJson::stateful);
        list(json, "external", plan.external(), PlanJson::external);
        list(
                json,
                "nameReferences",
                plan.nameReferences(),
                reference -> texts(
                        "targetGroup", reference.targetGroup(),
                        "targetKind", reference.targetKind(),
                        "group", reference.group(),
                        "kind", reference.kind(),
                        "path", reference.path()));
        return JsonText.write(json);
    }

    private static ObjectNode image(PlannedImage image) {
        ObjectNode json = texts("name", image.name());
        text(json, "database", image.database());
        return json;
    }

    private static ObjectNode stateful(StatefulResource resource) {
        ObjectNode json = texts(
                "kind", resource.kind(),
                "name", resource.name(),
                "identity", resource.identity(),
                "provider", resource.provider());
        TreeMap<String, String> fields = new TreeMap<>();
        resource.fields().forEach((name, field) -> fields.put(name, field.value()));
        map(json, "fields", fields);
        return json;
    }

    private static ObjectNode environment(DeploymentPlan.Environment environment) {
        ObjectNode json = NODES.objectNode();
        json.put("name", environment.name());
        json.put("development", environment.development());
        text(json, "follows", environment.follows());
        text(json, "namespace", environment.namespace());
        text(json, "prefix", Optional.of(environment.prefix()).filter(prefix -> !prefix.isEmpty()));
        return json;
    }

    private static ObjectNode function(PlannedFunction function) {
        ObjectNode json =
                texts("function", function.function(), "service", function.service(), "source", function.source());
        json.put("public", function.isPublic());
        number(json, "minScale", function.minScale());
        number(json, "maxScale", function.maxScale());
        number(json, "concurrency", function.concurrency());
        number(json, "timeoutSeconds", function.timeoutSeconds());
        text(json, "cpu", function.cpu());
        text(json, "memory", function.memory());
        text(json, "rollout", function.rollout());
        map(json, "environment", function.environment());
        list(json, "bindings", function.bindings(), PlanJson::binding);
        return json;
    }

    private static ObjectNode binding(PlannedBinding binding) {
        ObjectNode json = texts("directory", binding.directory());
        list(json, "sources", binding.sources(), PlanJson::source);
        return json;
    }

    private static ObjectNode source(PlannedBinding.Source source) {
        if (source instanceof PlannedBinding.ConfigMapFiles files) {
            return texts("configMap", files.configMap());
        }
        if (source instanceof PlannedBinding.ConfigMapKeys files) {
            ObjectNode json = texts("configMap", files.configMap());
            map(json, "files", files.files());
            return json;
        }
        if (source instanceof PlannedBinding.SecretFiles files) {
            ObjectNode json = texts("secret", files.secret());
            map(json, "files", files.files());
            return json;
        }
        if (source instanceof PlannedBinding.NamespaceFile file) {
            return texts("namespace", file.file());
        }
        throw new AssertionError("no text for " + source);
    }

    private static ObjectNode broker(PlannedBroker broker) {
        ObjectNode json =
                texts("name", broker.name(), "class", broker.brokerClass()).put("existing", broker.existing());
        broker.config().ifPresent(config -> {
            ObjectNode reference =
                    texts("apiVersion", config.apiVersion(), "kind", config.kind(), "name", config.name());
            config.namespace().ifPresent(namespace -> reference.put("namespace", namespace));
            json.set("config", reference);
        });
        broker.topic().ifPresent(topic -> json.put("topic", topic));
        return json;
    }

    private static ObjectNode subscription(Subscription subscription) {
        ObjectNode json = texts(
                "name", subscription.name(),
                "broker", subscription.broker(),
                "source", subscription.source());
        list(json, "filters", subscription.filters(), PlanJson::filter);
        json.put("service", subscription.service());
        json.put("path", subscription.path());
        json.set("delivery", delivery(subscription.delivery()));
        if (subscription.ordered()) {
            json.put("ordered", true);
        }
        return json;
    }

    private static ObjectNode filter(Subscription.Filter filter) {
        ObjectNode json = NODES.objectNode();
        if (filter instanceof Subscription.Exact exact) {
            map(json, "exact", exact.attributes());
        } else if (filter instanceof Subscription.Prefix prefix) {
            json.set("prefix", texts(prefix.attribute(), prefix.text()));
        } else if (filter instanceof Subscription.Suffix suffix) {
            json.set("suffix", texts(suffix.attribute(), suffix.text()));
        } else if (filter instanceof Subscription.Any any) {
            list(json, "any", any.filters(), PlanJson::filter);
        } else if (filter instanceof Subscription.Cesql cesql) {
            json.put("cesql", cesql.expression());
        }
        return json;
    }

    private static ObjectNode delivery(Delivery delivery) {
        ObjectNode json = NODES.objectNode();
        json.put("retry", delivery.retry());
        json.put("backoffDelay", delivery.backoffDelay());
        delivery.deadLetters()
                .ifPresent(sink -> json.set("deadLetters", texts("service", sink.service(), "path", sink.path())));
        return json;
    }

    private static ObjectNode schedule(PlannedSchedule schedule) {
        return texts(
                "name", schedule.name(),
                "broker", schedule.broker(),
                "source", schedule.source(),
                "cron", schedule.cron(),
                "zone", schedule.zone(),
                "handler", schedule.handler());
    }

    private static ObjectNode consumer(PlannedConsumer consumer) {
        ObjectNode json = texts("name", consumer.name(), "source", consumer.source());
        json.set("kafka", kafka(consumer.kafka()));
        json.put("group", consumer.group());
        json.put("from", consumer.earliest() ? "earliest" : "latest");
        json.put("service", consumer.service());
        json.put("path", consumer.path());
        json.set("delivery", delivery(consumer.delivery()));
        return json;
    }

    private static ObjectNode kafka(KafkaConnection kafka) {
        ObjectNode json = NODES.objectNode();
        ArrayNode servers = json.putArray("bootstrapServers");
        kafka.bootstrapServers().forEach(servers::add);
        json.put("topic", kafka.topic());
        kafka.sasl().ifPresent(sasl -> {
            ObjectNode credentials = json.putObject("sasl");
            credentials.set("mechanism", secretKey(sasl.mechanism()));
            credentials.set("user", secretKey(sasl.user()));
            credentials.set("password", secretKey(sasl.password()));
        });
        json.put("tls", kafka.tls());
        kafka.caCertificate().ifPresent(key -> json.set("caCertificate", secretKey(key)));
        kafka.client().ifPresent(client -> {
            ObjectNode certificate = json.putObject("client");
            certificate.set("certificate", secretKey(client.certificate()));
            certificate.set("key", secretKey(client.key()));
        });
        return json;
    }

    private static ObjectNode secretKey(SecretKey key) {
        return texts("secret", key.secret(), "key", key.key());
    }

    private static ObjectNode gateway(Gateway gateway) {
        ObjectNode json = texts(
                "host", gateway.host(),
                "name", gateway.name(),
                "namespace", gateway.namespace(),
                "backendName", gateway.backendName(),
                "backendNamespace", gateway.backendNamespace());
        list(json, "routes", gateway.routes(), PlanJson::route);
        return json;
    }

    private static ObjectNode route(GatewayRoute route) {
        ObjectNode json = texts(
                "service", route.service(), "className", route.className(), "rewrittenHost", route.rewrittenHost());
        ArrayNode matches = json.putArray("matches");
        for (GatewayMatch match : route.matches()) {
            matches.add(match.method() + (match.exact() ? " exact " : " prefix ") + match.path());
        }
        return json;
    }

    private static JsonNode manifest(Manifest manifest) {
        return value(manifest.content());
    }

    private static ObjectNode platform(PlatformManifest object) {
        ObjectNode json = texts("namespace", object.namespace());
        json.set("object", manifest(object.manifest()));
        return json;
    }

    private static ObjectNode external(ExternalName name) {
        return texts("kind", name.kind(), "name", name.name(), "producer", name.producer());
    }

    private static JsonNode value(Object value) {
        if (value instanceof Map<?, ?> map) {
            ObjectNode json = NODES.objectNode();
            map.forEach((key, inner) -> json.set(String.valueOf(key), value(inner)));
            return json;
        }
        if (value instanceof List<?> list) {
            ArrayNode json = NODES.arrayNode();
            list.forEach(inner -> json.add(value(inner)));
            return json;
        }
        if (value instanceof Integer number) {
            return NODES.numberNode(number);
        }
        return value instanceof Boolean truth ? NODES.booleanNode(truth) : NODES.textNode(String.valueOf(value));
    }

    private static ObjectNode texts(String... keysAndValues) {
        ObjectNode json = NODES.objectNode();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            json.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return json;
    }

    private static void text(ObjectNode json, String name, Optional<String> value) {
        value.ifPresent(text -> json.put(name, text));
    }

    private static void number(ObjectNode json, String name, OptionalInt value) {
        value.ifPresent(number -> json.put(name, number));
    }

    private static void map(ObjectNode json, String name, Map<String, String> values) {
        if (!values.isEmpty()) {
            ObjectNode object = json.putObject(name);
            values.forEach(object::put);
        }
    }

    private static <T> void list(ObjectNode json, String name, List<T> items, Function<T, ? extends JsonNode> form) {
        if (!items.isEmpty()) {
            ArrayNode array = json.putArray(name);
            items.forEach(item -> array.add(form.apply(item)));
        }
    }
}
