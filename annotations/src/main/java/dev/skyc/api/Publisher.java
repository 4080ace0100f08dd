package dev.skyc.api;

/**
 * Publishes events of one type to the application's broker.
 *
 * <pre>{@code
 * public Products(Publisher<ProductChanged> changes) { … }       // the parameter's type says it all: no annotation
 *
 * changes.publish(new ProductChanged(id, name));
 * }</pre>
 *
 * <p>Needs an {@code @EventType} on {@code E}; a sealed {@code E} publishes all its events. {@code publish} returns
 * when the broker has accepted the event. To publish if and only if a database transaction commits, use
 * {@link Outbox}. In a test: {@code list::add}. In the cluster: the directory {@code /bindings/events} with the
 * broker's name.
 *
 * @param <E> the payload
 */
@FunctionalInterface
public interface Publisher<E> {
    /** Publishes one event; its id is new, its source is the function. */
    void publish(E event);
}
