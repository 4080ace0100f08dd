package dev.skyc.compiler.config;

import dev.skyc.compiler.spi.CapabilityKind;
import dev.skyc.compiler.spi.ResourceProvider;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The registered providers by kind and id. One for {@code *} stands in for every kind that has none of its own. */
public record ProviderTable(List<ResourceProvider> providers) {
    /** The provider where nothing is said. */
    public static final String EXISTING = "existing";

    private static final String EVERY_KIND = "*";

    public ProviderTable {
        providers = List.copyOf(providers);
    }

    /** The provider of a kind with an id. */
    public Optional<ResourceProvider> find(String kind, String id) {
        return exact(kind, id).or(() -> exact(EVERY_KIND, id));
    }

    /**
     * The id of a resource's provider: its own, else that of its kind, else that of all kinds, else {@code existing}. What
     * is said of all kinds holds for a kind that somebody else makes, such as secrets, only if that provider has it.
     */
    public String choose(Optional<Located<String>> own, EnvironmentConfig.Services services, CapabilityKind kind) {
        return own.or(() -> Optional.ofNullable(services.byKind().get(kind.name())))
                .map(Located::value)
                .or(() -> services.all()
                        .map(Located::value)
                        .filter(id -> !kind.isGiven() || ids(kind.name()).contains(id)))
                .orElse(EXISTING);
    }

    /** The ids that a kind can choose from, sorted. */
    public List<String> ids(String kind) {
        TreeSet<String> ids = new TreeSet<>();
        for (ResourceProvider provider : providers) {
            if (provider.kind().equals(kind) || provider.kind().equals(EVERY_KIND)) {
                ids.add(provider.id());
            }
        }
        return List.copyOf(ids);
    }

    /** The ids of all providers, sorted. */
    public List<String> ids() {
        return List.copyOf(
                new TreeSet<>(providers.stream().map(ResourceProvider::id).toList()));
    }

    private Optional<ResourceProvider> exact(String kind, String id) {
        return providers.stream()
                .filter(provider ->
                        provider.kind().equals(kind) && provider.id().equals(id))
                .findFirst();
    }
}
