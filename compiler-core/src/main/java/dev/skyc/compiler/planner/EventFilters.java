package dev.skyc.compiler.planner;

import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.plan.Subscription.Any;
import dev.skyc.compiler.plan.Subscription.Cesql;
import dev.skyc.compiler.plan.Subscription.Exact;
import dev.skyc.compiler.plan.Subscription.Filter;
import dev.skyc.compiler.plan.Subscription.Prefix;
import dev.skyc.compiler.plan.Subscription.Suffix;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The conditions under which the broker delivers an event to a handler. */
final class EventFilters {
    static final String CREATED = "dev.skyc.object.created";
    static final String DELETED = "dev.skyc.object.deleted";
    static final String BUCKET = "skycbucket";
    static final String TICK = "dev.knative.sources.ping";
    static final String HANDLER = "skychandler";

    private static final String TYPE = "type";
    private static final String SOURCE = "source";
    private static final String SUBJECT = "subject";

    private EventFilters() {}

    static List<Filter> of(Trigger.Event event) {
        SortedMap<String, String> others = new TreeMap<>();
        event.source().ifPresent(source -> others.put(SOURCE, source));
        List<Filter> filters = typesAnd(event.types(), others);
        event.filter().ifPresent(expression -> filters.add(new Cesql(expression)));
        return filters;
    }

    static List<Filter> of(Trigger.ObjectChange change) {
        List<String> types = new ArrayList<>();
        if (change.created()) {
            types.add(CREATED);
        }
        if (change.deleted()) {
            types.add(DELETED);
        }
        SortedMap<String, String> others = new TreeMap<>();
        others.put(BUCKET, change.bucket());
        List<Filter> filters = typesAnd(types, others);
        if (!change.prefix().isEmpty()) {
            filters.add(new Prefix(SUBJECT, change.prefix()));
        }
        if (!change.suffix().isEmpty()) {
            filters.add(new Suffix(SUBJECT, change.suffix()));
        }
        return filters;
    }

    static List<Filter> ofTicks(String handler) {
        SortedMap<String, String> others = new TreeMap<>();
        others.put(HANDLER, handler);
        return typesAnd(List.of(TICK), others);
    }

    /** One type stands with the other attributes in one condition; of several, any may hold. */
    private static List<Filter> typesAnd(List<String> types, SortedMap<String, String> others) {
        List<Filter> filters = new ArrayList<>();
        if (types.size() == 1) {
            others.put(TYPE, types.get(0));
        } else {
            filters.add(new Any(types.stream().map(EventFilters::type).toList()));
        }
        if (!others.isEmpty()) {
            filters.add(new Exact(others));
        }
        return filters;
    }

    private static Filter type(String type) {
        SortedMap<String, String> attributes = new TreeMap<>();
        attributes.put(TYPE, type);
        return new Exact(attributes);
    }
}
