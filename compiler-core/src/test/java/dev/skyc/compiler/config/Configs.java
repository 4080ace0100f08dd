package dev.skyc.compiler.config;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.spi.CapabilityKind;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider;
import dev.skyc.compiler.spi.Setting;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Reads settings in tests, with the built-in kinds and a provider that takes a few settings and provides nothing. */
final class Configs {
    static final List<CapabilityKind> KINDS = ServiceLoader.load(CapabilityKind.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    static final List<ResourceProvider> PROVIDERS =
            List.of(new Nothing("*", "existing"), new Nothing("database", "postgres-operator"), new Store());

    private Configs() {}

    static Validated<ServerlessConfig> read(String yaml) {
        return ConfigReader.read("serverless.yaml", Optional.of(yaml), "my-artifact", KINDS, PROVIDERS);
    }

    static ServerlessConfig valid(String yaml) {
        Validated<ServerlessConfig> read = read(yaml);
        if (!read.diagnostics().isEmpty()) {
            throw new AssertionError(read.diagnostics());
        }
        return read.value();
    }

    static List<String> problems(String yaml) {
        return read(yaml).diagnostics().stream()
                .sorted(Diagnostic.ORDER)
                .map(Configs::line)
                .toList();
    }

    private static String line(Diagnostic diagnostic) {
        StringBuilder line = new StringBuilder();
        line.append(diagnostic.primary().span().toString().replace("serverless.yaml:", ""))
                .append(' ')
                .append(diagnostic.code().id())
                .append(' ')
                .append(diagnostic.message());
        if (!diagnostic.primary().text().isEmpty()) {
            line.append("; ").append(diagnostic.primary().text());
        }
        diagnostic.help().forEach(help -> line.append(" => ").append(help));
        return line.toString();
    }

    /** Chosen by a setting that no other provider has. */
    private static final class Store implements ResourceProvider {
        @Override
        public String kind() {
            return "secret";
        }

        @Override
        public String id() {
            return "vault";
        }

        @Override
        public Optional<String> chosenBy() {
            return Optional.of("store");
        }

        @Override
        public List<Setting> settings() {
            return List.of(
                    new Setting("store", Setting.Type.STRING, false, ""),
                    new Setting("key", Setting.Type.STRING, false, ""));
        }

        @Override
        public Provision provide(Request request) {
            throw new AssertionError("reading settings provides nothing");
        }
    }

    private record Nothing(String kind, String id) implements ResourceProvider {
        @Override
        public List<Setting> settings() {
            return List.of(
                    new Setting("secret", Setting.Type.STRING, false, ""),
                    new Setting("keys", Setting.Type.STRING_MAP, false, ""),
                    new Setting("values", Setting.Type.STRING_MAP, false, ""),
                    new Setting("egress", Setting.Type.STRING_LIST, false, ""),
                    new Setting("replicas", Setting.Type.INTEGER, false, ""),
                    new Setting("tls", Setting.Type.BOOLEAN, false, ""),
                    new Setting("url", Setting.Type.STRING, false, ""),
                    new Setting("value", Setting.Type.STRING, false, ""));
        }

        @Override
        public Provision provide(Request request) {
            throw new AssertionError("reading settings provides nothing");
        }
    }
}
