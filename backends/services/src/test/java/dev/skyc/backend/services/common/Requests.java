package dev.skyc.backend.services.common;

import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.spi.CapabilityKind;
import dev.skyc.compiler.spi.ResourceProvider;
import dev.skyc.compiler.spi.Settings;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Requests for resources of an application named {@code shop} of which nothing else is said. */
final class Requests {
    private Requests() {}

    static ResourceProvider.Request of(CapabilityKind kind, String name) {
        return new ResourceProvider.Request(
                "shop",
                new DeploymentPlan.Environment("dev", true, Optional.empty(), Optional.empty(), ""),
                kind,
                name,
                name,
                new TreeMap<>(),
                Optional.empty(),
                new NoSettings(),
                new PlainNames());
    }

    private static final class PlainNames implements ResourceProvider.Names {
        @Override
        public String derived(String... parts) {
            return "shop-" + String.join("-", parts);
        }

        @Override
        public String given(String name) {
            return name;
        }
    }

    private static final class NoSettings implements Settings {
        @Override
        public Optional<String> string(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Integer> integer(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Boolean> bool(String name) {
            return Optional.empty();
        }

        @Override
        public List<String> strings(String name) {
            return List.of();
        }

        @Override
        public SortedMap<String, String> map(String name) {
            return new TreeMap<>();
        }

        @Override
        public SourceSpan span(String name) {
            return SourceSpan.ofFile("serverless.yaml");
        }
    }
}
