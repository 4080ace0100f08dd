package dev.skyc.compiler.plan;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Events that the broker delivers to one handler.
 *
 * @param name name of the Trigger
 * @param broker the broker's name
 * @param source {@code com.acme.Orders#place}, for {@code skyc.dev/source}
 * @param filters all must hold
 * @param service the subscriber's Knative Service
 * @param path where the handler listens, absolute
 * @param ordered whether events come one after the other, in order of their partition key
 */
public record Subscription(
        String name,
        String broker,
        String source,
        List<Filter> filters,
        String service,
        String path,
        Delivery delivery,
        boolean ordered) {
    public Subscription {
        filters = List.copyOf(filters);
    }

    /** A condition on an event's attributes. */
    public sealed interface Filter {
        /** The word that Knative has for it. */
        default String dialect() {
            return getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }
    }

    /** Attributes have exactly these values. */
    public record Exact(SortedMap<String, String> attributes) implements Filter {
        public Exact {
            attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        }
    }

    /** An attribute starts with a text. */
    public record Prefix(String attribute, String text) implements Filter {}

    /** An attribute ends with a text. */
    public record Suffix(String attribute, String text) implements Filter {}

    /** One of several conditions holds. */
    public record Any(List<Filter> filters) implements Filter {
        public Any {
            filters = List.copyOf(filters);
        }
    }

    /** A CloudEvents SQL expression holds. */
    public record Cesql(String expression) implements Filter {}
}
