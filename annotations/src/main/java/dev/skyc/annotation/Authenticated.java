package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Refuses requests without a valid token of the environment's issuer: 401 without one, 403 without the scopes.
 *
 * <pre>{@code
 * @Post("/orders")
 * @Authenticated(scopes = "orders:write")
 * public Response<Order> place(NewOrder order, Caller caller) { … }
 * }</pre>
 *
 * <p>HTTP handlers only; on a class it holds for all of them but those that have one of their own. Only an
 * authenticated handler may ask for {@code Caller}. May stand on an annotation of your own. A call of another function
 * hands the caller's token on to authenticated methods.
 *
 * <p>In the cluster: nothing. The runtime verifies the token in the function itself.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Authenticated {
    /** Scopes that the token must grant, all of them; none by default. */
    String[] scopes() default {};
}
