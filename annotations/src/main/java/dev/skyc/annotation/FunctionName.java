package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the function. Without it the name is the class's simple name in kebab case: {@code OrderHistory} becomes
 * {@code order-history}.
 *
 * <pre>{@code
 * @FunctionName("orders")
 * public class OrdersController { … }
 * }</pre>
 *
 * <p>In the cluster: the name of the Knative Service and of the ServiceAccount, and the value of
 * {@code SKYC_FUNCTION}. To rename a function is to delete one and make another.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface FunctionName {
    /** A DNS-1035 label: lower-case letters, digits and dashes, at most 46 characters. */
    String value();
}
