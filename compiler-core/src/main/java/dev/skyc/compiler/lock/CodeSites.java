package dev.skyc.compiler.lock;

import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.CapabilityUse;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.view.FunctionUses;
import dev.skyc.compiler.source.SourceSpan;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where the code names resources and handlers; places are unknown in an application that was read back. */
final class CodeSites {
    private static final String TOPIC = "topic";

    private final SortedMap<ResourceName, SourceSpan> resources = new TreeMap<>();
    private final SortedMap<HandlerName, SourceSpan> handlers = new TreeMap<>();

    CodeSites(Application application) {
        for (FunctionClass function : application.functions()) {
            for (CapabilityUse use : FunctionUses.of(application, function).capabilities()) {
                add(new ResourceName(use.kind(), use.name()), use.span());
            }
            for (Handler handler : function.handlers()) {
                handlers.put(
                        new HandlerName(function.name(), handler.id()),
                        handler.trigger().span());
                if (handler.trigger() instanceof Trigger.Message message) {
                    add(new ResourceName(TOPIC, message.topic()), message.span());
                }
            }
        }
    }

    private void add(ResourceName name, SourceSpan span) {
        resources.merge(name, span, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }

    /** Everything that the code names. */
    Set<ResourceName> resources() {
        return resources.keySet();
    }

    /** Where a resource is first asked for. */
    Optional<SourceSpan> of(ResourceName name) {
        return Optional.ofNullable(resources.get(name)).filter(SourceSpan::isPositioned);
    }

    /** A handler's trigger. */
    Optional<SourceSpan> of(HandlerName name) {
        return Optional.ofNullable(handlers.get(name)).filter(SourceSpan::isPositioned);
    }
}
