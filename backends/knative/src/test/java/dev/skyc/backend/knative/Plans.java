package dev.skyc.backend.knative;

import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.plan.Delivery;
import dev.skyc.compiler.plan.Delivery.DeadLetterSink;
import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.plan.DeploymentPlan.BrokerReference;
import dev.skyc.compiler.plan.DeploymentPlan.Domain;
import dev.skyc.compiler.plan.DeploymentPlan.Environment;
import dev.skyc.compiler.plan.DeploymentPlan.Gateway;
import dev.skyc.compiler.plan.DeploymentPlan.GatewayMatch;
import dev.skyc.compiler.plan.DeploymentPlan.GatewayRoute;
import dev.skyc.compiler.plan.DeploymentPlan.PlannedBroker;
import dev.skyc.compiler.plan.DeploymentPlan.Target;
import dev.skyc.compiler.plan.KafkaConnection;
import dev.skyc.compiler.plan.KafkaConnection.Sasl;
import dev.skyc.compiler.plan.KafkaConnection.SecretKey;
import dev.skyc.compiler.plan.PlannedBinding;
import dev.skyc.compiler.plan.PlannedBinding.ConfigMapFiles;
import dev.skyc.compiler.plan.PlannedBinding.ConfigMapKeys;
import dev.skyc.compiler.plan.PlannedBinding.NamespaceFile;
import dev.skyc.compiler.plan.PlannedBinding.SecretFiles;
import dev.skyc.compiler.plan.PlannedConsumer;
import dev.skyc.compiler.plan.PlannedFunction;
import dev.skyc.compiler.plan.PlannedSchedule;
import dev.skyc.compiler.plan.Subscription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Plans written by hand: a shop that uses all that a plan can say. */
public final class Plans {
    private static final Delivery DELIVERY =
            new Delivery(4, "PT1S", Optional.of(new DeadLetterSink("shop-dead-letters", "/_skyc/events/dead-letters")));

    private Plans() {}

    /** The shop as it runs in production, with a gateway, a domain and an authenticated Kafka. */
    public static DeploymentPlan shop() {
        return new DeploymentPlan(
                "shop",
                new Environment("prod", false, Optional.of("staging"), Optional.of("shop"), ""),
                Application.EMPTY,
                new Target(
                        "1.22",
                        "1.22",
                        "http://broker-ingress.knative-eventing.svc.cluster.local/{namespace}/{broker}"),
                List.of(analytics(), billing(), orders(), deadLetters()),
                Optional.of(new PlannedBroker(
                        "shop",
                        false,
                        "Kafka",
                        Optional.of(new BrokerReference("v1", "ConfigMap", "shop-broker", Optional.empty())),
                        Optional.empty())),
                List.of(charge(), tick()),
                List.of(nightly()),
                List.of(clicks()),
                Optional.of(gateway()),
                List.of(new Domain("orders.shop.example", "orders")),
                List.of(configMap("shop-binding-database-shop", "postgresql"), events(), broker()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new ExternalName("ConfigMap", "reports", "platform"),
                        new ExternalName("Secret", "shop-db", "platform"),
                        new ExternalName("Secret", "clicks-user", "platform"),
                        new ExternalName("Secret", "kafka-ca", "platform")),
                List.of());
    }

    /** A function that only its name tells from the defaults. */
    public static PlannedFunction function(String name) {
        return new PlannedFunction(
                name,
                name,
                "com.acme.shop." + name,
                false,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(),
                List.of());
    }

