package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets callers outside the cluster reach the HTTP handlers of the class. Without it a function is local to the
 * cluster.
 *
 * <pre>{@code
 * @Public
 * public class Orders {
 *     @Get("/orders/{id}") public Optional<Order> find(UUID id) { … }
 * }
 * }</pre>
 *
 * <p>Beside a trigger that is not HTTP it is an error, because anyone could then forge the events: split the class.
 *
 * <p>In the cluster: the label {@code networking.knative.dev/visibility: cluster-local} is left out. In an environment
 * with a {@code gateway:} the function also gets an {@code HTTPRoute} on the application's one host.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Public {}
