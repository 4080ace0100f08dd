package dev.skyc.backend.knative;

import dev.skyc.compiler.plan.BrokerClass;
import dev.skyc.compiler.plan.Subscription;
import io.fabric8.knative.eventing.v1.SubscriptionsAPIFilter;
import io.fabric8.knative.eventing.v1.Trigger;
import io.fabric8.knative.eventing.v1.TriggerFilter;
import io.fabric8.knative.eventing.v1.TriggerSpec;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The Trigger of a subscription.
 *
 * @param brokerClass what the broker can do
 */
record EventTrigger(Metadata metadata, BrokerClass brokerClass) {
    private static final String ORDER = "kafka.eventing.knative.dev/delivery.order";

    Trigger of(Subscription subscription) {
        TriggerSpec spec = new TriggerSpec();
        spec.setBroker(subscription.broker());
        if (brokerClass.evaluatesFilters()) {
            spec.setFilters(filters(subscription.filters()));
        } else {
            spec.setFilter(attributes(subscription.filters()));
        }
        spec.setSubscriber(Destinations.service(subscription.service(), subscription.path()));
        spec.setDelivery(Deliveries.of(subscription.delivery()));
        Trigger trigger = new Trigger();
        trigger.setMetadata(metadata.of(
                subscription.name(),
                subscription.service(),
                subscription.source(),
                Map.of(),
                subscription.ordered() ? Map.of(ORDER, "ordered") : Map.of()));
        trigger.setSpec(spec);
        return trigger;
    }

    /** The older form, for brokers that ignore the newer one. The planner refuses what it cannot say. */
    private static TriggerFilter attributes(List<Subscription.Filter> filters) {
        SortedMap<String, String> attributes = new TreeMap<>();
        for (Subscription.Filter filter : filters) {
            if (filter instanceof Subscription.Exact exact) {
                attributes.putAll(exact.attributes());
            }
        }
        TriggerFilter filter = new TriggerFilter();
        filter.setAttributes(attributes);
        return filter;
    }

    private static List<SubscriptionsAPIFilter> filters(List<Subscription.Filter> filters) {
        return filters.stream().map(EventTrigger::filter).toList();
    }

    /** One dialect in each entry: the webhook refuses two. */
    private static SubscriptionsAPIFilter filter(Subscription.Filter filter) {
        SubscriptionsAPIFilter entry = new SubscriptionsAPIFilter();
        if (filter instanceof Subscription.Exact exact) {
            entry.setExact(exact.attributes());
        } else if (filter instanceof Subscription.Prefix prefix) {
            entry.setPrefix(Map.of(prefix.attribute(), prefix.text()));
        } else if (filter instanceof Subscription.Suffix suffix) {
            entry.setSuffix(Map.of(suffix.attribute(), suffix.text()));
        } else if (filter instanceof Subscription.Any any) {
            entry.setAny(filters(any.filters()));
        } else if (filter instanceof Subscription.Cesql cesql) {
            entry.setCesql(cesql.expression());
        } else {
            throw new IllegalArgumentException("unknown filter: " + filter);
        }
        return entry;
    }
}
