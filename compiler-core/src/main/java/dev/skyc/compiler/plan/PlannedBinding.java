package dev.skyc.compiler.plan;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One directory of a function's Service Binding tree ({@code $SERVICE_BINDING_ROOT/<directory>/}).
 *
 * @param directory {@code <kind>-<name>}, a DNS-1123 label; {@code events} for the broker
 * @param sources where its files come from, in order
 */
public record PlannedBinding(String directory, List<Source> sources) {
    public PlannedBinding {
        sources = List.copyOf(sources);
    }

    /** Where files of a binding come from. */
    public sealed interface Source {}

    /** All keys of a ConfigMap. */
    public record ConfigMapFiles(String configMap) implements Source {}

    /**
     * Keys of a ConfigMap that others make.
     *
     * @param files file name in the binding by key of the ConfigMap
     */
    public record ConfigMapKeys(String configMap, SortedMap<String, String> files) implements Source {
        public ConfigMapKeys {
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        }
    }

    /**
     * Keys of a Secret.
     *
     * @param files file name in the binding by key of the Secret
     */
    public record SecretFiles(String secret, SortedMap<String, String> files) implements Source {
        public SecretFiles {
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        }
    }

    /** The function's namespace, as a file of the given name. */
    public record NamespaceFile(String file) implements Source {}
}
