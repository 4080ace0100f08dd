package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the method the handler of HTTP {@code DELETE} requests on one path.
 *
 * <pre>{@code
 * @Delete("/carts/{customer}")
 * public void clear(String customer) { … }                // void: 204
 * }</pre>
 *
 * <p>A parameter named like a variable of the path receives its value; a malformed one is answered with 404. The
 * handler reads no body. A method has one trigger. All public functions of the application share one path space: a
 * literal segment is preferred to a variable, and two handlers of the same method and path are an error. Paths below
 * {@code /_skyc/} are reserved.
 *
 * <p>On the methods of an interface it makes the interface callable from other functions: whoever asks for the
 * interface in a constructor or handler gets a client of the function that implements it.
 *
 * <p>In the cluster: a route inside the function's Knative Service, reachable from outside only if the class is
 * {@link Public}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Delete {
    /**
     * The path: starts with a slash, has no query, and a segment is either literal or one variable in braces, such as
     * {@code /orders/{id}}.
     */
    String value();

    /** The handler's id, unique in its class; the method's name by default. */
    String name() default "";
}
