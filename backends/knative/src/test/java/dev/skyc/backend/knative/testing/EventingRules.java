package dev.skyc.backend.knative.testing;

import java.util.Set;
import java.util.regex.Pattern;

/** Rules of Brokers and Triggers, and of what they share with sources. */
final class EventingRules {
    private static final Set<String> DIALECTS = Set.of("exact", "prefix", "suffix", "all", "any", "not", "cesql");
    private static final Pattern ATTRIBUTE = Pattern.compile("[a-z][a-z0-9]*");
    private static final Pattern DURATION =
            Pattern.compile("P(?=.)([0-9]+D)?(T(?=.)([0-9]+H)?([0-9]+M)?([0-9]+(\\.[0-9]+)?S)?)?");

    private EventingRules() {}

    static void checkBroker(Value root, Violations violations) {
        Value brokerClass = root.at("metadata", "annotations", "eventing.knative.dev/broker.class");
        violations.unless(!brokerClass.text().isEmpty(), brokerClass, "missing; it cannot be changed later");
        config(brokerClass.text(), root.at("spec", "config"), violations);
        delivery(root.at("spec", "delivery"), violations);
    }

    private static void config(String brokerClass, Value config, Violations violations) {
        if (!brokerClass.startsWith("Kafka")) {
            return;
        }
        violations.unless(config.isPresent(), config, "missing; that of the cluster's default class is inherited");
        violations.unless(config.at("kind").text().equals("ConfigMap"), config.at("kind"), "not a ConfigMap");
        violations.unless(
                !brokerClass.equals("KafkaNamespaced")
                        || !config.at("namespace").isPresent(),
                config.at("namespace"),
                "not in the broker's namespace");
    }

    static void checkTrigger(Value root, Violations violations) {
        Value spec = root.at("spec");
        violations.unless(!spec.at("broker").text().isEmpty(), spec.at("broker"), "missing");
        violations.unless(!spec.at("brokerRef").isPresent(), spec.at("brokerRef"), "behind a feature flag");
        violations.unless(
                !spec.at("filter").isPresent() || !spec.at("filters").isPresent(),
                spec.at("filter"),
                "ignored beside filters");
        spec.at("filters").items().forEach(filter -> filter(filter, violations));
        destination(spec.at("subscriber"), violations);
        violations.unless(spec.at("delivery").isPresent(), spec.at("delivery"), "missing; the broker's is inherited");
        delivery(spec.at("delivery"), violations);
    }

    private static void filter(Value filter, Violations violations) {
        violations.unless(filter.fields().size() == 1, filter, "not one dialect");
        violations.onlyFields(filter, DIALECTS);
        for (String dialect : Set.of("exact", "prefix", "suffix")) {
            for (Value attribute : filter.at(dialect).fields()) {
                violations.unless(ATTRIBUTE.matcher(attribute.name()).matches(), attribute, "not an attribute's name");
                violations.unless(!attribute.text().isEmpty(), attribute, "not a text");
            }
        }
        filter.at("all").items().forEach(nested -> filter(nested, violations));
        filter.at("any").items().forEach(nested -> filter(nested, violations));
        if (filter.at("not").isPresent()) {
            filter(filter.at("not"), violations);
        }
    }

    static void delivery(Value delivery, Violations violations) {
        if (!delivery.isPresent()) {
            return;
        }
        violations.onlyFields(
                delivery, Set.of("retry", "backoffPolicy", "backoffDelay", "deadLetterSink", "timeout", "format"));
        violations.range(delivery.at("retry"), 0, Integer.MAX_VALUE);
        violations.unless(delivery.at("retry").isPresent(), delivery.at("retry"), "missing; the broker's is inherited");
        violations.oneOf(delivery.at("backoffPolicy"), Set.of("linear", "exponential"));
        Value delay = delivery.at("backoffDelay");
        violations.unless(DURATION.matcher(delay.text()).matches(), delay, "not an ISO 8601 duration");
        if (delivery.at("deadLetterSink").isPresent()) {
            destination(delivery.at("deadLetterSink"), violations);
        }
    }

    static void destination(Value destination, Violations violations) {
        violations.onlyFields(destination, Set.of("ref", "uri"));
        reference(destination.at("ref"), violations);
        if (destination.at("uri").isPresent()) {
            violations.unless(
                    destination.at("uri").text().matches("/[-A-Za-z0-9._~!$&'()*+,;=:@%/]*"),
                    destination.at("uri"),
                    "not an absolute path");
        }
    }

    /** Never with a namespace: Kustomize would not rewrite it. */
    static void reference(Value reference, Violations violations) {
        violations.onlyFields(reference, Set.of("apiVersion", "kind", "name"));
        for (String name : Set.of("apiVersion", "kind", "name")) {
            violations.unless(!reference.at(name).text().isEmpty(), reference.at(name), "missing");
        }
    }
}