    /** An application of the given functions and nothing else. */
    public static DeploymentPlan of(PlannedFunction... functions) {
        return new DeploymentPlan(
                "shop",
                new Environment("dev", true, Optional.empty(), Optional.empty(), ""),
                Application.EMPTY,
                new Target("1.22", "1.22", "http://broker/{namespace}/{broker}"),
                List.of(functions),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The function of the shop that says all that a function can say. */
    public static PlannedFunction orders() {
        return new PlannedFunction(
                "orders",
                "orders",
                "com.acme.shop.Orders",
                true,
                OptionalInt.of(1),
                OptionalInt.of(20),
                OptionalInt.of(50),
                OptionalInt.of(30),
                Optional.of("100m"),
                Optional.of("256Mi"),
                Optional.of("30s"),
                new TreeMap<>(Map.of(
                        "SKYC_CONFIG_PAGE_SIZE", "50", "SKYC_CONFIG_MOTTO", "", "SKYC_CONFIG_PRICE", "$(A) $$ $5")),
                List.of(
                        new PlannedBinding(
                                "bucket-reports",
                                List.of(new ConfigMapKeys(
                                        "reports",
                                        new TreeMap<>(Map.of("BUCKET_HOST", "host", "BUCKET_NAME", "bucket"))))),
                        new PlannedBinding(
                                "database-shop",
                                List.of(
                                        new ConfigMapFiles("shop-binding-database-shop"),
                                        new SecretFiles(
                                                "shop-db",
                                                new TreeMap<>(Map.of(
                                                        "dbname", "database", "host", "host", "pw", "password"))))),
                        new PlannedBinding(
                                "events",
                                List.of(new ConfigMapFiles("shop-binding-events"), new NamespaceFile("namespace")))));
    }

    private static PlannedFunction analytics() {
        return function("analytics");
    }

    private static PlannedFunction billing() {
        return function("billing");
    }

    private static PlannedFunction deadLetters() {
        return function("shop-dead-letters");
    }

    private static Subscription charge() {
        return new Subscription(
                "billing-charge",
                "shop",
                "com.acme.shop.Billing#charge",
                List.of(
                        new Subscription.Any(List.of(
                                exact("type", "com.acme.order.placed.v1"), exact("type", "com.acme.order.changed.v1"))),
                        new Subscription.Prefix("source", "/shop/"),
                        new Subscription.Suffix("subject", ".eu"),
                        new Subscription.Cesql("partitionkey LIKE 'a%'")),
                "billing",
                "/_skyc/events/charge",
                DELIVERY,
                true);
    }

    private static Subscription tick() {
        return new Subscription(
                "analytics-nightly",
                "shop",
                "com.acme.shop.Analytics#nightly",
                List.of(new Subscription.Exact(
                        new TreeMap<>(Map.of("type", "dev.knative.sources.ping", "skychandler", "analytics-nightly")))),
                "analytics",
                "/_skyc/schedules/nightly",
                new Delivery(0, "PT0.5S", Optional.empty()),
                false);
    }

    private static Subscription.Exact exact(String attribute, String value) {
        return new Subscription.Exact(new TreeMap<>(Map.of(attribute, value)));
    }

    private static PlannedSchedule nightly() {
        return new PlannedSchedule(
                "analytics-nightly",
                "shop",
                "com.acme.shop.Analytics#nightly",
                "0 2 * * *",
                "Asia/Shanghai",
                "analytics-nightly");
    }

    private static PlannedConsumer clicks() {
        return new PlannedConsumer(
                "analytics-clicks",
                "com.acme.shop.Analytics#clicks",
                new KafkaConnection(
                        List.of("kafka-kafka-bootstrap:9093"),
                        "clicks",
                        Optional.of(new Sasl(
                                new SecretKey("clicks-user", "sasl.mechanism"),
                                new SecretKey("clicks-user", "user"),
                                new SecretKey("clicks-user", "password"))),
                        true,
                        Optional.of(new SecretKey("kafka-ca", "ca.crt"))),
                "shop.analytics.clicks",
                true,
                "analytics",
                "/_skyc/messages/clicks",
                DELIVERY);
    }

    private static Gateway gateway() {
        return new Gateway(
                "api.shop.example",
                "public",
                "gateways",
                "kourier-internal",
                "kourier-system",
                List.of(new GatewayRoute(
                        "orders",
                        "com.acme.shop.Orders",
                        "orders.shop.svc.cluster.local",
                        List.of(
                                new GatewayMatch("GET", "/orders", true),
                                new GatewayMatch("POST", "/orders", true),
                                new GatewayMatch("GET", "/orders", false)))));
    }

    private static Manifest events() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("broker", "shop");
        data.put("type", "events");
        return configMap("shop-binding-events", data);
    }

    private static Manifest broker() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("bootstrap.servers", "kafka-kafka-bootstrap:9092");
        data.put("default.topic.partitions", "10");
        data.put("default.topic.replication.factor", "3");
        return configMap("shop-broker", data);
    }

    private static Manifest configMap(String name, String type) {
        return configMap(name, Map.of("type", type));
    }

    private static Manifest configMap(String name, Map<String, Object> data) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("apiVersion", "v1");
        content.put("kind", "ConfigMap");
        content.put("metadata", Map.of("name", name, "annotations", Map.of("skyc.dev/source", "com.acme.shop.Orders")));
        content.put("data", data);
        return new Manifest("v1", "ConfigMap", name, content);
    }
}
