package dev.skyc.compiler.planner;

import dev.skyc.compiler.config.EnvironmentConfig;
import dev.skyc.compiler.config.Located;
import dev.skyc.compiler.config.ProviderTable;
import dev.skyc.compiler.config.ResourceConfig;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.spi.CapabilityKind;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider;
import dev.skyc.compiler.spi.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Has each resource provided by the provider that the environment chooses. */
final class ResourcePlanner {
    /** A kind that the environment's provider does not provide. */
    static final DiagnosticCode NO_PROVIDER = DiagnosticCode.error("SKY5030", "no-provider");

    /** A setting of a resource that cannot be guessed. */
    static final DiagnosticCode MISSING_SETTING = DiagnosticCode.error("SKY5032", "missing-resource-setting");

    /** A provider that cannot do what the code asks for. */
    static final DiagnosticCode UNSUPPORTED = DiagnosticCode.error("SKY5049", "unsupported-access");

    private static final String DATABASE = "database";

    private final Application application;
    private final String name;
    private final EnvironmentConfig config;
    private final DeploymentPlan.Environment environment;
    private final List<CapabilityKind> kinds;
    private final ProviderTable providers;
    private final NamePlanner names;
    private final Identities identities;

    ResourcePlanner(
            Application application,
            String name,
            EnvironmentConfig config,
            DeploymentPlan.Environment environment,
            List<CapabilityKind> kinds,
            ProviderTable providers,
            NamePlanner names,
            Identities identities) {
        this.application = application;
        this.name = name;
        this.config = config;
        this.environment = environment;
        this.kinds = List.copyOf(kinds);
        this.providers = providers;
        this.names = names;
        this.identities = identities;
    }

    /** What the providers made, all together. */
    ProvidedResources provide(ResourceDemand demand) {
        ProvidedResources result = new ProvidedResources();
        Map<ResourceProvider, List<ResourceProvider.Request>> requests = new LinkedHashMap<>();
        for (ResourceKey resource : demand.resources()) {
            Optional<CapabilityKind> kind = kinds.stream()
                    .filter(known -> known.name().equals(resource.kind()))
                    .findFirst();
            if (kind.isEmpty()) {
                continue;
            }
            ResourceConfig settings = config.resourceOrDefault(resource.kind(), resource.name());
            String id = providers.choose(settings.provider(), config.services(), kind.get());
            Optional<ResourceProvider> provider = providers.find(resource.kind(), id);
            if (provider.isEmpty()) {
                noProvider(demand, resource, settings, id).ifPresent(result::report);
                continue;
            }
            List<Diagnostic> problems = missing(demand, resource, kind.get(), provider.get(), settings);
            problems.addAll(unsupported(demand, resource, provider.get(), settings));
            problems.forEach(result::report);
            if (problems.isEmpty()) {
                requests.computeIfAbsent(provider.get(), key -> new ArrayList<>())
                        .add(request(demand, resource, kind.get(), settings));
            }
        }
        requests.forEach((provider, all) -> {
            List<Provision> provisions = provider.provideAll(all);
            for (int i = 0; i < all.size(); i++) {
                result.add(provider, all.get(i), provisions.get(i));
            }
        });
        return result;
    }

    private ResourceProvider.Request request(
            ResourceDemand demand, ResourceKey resource, CapabilityKind kind, ResourceConfig settings) {
        return new ResourceProvider.Request(
                name,
                environment,
                kind,
                resource.name(),
                identities.of(resource.kind(), resource.name()),
                demand.accesses(resource, names),
                resource.kind().equals(DATABASE)
                        ? Optional.ofNullable(application.migrations().get(resource.name()))
                        : Optional.empty(),
                settings.settings(),
                names);
    }

    /** Nothing for an id that was reported where it stands because no provider of the kind has it. */
    private Optional<Diagnostic> noProvider(
            ResourceDemand demand, ResourceKey resource, ResourceConfig settings, String id) {
        Optional<Located<String>> byKind =
                Optional.ofNullable(config.services().byKind().get(resource.kind()));
        if (settings.provider().isPresent()
                || byKind.isPresent()
                || (config.services().all().isPresent() && !providers.ids().contains(id))) {
            return Optional.empty();
        }
        List<String> ids = providers.ids(resource.kind());
        String remedy = ids.isEmpty()
                ? "add an extension that provides " + resource.kind() + " to the plugin's dependencies"
                : "choose another one in `serverless.yaml`; available: `" + String.join("`, `", ids) + "`";
        return Optional.of(Diagnostic.of(
                        NO_PROVIDER,
                        demand.span(resource),
                        "no provider `" + id + "` for " + describe(resource) + " in environment `" + config.name()
                                + "`")
                .help(remedy));
    }

    private List<Diagnostic> missing(
            ResourceDemand demand,
            ResourceKey resource,
            CapabilityKind kind,
            ResourceProvider provider,
            ResourceConfig config) {
        List<Diagnostic> missing = new ArrayList<>();
        for (Setting setting : provider.settings()) {
            if (setting.required() && !given(config, setting)) {
                Diagnostic lacks = Diagnostic.of(
                        MISSING_SETTING,
                        config.span(),
                        describe(resource) + " lacks `" + setting.name() + "` in environment `" + this.config.name()
                                + "`");
                SourceSpan asked = demand.span(resource);
                missing.add((asked.isPositioned() ? lacks.also(asked, "asked for here") : lacks)
                        .help("say it in `serverless.yaml`, below `environments: " + this.config.name() + ":`: `"
                                + kind.section() + ": {" + resource.name() + ": {" + setting.name() + ": …}}`"));
            }
        }
        return missing;
    }

    private List<Diagnostic> unsupported(
            ResourceDemand demand, ResourceKey resource, ResourceProvider provider, ResourceConfig settings) {
        List<Diagnostic> unsupported = new ArrayList<>();
        for (String access : new TreeSet<>(provider.unsupported())) {
            demand.span(resource, access)
                    .ifPresent(span -> unsupported.add(Diagnostic.of(
                                    UNSUPPORTED,
                                    span,
                                    "provider `" + provider.id() + "` gives no `" + access + "` access to "
                                            + describe(resource) + " in environment `" + config.name() + "`")
                            .also(settings.span(), "provided here")
                            .help("choose another provider in `serverless.yaml`; available: `"
                                    + String.join("`, `", providers.ids(resource.kind())) + "`")));
        }
        return unsupported;
    }

    private static boolean given(ResourceConfig config, Setting setting) {
        String name = setting.name();
        return config.settings().string(name).isPresent()
                || !config.settings().strings(name).isEmpty()
                || !config.settings().map(name).isEmpty();
    }

    private static String describe(ResourceKey resource) {
        return resource.kind() + " `" + resource.name() + "`";
    }
}
