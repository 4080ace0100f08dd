package dev.skyc.backend.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.config.ServerlessConfig;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.plan.PlannedBinding;
import dev.skyc.compiler.plan.PlannedBinding.ConfigMapFiles;
import dev.skyc.compiler.plan.PlannedBinding.SecretFiles;
import dev.skyc.compiler.spi.CapabilityKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kind of capability that none of our code knows, bound to something that exists. */
class StrangersKindTest {
    private static final class Search implements CapabilityKind {
        @Override
        public String name() {
            return "search";
        }

        @Override
        public String section() {
            return "searches";
        }

        @Override
        public List<AcceptedType> accepts() {
            return List.of(AcceptedType.of("shop.SearchIndex", "query"));
        }

        @Override
        public List<String> bindingKeys() {
            return List.of("api-key", "uri");
        }

        @Override
        public String bindingType() {
            return "elasticsearch";
        }

        @Override
        public String factory() {
            return "shop.SearchIndex#open";
        }
    }

    @TempDir
    private Path directory;

    @Test
    void worksThroughItsAnnotationItsSectionAndTheGenericProvider() {
        List<CapabilityKind> kinds = new ArrayList<>(Environments.KINDS);
        kinds.add(new Search());
        Application application = Environments.application(kinds, directory, """
                public interface SearchIndex {}
                """, """
                public class Products {
                    public Products(@Find("products") SearchIndex index) {}
                    @Get("/products") public String list() { return ""; }
                }
                @CapabilityKind("search") @interface Find { String value(); }
                """);
        Validated<ServerlessConfig> config = Environments.config(kinds, """
                environments:
                  dev:
                    searches: {products: {secret: elastic, keys: {api-key: token}, values: {uri: "https://search"}}}
                """);
        Validated<DeploymentPlan> plan = Environments.plan(
                kinds,
                application,
                application,
                config,
                config.value().environments().get("dev"));

        assertThat(plan.diagnostics()).isEmpty();
        assertThat(plan.value().functions().get(0).bindings())
                .containsExactly(new PlannedBinding(
                        "search-products",
                        List.of(
                                new ConfigMapFiles("shop-binding-search-products"),
                                new SecretFiles("elastic", new TreeMap<>(Map.of("token", "api-key"))))));
        assertThat(plan.value().manifests().get(0).content().get("data"))
                .isEqualTo(Map.of("type", "elasticsearch", "provider", "existing", "uri", "https://search"));
    }
}
