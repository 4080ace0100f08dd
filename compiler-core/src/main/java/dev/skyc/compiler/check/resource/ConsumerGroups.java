package dev.skyc.compiler.check.resource;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Consumer groups have names that Kafka accepts, and no two handlers share the messages of a topic. */
public final class ConsumerGroups implements Check {
    static final DiagnosticCode INVALID_CONSUMER_GROUP = DiagnosticCode.error("SKY2086", "invalid-consumer-group");

    static final DiagnosticCode SHARED_CONSUMER_GROUP = DiagnosticCode.error("SKY2087", "shared-consumer-group");

    private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9._-]{1,249}");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(INVALID_CONSUMER_GROUP, SHARED_CONSUMER_GROUP);
    }

    private record Subscription(String topic, String group) {}

    @Override
    public List<Diagnostic> check(Application application) {
        Map<Subscription, Trigger.Message> first = new HashMap<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (HandlerSite site : HandlerSite.all(application)) {
            if (!(site.handler().trigger() instanceof Trigger.Message trigger)
                    || trigger.group().isEmpty()) {
                continue;
            }
            String group = trigger.group().get();
            if (!GROUP.matcher(group).matches()) {
                diagnostics.add(Diagnostic.of(
                                INVALID_CONSUMER_GROUP,
                                trigger.span(),
                                "`" + group + "` is no name of a consumer group")
                        .help("use at most 249 letters, digits, dots, dashes and underscores"));
            }
            Trigger.Message other = first.putIfAbsent(new Subscription(trigger.topic(), group), trigger);
            if (other != null) {
                diagnostics.add(Diagnostic.of(
                                SHARED_CONSUMER_GROUP,
                                trigger.span(),
                                "two handlers read the topic `" + trigger.topic() + "` in the group `" + group + "`")
                        .label("each message reaches one of them only")
                        .also(other.span(), "first declared here")
                        .help("give each its own group, or leave `group` out"));
            }
        }
        return diagnostics;
    }
}
