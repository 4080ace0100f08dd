package dev.skyc.compiler.spi;

import dev.skyc.compiler.source.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** What an environment says about one resource; already checked against the provider's {@link Setting}s. */
public interface Settings {
    /** The text of a setting. */
    Optional<String> string(String name);

    /** The number of a setting. */
    Optional<Integer> integer(String name);

    /** The truth of a setting. */
    Optional<Boolean> bool(String name);

    /** The texts of a list; empty when it is not given. */
    List<String> strings(String name);

    /** The texts of a map; empty when it is not given. */
    SortedMap<String, String> map(String name);

    /**
     * Where the setting stands, or the resource's section when it is not given. A dot leads to an entry of a map or list:
     * {@code keys.password} is that key, {@code egress.0} the first text.
     */
    SourceSpan span(String name);
}
