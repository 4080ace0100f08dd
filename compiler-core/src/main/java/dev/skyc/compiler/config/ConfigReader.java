package dev.skyc.compiler.config;

import dev.skyc.compiler.config.yaml.YamlNode;
import dev.skyc.compiler.config.yaml.YamlNode.Mapping;
import dev.skyc.compiler.config.yaml.YamlReader;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.diagnostic.Suggestions;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.spi.CapabilityKind;
import dev.skyc.compiler.spi.ResourceProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads {@code serverless.yaml}. What names parts of the code is checked later, when the application is known. */
public final class ConfigReader {
    /** An environment that follows none, itself, or in a circle. */
    static final DiagnosticCode FOLLOWS = DiagnosticCode.error("SKY5009", "invalid-follows");

    private static final String DEFAULT_ENVIRONMENT = "dev";

    private final String file;
    private final EnvironmentReader environments;
    private final ShapeChecker checked;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private ConfigReader(String file, List<CapabilityKind> kinds, List<ResourceProvider> providers) {
        this.file = file;
        checked = new ShapeChecker(diagnostics);
        environments = new EnvironmentReader(kinds, new ProviderTable(providers), checked, diagnostics);
    }

    /**
     * The settings that a file gives.
     *
     * @param file the file's path as it is reported
     * @param text the file's content; absent when there is no file
     * @param defaultName the application's name where the file gives none, in any spelling
     */
    public static Validated<ServerlessConfig> read(
            String file,
            Optional<String> text,
            String defaultName,
            List<CapabilityKind> kinds,
            List<ResourceProvider> providers) {
        ConfigReader reader = new ConfigReader(file, kinds, providers);
        Validated<YamlNode> yaml = YamlReader.read(file, text.orElse(""));
        reader.diagnostics.addAll(yaml.diagnostics());
        if (!yaml.diagnostics().isEmpty()) {
            new Credentials(reader.diagnostics).refuseLines(file, text.orElse(""));
        }
        return new Validated<>(reader.read(yaml.value(), defaultName), reader.diagnostics);
    }

    private ServerlessConfig read(YamlNode root, String defaultName) {
        SourceSpan wholeFile = SourceSpan.ofFile(file);
        Mapping none = new Mapping(List.of(), wholeFile);
        checked.check(root, ConfigShape.file(), "");
        new Credentials(diagnostics).refuseForms(root);
        Fields fields = Fields.of(root, checked);
        SortedMap<String, EnvironmentConfig> all = new TreeMap<>();
        for (YamlNode.Entry entry : fields.fields("environments").entries()) {
            String name = entry.key().text();
            all.put(name, environments.read(name, entry.key().span(), entry.value()));
        }
        EnvironmentConfig local = all.remove(ServerlessConfig.LOCAL);
        if (local == null) {
            local = environments.read(ServerlessConfig.LOCAL, wholeFile, none);
        }
        if (all.isEmpty()) {
            all.put(DEFAULT_ENVIRONMENT, environments.read(DEFAULT_ENVIRONMENT, wholeFile, none));
        }
        all.values().forEach(environment -> checkFollows(environment, all));
        Located<String> application =
                fields.text("application").orElseGet(() -> new Located<>(label(defaultName), wholeFile));
        return new ServerlessConfig(application, fields.texts("libraries"), all, local);
    }

    private void checkFollows(EnvironmentConfig environment, SortedMap<String, EnvironmentConfig> all) {
        environment.follows().ifPresent(first -> {
            Set<String> others = new TreeSet<>(all.keySet());
            others.remove(environment.name());
            if (!all.containsKey(first.value())) {
                Diagnostic unknown = Diagnostic.of(
                        FOLLOWS, first.span(), "there is no environment `" + first.value() + "` to follow");
                diagnostics.add(Suggestions.didYouMean(first.value(), others)
                        .map(unknown::help)
                        .orElse(unknown));
                return;
            }
            Set<String> seen = new TreeSet<>();
            Optional<Located<String>> next = environment.follows();
            while (next.isPresent() && seen.add(next.get().value())) {
                EnvironmentConfig followed = all.get(next.get().value());
                next = followed == null ? Optional.empty() : followed.follows();
            }
            if (seen.contains(environment.name())) {
                diagnostics.add(Diagnostic.of(FOLLOWS, first.span(), "`" + environment.name() + "` follows itself")
                        .help("let one environment of the circle follow the source: remove its `follows`"));
            }
        });
    }

    /** A DNS label made from an artifact's id. */
    private static String label(String text) {
        String label =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
        String cut = label.length() > 46 ? label.substring(0, 46).replaceAll("-+$", "") : label;
        return cut.isEmpty() ? "application" : cut;
    }
}
