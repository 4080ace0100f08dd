package dev.skyc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for the address of a service outside the application.
 *
 * <pre>{@code
 * public Billing(@Endpoint("psp") HttpEndpoint psp) { … }
 *
 * public Search(@Endpoint("search") URI search) { … }        // for SDKs and other protocols than HTTP
 * }</pre>
 *
 * <p>The type is {@code HttpEndpoint}, or {@code URI}. The code knows the name only; each environment gives the
 * address: {@code endpoints: {psp: {url: "https://api.psp.example"}}}.
 *
 * <p>In the cluster: the directory {@code /bindings/endpoint-<name>} with {@code type} ({@code endpoint}) and
 * {@code uri}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
@CapabilityKind("endpoint")
public @interface Endpoint {
    /** The endpoint's name; each environment gives its URL. */
    String value();
}
