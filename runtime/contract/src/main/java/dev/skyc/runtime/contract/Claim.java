package dev.skyc.runtime.contract;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A parameter's claim to a resource: what the factory method of a capability's kind is given. Where the parameter's type
 * carries a payload, the factory's second argument is its {@link Codec}, or its {@link EventCodec} if events are
 * published; where the kind accepts any scalar, it is the {@link Scalar}.
 *
 * @param kind name of the capability's kind, such as {@code database}
 * @param name the resource's name in the application; for {@code event} the CloudEvents type
 * @param access what the function does with it, in the kind's own words
 * @param attributes further attributes of the annotation, as text by name; {@code default} for {@code @Default}
 * @param function name of the function that makes the claim
 */
public record Claim(
        String kind,
        String name,
        String access,
        Map<String, String> attributes,
        String function,
        FunctionRuntime runtime) {
    public Claim {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /** The same with one more attribute. */
    public Claim with(String attribute, String value) {
        Map<String, String> more = new TreeMap<>(attributes);
        more.put(attribute, value);
        return new Claim(kind, name, access, more, function, runtime);
    }

    /** The resource's binding. */
    public ServiceBinding binding() {
        return runtime.binding(kind.equals("event") ? "events" : kind + "-" + name);
    }

    /** One of the further attributes. */
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** The {@code source} of events that the function publishes. */
    public String eventSource() {
        return runtime.eventSource(function);
    }
}
