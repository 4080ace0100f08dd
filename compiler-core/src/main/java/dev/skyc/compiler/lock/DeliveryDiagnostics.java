package dev.skyc.compiler.lock;

import dev.skyc.compiler.config.BrokerConfig;
import dev.skyc.compiler.config.EnvironmentConfig;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.lock.EnvironmentLock.LockedBroker;
import dev.skyc.compiler.source.SourceSpan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says what a change to what keeps events and messages means in the cluster. */
final class DeliveryDiagnostics {
    /** Events or messages that wait in the cluster are lost, or come twice. */
    static final DiagnosticCode INTERRUPTED = DiagnosticCode.error("SKY5028", "delivery-interrupted");

    private final EnvironmentSite site;
    private final String where;

    /** See {@link ResourceDiagnostics}. */
    DeliveryDiagnostics(EnvironmentSite site, String where) {
        this.site = site;
        this.where = where;
    }

    Diagnostic of(DeliveryChange change) {
        if (change instanceof DeliveryChange.Prefix prefix) {
            return prefix(prefix);
        }
        if (change instanceof DeliveryChange.Broker broker) {
            return broker(broker);
        }
        if (change instanceof DeliveryChange.Unsubscribed unsubscribed) {
            return unsubscribed(unsubscribed);
        }
        if (change instanceof DeliveryChange.Unconsumed unconsumed) {
            return unconsumed(unconsumed);
        }
        if (change instanceof DeliveryChange.Group group) {
            return group(group);
        }
        throw new AssertionError("nothing to say about " + change);
    }

    private Diagnostic prefix(DeliveryChange.Prefix change) {
        return Diagnostic.of(
                        ResourceDiagnostics.FIXED,
                        site.environment(),
                        "the prefix of all names changes from " + quoted(change.before()) + " to "
                                + quoted(change.after()) + where)
                .also(site.locked(LockText.PREFIX), "compiled with " + quoted(change.before()))
                .help(
                        "everything is made anew under other names: what holds data begins empty, beside the old one, which"
                                + " stays; events and messages that wait under the old names are not handled");
    }

    private static String quoted(String value) {
        return value.isEmpty() ? "none" : "`" + value + "`";
    }

    private Diagnostic broker(DeliveryChange.Broker change) {
        LockedBroker before = change.before();
        LockedBroker after = change.after();
        SourceSpan span = site.config()
                .map(EnvironmentConfig::broker)
                .map(BrokerConfig::span)
                .filter(SourceSpan::isPositioned)
                .orElseGet(site::environment);
        boolean renamed = !before.name().equals(after.name());
        String what = renamed
                ? "the broker changes from `" + before.name() + "` to `" + after.name() + "`"
                : "broker `" + before.name() + "` changes " + values(before.values(), after.values());
        return Diagnostic.of(INTERRUPTED, span, what + where)
                .also(site.locked(LockText.BROKER), "compiled with this one")
                .help((renamed
                                ? "a Trigger cannot change its broker: delete the environment's Triggers in the cluster"
                                : "a Broker cannot change like this: delete it in the cluster, and its Triggers,")
                        + " before the new ones are applied; events that wait for delivery are lost");
    }

    private static String values(SortedMap<String, String> before, SortedMap<String, String> after) {
        SortedSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.removeIf(key -> Objects.equals(before.get(key), after.get(key)));
        return keys.stream()
                .map(key -> "its " + key + " from " + quoted(before.getOrDefault(key, "")) + " to "
                        + quoted(after.getOrDefault(key, "")))
                .collect(Collectors.joining(", "));
    }

    private Diagnostic unsubscribed(DeliveryChange.Unsubscribed change) {
        Diagnostic diagnostic = Diagnostic.of(
                        INTERRUPTED,
                        site.locked(LockText.SUBSCRIPTIONS, change.handler()),
                        "no events are delivered to handler `" + change.handler() + "` any more" + where)
                .label("subscribed until now")
                .help("its Trigger is deleted, and events that wait for delivery to it are lost");
        return renamed(diagnostic, change.handler(), change.added());
    }

    private Diagnostic unconsumed(DeliveryChange.Unconsumed change) {
        Diagnostic diagnostic = Diagnostic.of(
                        INTERRUPTED,
                        site.locked(LockText.CONSUMERS, change.handler()),
                        "no messages are delivered to handler `" + change.handler() + "` any more" + where)
                .label("consumed until now")
                .help("its KafkaSource is deleted, and with it the consumer group `" + change.group()
                        + "` and its place in the topic: a handler of another name has all messages again, or misses those"
                        + " in between");
        return renamed(diagnostic, change.handler(), change.added());
    }

    /** Points to new handlers that may be the old one, and tells how each keeps its name. */
    private Diagnostic renamed(Diagnostic diagnostic, HandlerName gone, List<HandlerName> added) {
        Diagnostic result = diagnostic;
        for (HandlerName handler : added) {
            Optional<SourceSpan> span = site.code().of(handler);
            if (span.isPresent()) {
                result = result.also(span.get(), "new");
            }
        }
        if (added.stream().anyMatch(handler -> handler.function().equals(gone.function()))) {
            result = result.help("if the method was renamed, keep the handler's id: `name = \"" + gone.id()
                    + "\"` in its annotation");
        }
        if (added.stream().anyMatch(handler -> handler.id().equals(gone.id()))) {
            result = result.help(
                    "if the class was renamed, keep the function's name: `@FunctionName(\"" + gone.function() + "\")`");
        }
        return result;
    }

    private Diagnostic group(DeliveryChange.Group change) {
        return Diagnostic.of(
                        INTERRUPTED,
                        site.code().of(change.handler()).orElseGet(site::environment),
                        "handler `" + change.handler() + "` changes its consumer group from `" + change.before()
                                + "` to `" + change.after() + "`" + where)
                .also(site.locked(LockText.CONSUMERS, change.handler()), "the group that keeps its place in the topic")
                .help("a KafkaSource cannot change its group: delete it in the cluster before the new one is applied; "
                        + (change.earliest()
                                ? "the new group begins at the oldest message, so all are handled again"
                                : "the new group begins at the newest message, so those in between are not handled"));
    }
}
