package dev.skyc.compiler.config;

import dev.skyc.compiler.config.Shape.Field;
import dev.skyc.compiler.config.Shape.Keys;
import dev.skyc.compiler.config.Shape.ListOf;
import dev.skyc.compiler.config.Shape.MapOf;
import dev.skyc.compiler.config.Shape.Text;
import dev.skyc.compiler.config.Shape.Truth;
import dev.skyc.compiler.config.Shape.Whole;
import dev.skyc.compiler.config.yaml.YamlNode;
import dev.skyc.compiler.config.yaml.YamlNode.Mapping;
import dev.skyc.compiler.config.yaml.YamlNode.Scalar;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.diagnostic.Suggestions;
import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.spi.CapabilityKind;
import dev.skyc.compiler.spi.ResourceProvider;
import dev.skyc.compiler.spi.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what an environment says about resources, each against the settings of its provider. */
final class ResourceReader {
    /** A provider that no extension brings for this kind. */
    static final DiagnosticCode UNKNOWN_PROVIDER = DiagnosticCode.error("SKY5007", "unknown-provider");

    /** The setting that stands for the whole of a resource whose settings are written as a single value. */
    static final String VALUE = "value";

    private static final String PROVIDER = "provider";
    private static final String VALUES = "values";
    private static final String SECRET = "secret";

    private final ProviderTable providers;
    private final ShapeChecker checked;
    private final List<Diagnostic> diagnostics;
    private final Credentials credentials;

    ResourceReader(ProviderTable providers, ShapeChecker checked, List<Diagnostic> diagnostics) {
        this.providers = providers;
        this.checked = checked;
        this.diagnostics = diagnostics;
        this.credentials = new Credentials(diagnostics);
    }

    /** The section of one kind, by resource name. */
    SortedMap<String, ResourceConfig> section(
            CapabilityKind kind, Fields section, EnvironmentConfig.Services services) {
        SortedMap<String, ResourceConfig> resources = new TreeMap<>();
        for (YamlNode.Entry entry : section.entries()) {
            resources.put(entry.key().text(), resource(kind, entry, services));
        }
        return resources;
    }

    private ResourceConfig resource(CapabilityKind kind, YamlNode.Entry entry, EnvironmentConfig.Services services) {
        String name = entry.key().text();
        refuseCredentials(name, entry.value(), kind.bindingKeys().isEmpty());
        if (kind.name().equals(SECRET)) {
            credentials.refuseSecret(entry.value());
            Fields.of(entry.value(), checked).node(VALUE).ifPresent(credentials::refuseSecret);
        }
        if (entry.value() instanceof Scalar scalar && !scalar.isNull() && checked.fits(scalar)) {
            return new ResourceConfig(
                    Optional.empty(),
                    settings(VALUE, scalar, entry.key().span()),
                    entry.key().span());
        }
        Fields fields = Fields.of(entry.value(), checked);
        Optional<Located<String>> given = fields.text(PROVIDER).or(() -> implied(kind, fields, services));
        String id = providers.choose(given, services, kind);
        Optional<ResourceProvider> provider = providers.find(kind.name(), id);
        SortedMap<String, YamlNode> values = new TreeMap<>();
        if (id.equals(providers.choose(Optional.empty(), services, kind))) {
            values.putAll(services.settingsOf(kind.name()));
        }
        if (provider.isPresent()) {
            values.putAll(settings(provider.get(), fields, name));
        } else if (given.isPresent()) {
            diagnostics.add(unknownProvider(given.get(), providers.ids(kind.name()), " for " + kind.name()));
        }
        return new ResourceConfig(
                given, new YamlSettings(values, entry.key().span()), entry.key().span());
    }

    /** What holds for all resources of a kind. */
    SortedMap<String, YamlNode> settingsOfAll(CapabilityKind kind, String id, Fields fields) {
        refuseCredentials("", fields.mapping(), false);
        return providers
                .find(kind.name(), id)
                .map(provider -> settings(provider, fields, kind.section()))
                .orElseGet(TreeMap::new);
    }

