package dev.skyc.compiler.model.view;

import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.TypeDefinition;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who publishes which events, and who subscribes to them.
 *
 * @param publications in the order of functions
 * @param subscriptions the handlers with an event trigger
 * @param external the CloudEvents types that others than this application publish or consume too
 */
public record EventFlow(List<Publication> publications, List<Subscription> subscriptions, SortedSet<String> external) {
    private static final String OUTBOX = "outbox";

    public EventFlow {
        publications = List.copyOf(publications);
        subscriptions = List.copyOf(subscriptions);
        external = Collections.unmodifiableSortedSet(new TreeSet<>(external));
    }

    /** A place that publishes events of one type. */
    public record Publication(String type, FunctionClass function, SourceSpan span) {}

    /**
     * A handler that is subscribed to events.
     *
     * @param replies the types of the events that it returns
     */
    public record Subscription(HandlerSite site, Trigger.Event trigger, SortedSet<String> replies) {
        /** Whether every event of its types reaches it, whoever sent it and whatever it says. */
        public boolean isUnconditional() {
            return trigger.source().isEmpty() && trigger.filter().isEmpty();
        }
    }

    /** The flow of an application. */
    public static EventFlow of(Application application) {
        List<Publication> publications = new ArrayList<>();
        List<Subscription> subscriptions = new ArrayList<>();
        for (CapabilitySite site : CapabilitySite.all(application)) {
            carried(site)
                    .ifPresent(payload -> EventNames.of(payload, application.types())
                            .forEach(type -> publications.add(new Publication(
                                    type, site.function(), site.parameter().span()))));
        }
        for (HandlerSite site : HandlerSite.all(application)) {
            SortedSet<String> replies = replies(site, application.types());
            replies.forEach(type -> publications.add(new Publication(type, site.function(), site.resultSpan())));
            if (site.handler().trigger() instanceof Trigger.Event trigger) {
                subscriptions.add(new Subscription(site, trigger, replies));
            }
        }
        SortedSet<String> external = new TreeSet<>();
        for (TypeDefinition definition : application.types().values()) {
            EventNames.own(definition)
                    .filter(TypeDefinition.EventName::external)
                    .ifPresent(name -> external.add(name.type()));
        }
        return new EventFlow(publications, subscriptions, external);
    }

    private static Optional<TypeRef> carried(CapabilitySite site) {
        boolean publishes = site.isOf("event")
                || (site.isOf("database") && site.use().access().equals(OUTBOX));
        return publishes ? site.use().payload() : Optional.empty();
    }

    private static SortedSet<String> replies(HandlerSite site, Map<String, TypeDefinition> types) {
        Trigger trigger = site.handler().trigger();
        boolean replies = trigger instanceof Trigger.Event
                || trigger instanceof Trigger.Schedule
                || trigger instanceof Trigger.ObjectChange;
        return replies ? EventNames.of(ResultShape.of(site.handler().result()).content(), types) : new TreeSet<>();
    }
}
