package dev.skyc.compiler.planner;

import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.CapabilityUse;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.view.FunctionUses;
import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.spi.ResourceProvider.FunctionAccess;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which resources are needed, and what each function does with them. */
final class ResourceDemand {
    /** The access of a function to a topic that is delivered to it; it needs no connection of its own. */
    static final String CONSUME = "consume";

    private static final String TOPIC = "topic";
    private static final String DEFAULT = "default";

    private final SortedMap<ResourceKey, SortedMap<String, List<Use>>> uses = new TreeMap<>();

    private record Use(String access, Optional<String> otherwise, Optional<String> group, SourceSpan span) {}

    /** What the code of an application needs. Events are the platform's business, not a provider's. */
    static ResourceDemand of(Application application, ConsumerGroups groups) {
        ResourceDemand demand = new ResourceDemand();
        for (FunctionClass function : application.functions()) {
            for (CapabilityUse use : FunctionUses.of(application, function).capabilities()) {
                if (!use.kind().equals(PlatformBindings.EVENT_KIND)) {
                    demand.add(
                            new ResourceKey(use.kind(), use.name()),
                            function.name(),
                            new Use(
                                    use.access(),
                                    Optional.ofNullable(use.attributes().get(DEFAULT)),
                                    Optional.empty(),
                                    use.span()));
                }
            }
            for (Handler handler : function.handlers()) {
                if (handler.trigger() instanceof Trigger.Message message) {
                    demand.add(
                            new ResourceKey(TOPIC, message.topic()),
                            function.name(),
                            new Use(
                                    CONSUME,
                                    Optional.empty(),
                                    Optional.of(groups.of(function, handler, message)),
                                    message.span()));
                }
            }
        }
        return demand;
    }

    /** Adds what the environment's own settings ask for. */
    void add(ResourceKey resource, String function, String access, SourceSpan span) {
        add(resource, function, new Use(access, Optional.empty(), Optional.empty(), span));
    }

    private void add(ResourceKey resource, String function, Use use) {
        uses.computeIfAbsent(resource, key -> new TreeMap<>())
                .computeIfAbsent(function, key -> new ArrayList<>())
                .add(use);
    }

    /** The resources, sorted. */
    List<ResourceKey> resources() {
        return List.copyOf(uses.keySet());
    }

    /** Where a resource is first asked for. */
    SourceSpan span(ResourceKey resource) {
        return usesOf(resource).values().stream()
                .flatMap(List::stream)
                .map(Use::span)
                .sorted()
                .findFirst()
                .orElse(SourceSpan.NONE);
    }

    /** Where an access to a resource is first asked for; absent when it is not. */
    Optional<SourceSpan> span(ResourceKey resource, String access) {
        return usesOf(resource).values().stream()
                .flatMap(List::stream)
                .filter(use -> use.access().equals(access))
                .map(Use::span)
                .min(Comparator.naturalOrder());
    }

    /** What each function does with a resource. A default holds for a function if each of its uses gives one. */
    SortedMap<String, FunctionAccess> accesses(ResourceKey resource, NamePlanner names) {
        SortedMap<String, FunctionAccess> accesses = new TreeMap<>();
        usesOf(resource).forEach((function, all) -> {
            List<String> defaults = all.stream()
                    .map(use -> use.otherwise().orElse(null))
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            accesses.put(
                    function,
                    new FunctionAccess(
                            names.given(function),
                            all.stream().map(Use::access).toList(),
                            defaults.size() == all.size() ? defaults.stream().findFirst() : Optional.empty(),
                            all.stream().flatMap(use -> use.group().stream()).toList()));
        });
        return accesses;
    }

    private SortedMap<String, List<Use>> usesOf(ResourceKey resource) {
        return uses.getOrDefault(resource, new TreeMap<>());
    }
}
