package dev.skyc.compiler.model;

import dev.skyc.compiler.source.SourceSpan;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One parameter's claim to a resource.
 *
 * @param kind name of the capability's kind, an open value: {@code database}, {@code keyvalue}, {@code bucket},
 *     {@code topic}, {@code secret}, {@code config}, {@code endpoint}, {@code event}, or a stranger's
 * @param name the resource's name in the application; for {@code event} the CloudEvents type, the first of
 *     several, empty where the payload names none
 * @param access what the function does with it, in the kind's own words: {@code read}, {@code write},
 *     {@code read-write}, {@code publish}, …
 * @param payload the type that the resource carries ({@code KeyValueStore<Cart>}: {@code Cart}), where it has one
 * @param attributes further attributes of the annotation, as text by name; {@code default} for {@code @Default}; {@code
 *     types} for the CloudEvents types, joined by commas, of an outbox and of a publisher that has several
 * @param span where the annotation, or for publishers the parameter, stands
 */
public record CapabilityUse(
        String kind,
        String name,
        String access,
        Optional<TypeRef> payload,
        SortedMap<String, String> attributes,
        SourceSpan span) {
    public CapabilityUse {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }
}
