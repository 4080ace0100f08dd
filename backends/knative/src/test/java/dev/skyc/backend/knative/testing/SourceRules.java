package dev.skyc.backend.knative.testing;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Set;

/** Rules of event sources. */
final class SourceRules {
    private SourceRules() {}

    static void checkPing(Value root, Violations violations) {
        Value spec = root.at("spec");
        violations.unless(
                spec.at("schedule").text().matches("[-0-9*,/?A-Za-z]+( [-0-9*,/?A-Za-z]+){4}"),
                spec.at("schedule"),
                "not five fields");
        if (spec.at("timezone").isPresent()) {
            violations.unless(isZone(spec.at("timezone").text()), spec.at("timezone"), "not a time zone");
        }
        EventingRules.destination(spec.at("sink"), violations);
        for (Value extension : spec.at("ceOverrides", "extensions").fields()) {
            violations.unless(extension.name().matches("[a-z0-9]{1,20}"), extension, "not an extension's name");
        }
    }

    private static boolean isZone(String name) {
        try {
            return ZoneId.of(name) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    static void checkKafka(Value root, Violations violations) {
        Value spec = root.at("spec");
        violations.unless(!spec.at("bootstrapServers").items().isEmpty(), spec.at("bootstrapServers"), "missing");
        violations.unless(!spec.at("topics").items().isEmpty(), spec.at("topics"), "missing");
        violations.unless(
                !spec.at("consumerGroup").text().isEmpty(), spec.at("consumerGroup"), "missing; a random one is made");
        violations.oneOf(spec.at("initialOffset"), Set.of("earliest", "latest"));
        violations.oneOf(spec.at("ordering"), Set.of("ordered", "unordered"));
        EventingRules.destination(spec.at("sink"), violations);
        violations.unless(spec.at("delivery").isPresent(), spec.at("delivery"), "missing; the cluster's is inherited");
        EventingRules.delivery(spec.at("delivery"), violations);
        for (Value secret : spec.at("net", "sasl").fields()) {
            violations.unless(
                    secret.is(true) || !secret.at("secretKeyRef", "key").text().isEmpty(),
                    secret,
                    "not a key of a Secret");
        }
    }
}
