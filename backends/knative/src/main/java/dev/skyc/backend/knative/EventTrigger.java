package dev.skyc.backend.knative;

import dev.skyc.compiler.plan.Subscription;
import io.fabric8.knative.eventing.v1.SubscriptionsAPIFilter;
import io.fabric8.knative.eventing.v1.Trigger;
import io.fabric8.knative.eventing.v1.TriggerSpec;
import java.util.List;
import java.util.Map;

/** The Trigger of a subscription. */
record EventTrigger(Metadata metadata) {
    Trigger of(Subscription subscription) {
        TriggerSpec spec = new TriggerSpec();
        spec.setBroker(subscription.broker());
        spec.setFilters(filters(subscription.filters()));
        spec.setSubscriber(Destinations.service(subscription.service(), subscription.path()));
        spec.setDelivery(Deliveries.of(subscription.delivery()));
        Trigger trigger = new Trigger();
        trigger.setMetadata(metadata.of(subscription.name(), subscription.service(), subscription.source()));
        trigger.setSpec(spec);
        return trigger;
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
