package dev.skyc.compiler.lock;

import dev.skyc.compiler.model.view.KebabCase;
import java.util.Comparator;

/**
 * A handler by its function's name and its id, {@code payments.charge}.
 *
 * @param function the function's name, which has no dot
 * @param id the handler's id
 */
record HandlerName(String function, String id) implements Comparable<HandlerName> {
    private static final Comparator<HandlerName> ORDER =
            Comparator.comparing(HandlerName::function).thenComparing(HandlerName::id);

    /** Reads what {@link #toString()} gives; without a dot there is no id. */
    static HandlerName parse(String text) {
        int dot = text.indexOf('.');
        return dot < 0 ? new HandlerName(text, "") : new HandlerName(text.substring(0, dot), text.substring(dot + 1));
    }

    /** As object names have it. */
    String kebab() {
        return function + "-" + KebabCase.of(id);
    }

    @Override
    public int compareTo(HandlerName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return function + "." + id;
    }
}