    private SortedMap<String, YamlNode> settings(ResourceProvider provider, Fields fields, String name) {
        SortedMap<String, YamlNode> values = new TreeMap<>();
        checked.check(fields.mapping(), shape(provider.settings()), name);
        for (YamlNode.Entry setting : fields.mapping().entries()) {
            if (checked.fits(setting.value()) && !ShapeChecker.isNull(setting.value())) {
                values.put(setting.key().text(), setting.value());
            }
        }
        return values;
    }

    /** The provider that a setting chooses where the provider of the kind has no such setting. */
    private Optional<Located<String>> implied(CapabilityKind kind, Fields fields, EnvironmentConfig.Services services) {
        Optional<ResourceProvider> usual =
                providers.find(kind.name(), providers.choose(Optional.empty(), services, kind));
        for (YamlNode.Entry entry : fields.entries()) {
            String name = entry.key().text();
            boolean understood = usual.stream()
                    .flatMap(provider -> provider.settings().stream())
                    .anyMatch(setting -> setting.name().equals(name));
            if (!understood) {
                Optional<ResourceProvider> chosen = providers.ids(kind.name()).stream()
                        .flatMap(id -> providers.find(kind.name(), id).stream())
                        .filter(provider ->
                                provider.chosenBy().filter(name::equals).isPresent())
                        .findFirst();
                if (chosen.isPresent()) {
                    return chosen.map(
                            provider -> new Located<>(provider.id(), entry.key().span()));
                }
            }
        }
        return Optional.empty();
    }

    private static YamlSettings settings(String name, YamlNode value, SourceSpan section) {
        SortedMap<String, YamlNode> values = new TreeMap<>();
        values.put(name, value);
        return new YamlSettings(values, section);
    }

    static Diagnostic unknownProvider(Located<String> given, List<String> known, String what) {
        Diagnostic diagnostic =
                Diagnostic.of(UNKNOWN_PROVIDER, given.span(), "there is no provider `" + given.value() + "`" + what);
        return Suggestions.didYouMean(given.value(), known)
                .map(diagnostic::help)
                .orElseGet(() -> known.isEmpty()
                        ? diagnostic.help("add the extension that provides it to the plugin's dependencies")
                        : diagnostic.help("available: " + ShapeChecker.quoted(known)));
    }

    private static Keys shape(List<Setting> settings) {
        List<Field> keys = new ArrayList<>(List.of(Field.optional(PROVIDER, Text.any("a provider"), "")));
        for (Setting setting : settings) {
            // That a required one is missing is said by the planner, who also sees resources of which nothing is said.
            keys.add(Field.optional(setting.name(), shape(setting.type()), setting.description()));
        }
        return new Keys(keys, false);
    }

    static Shape shape(Setting.Type type) {
        return switch (type) {
            case STRING -> Text.any("a text");
            case INTEGER -> new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case BOOLEAN -> new Truth();
            case STRING_LIST -> new ListOf(Text.any("a text"));
            case STRING_MAP -> new MapOf(Text.any("a name"), Text.any("a text"));
        };
    }

    /** Constants of a resource, and the resource itself where it is nothing but a constant. */
    private void refuseCredentials(String name, YamlNode node, boolean isConstant) {
        if (isConstant) {
            credentials.refuseNamed(name, node);
        }
        if (node instanceof Mapping mapping) {
            for (YamlNode.Entry entry : mapping.entries()) {
                if (isConstant && entry.key().text().equals(VALUE)) {
                    credentials.refuseNamed(name, entry.value());
                }
                if (entry.key().text().equals(VALUES) && entry.value() instanceof Mapping constants) {
                    constants
                            .entries()
                            .forEach(constant ->
                                    credentials.refuseNamed(constant.key().text(), constant.value()));
                }
            }
        }
    }
}
