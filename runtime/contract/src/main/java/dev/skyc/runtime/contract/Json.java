package dev.skyc.runtime.contract;

import java.lang.reflect.Type;

/**
 * Makes codecs for types that have none of their own. The rules of skyc's JSON hold for every implementation: unknown
 * members are ignored, a missing member is an error unless its type is optional or a collection, times are ISO 8601.
 */
public interface Json {
    /** The codec of a type; {@code T} is that type. Generated code asks once for each. */
    <T> Codec<T> codec(Type type);
}
