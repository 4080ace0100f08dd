package dev.skyc.compiler.plan;

import java.util.Optional;

/**
 * How often and how soon a delivery is repeated, and where it ends.
 *
 * @param retry repetitions after the first delivery
 * @param backoffDelay wait before the first repetition, an ISO 8601 duration; doubles each time
 * @param deadLetters where an event goes whose deliveries are used up; absent when it is dropped
 */
public record Delivery(int retry, String backoffDelay, Optional<DeadLetterSink> deadLetters) {
    /** A Knative Service and an absolute path at it. */
    public record DeadLetterSink(String service, String path) {}
}
