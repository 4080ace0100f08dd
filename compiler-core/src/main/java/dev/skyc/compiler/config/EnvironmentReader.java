package dev.skyc.compiler.config;

import dev.skyc.compiler.config.EnvironmentConfig.GatewayConfig;
import dev.skyc.compiler.config.EnvironmentConfig.Services;
import dev.skyc.compiler.config.EnvironmentConfig.TargetConfig;
import dev.skyc.compiler.config.yaml.YamlNode;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.diagnostic.Suppression;
import dev.skyc.compiler.model.view.CronExpression;
import dev.skyc.compiler.plan.GitOps;
import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.spi.CapabilityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one environment. */
final class EnvironmentReader {
    /** Flux needs to know a namespace that nothing names. */
    static final DiagnosticCode FLUX_WITHOUT_NAMESPACE = DiagnosticCode.error("SKY5046", "flux-without-namespace");

    private static final String DEVELOPMENT = "dev";
    private static final String KNATIVE = "1.22";

    private final List<CapabilityKind> kinds;
    private final ProviderTable providers;
    private final ShapeChecker checked;
    private final List<Diagnostic> diagnostics;

    EnvironmentReader(
            List<CapabilityKind> kinds, ProviderTable providers, ShapeChecker checked, List<Diagnostic> diagnostics) {
        this.kinds = ConfigShape.configurable(kinds);
        this.providers = providers;
        this.checked = checked;
        this.diagnostics = diagnostics;
    }

    /** The environment of that name; the node may be absent or empty. */
    EnvironmentConfig read(String name, SourceSpan span, YamlNode node) {
        boolean local = name.equals(ServerlessConfig.LOCAL);
        if (checked.fits(node)) {
            checked.check(node, local ? ConfigShape.local(kinds) : ConfigShape.environment(kinds), name);
        }
        Fields fields = Fields.of(node, checked);
        Services services = services(fields);
        Optional<Located<String>> outboxSweep = fields.text("outboxSweep");
        outboxSweep.ifPresent(this::checkCron);
        return new EnvironmentConfig(
                name,
                fields.truth("development").orElse(local || name.equals(DEVELOPMENT)),
                fields.text("follows"),
                fields.text("namespace"),
                fields.text("prefix").map(Located::value).orElse(""),
                gateway(fields),
                texts(fields.fields("domains")),
                broker(fields, span),
                deadLetters(fields, span),
                targets(fields.fields("targets")),
                outboxSweep,
                gitOps(fields),
                services,
                resources(fields, services),
                functions(fields.fields("functions")),
                suppressions(fields.fields("suppress")),
                fields.text("secretsFrom"),
                span);
    }

    private Services services(Fields fields) {
        SortedMap<String, Located<String>> byKind = new TreeMap<>();
        SortedMap<String, SortedMap<String, YamlNode>> settings = new TreeMap<>();
        ResourceReader reader = new ResourceReader(providers, checked, diagnostics);
        Fields bySection = fields.fields("services");
        for (CapabilityKind kind : kinds) {
            Fields all = bySection.fields(kind.section());
            bySection.text(kind.section()).or(() -> all.text("provider")).ifPresent(id -> {
                byKind.put(kind.name(), id);
                knownProvider(id, providers.ids(kind.name()), " for " + kind.name());
                settings.put(kind.name(), reader.settingsOfAll(kind, id.value(), all));
            });
        }
        Optional<Located<String>> all = fields.text("services");
        all.ifPresent(id -> knownProvider(id, providers.ids(), ""));
        return new Services(all, byKind, settings);
    }

    private void knownProvider(Located<String> id, List<String> known, String what) {
        if (!known.contains(id.value())) {
            diagnostics.add(ResourceReader.unknownProvider(id, known, what));
        }
    }

    private static Optional<GatewayConfig> gateway(Fields environment) {
        Fields fields = environment.fields("gateway");
        Fields backend = fields.fields("backend");
        Optional<Located<String>> host = fields.text("host");
        Optional<Located<String>> name = fields.text("name");
        Optional<Located<String>> namespace = fields.text("namespace");
        Optional<Located<String>> backendName = backend.text("name");
        Optional<Located<String>> backendNamespace = backend.text("namespace");
        if (host.isEmpty()
                || name.isEmpty()
                || namespace.isEmpty()
                || backendName.isEmpty()
                || backendNamespace.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new GatewayConfig(
                host.get().value(),
                name.get().value(),
                namespace.get().value(),
                backendName.get().value(),
                backendNamespace.get().value(),
                host.get().span()));
    }

    private static BrokerConfig broker(Fields environment, SourceSpan span) {
        Fields fields = environment.fields("broker");
        return new BrokerConfig(
                fields.text("existing"),
                fields.text("class"),
                brokerConfig(fields.fields("config")),
                fields.text("channel"),
                fields.texts("bootstrapServers"),
                fields.whole("partitions"),
                fields.whole("replicationFactor"),
                fields.text("secret"),
                fields.text("topic"),
                texts(fields.fields("topicConfig")),
                environment.node("broker").map(YamlNode::span).orElse(span));
    }

    private static Optional<BrokerConfig.Reference> brokerConfig(Fields fields) {
        return fields.text("name")
                .map(name -> new BrokerConfig.Reference(
                        fields.text("apiVersion").map(Located::value).orElse("v1"),
                        fields.text("kind").map(Located::value).orElse("ConfigMap"),
                        name.value(),
                        fields.text("namespace").map(Located::value),
                        name.span()));
    }

    private Located<DeadLetters> deadLetters(Fields environment, SourceSpan span) {
        Optional<Located<String>> word = environment.text("deadLetters");
        if (word.isPresent()) {
            DeadLetters policy = word.get().value().equals("none") ? new DeadLetters.None() : new DeadLetters.Log();
            return new Located<>(policy, word.get().span());
        }
        Fields fields = environment.fields("deadLetters");
        List<Located<DeadLetters>> given = new ArrayList<>();
        fields.text("bucket").ifPresent(b -> given.add(new Located<>(new DeadLetters.Bucket(b.value()), b.span())));
        fields.text("topic").ifPresent(t -> given.add(new Located<>(new DeadLetters.Topic(t.value()), t.span())));
        fields.text("handler").ifPresent(h -> {
            int dot = h.value().indexOf('.');
            given.add(new Located<>(
                    new DeadLetters.Handler(
                            h.value().substring(0, dot), h.value().substring(dot + 1)),
                    h.span()));
        });
        if (given.size() > 1) {
            diagnostics.add(Diagnostic.of(
                            ShapeChecker.INVALID_VALUE, given.get(1).span(), "`deadLetters` names more than one place")
                    .also(given.get(0).span(), "first given here")
                    .help("keep one of `bucket`, `topic` and `handler`"));
        }
        return given.isEmpty() ? new Located<>(new DeadLetters.Log(), span) : given.get(0);
    }

    private static TargetConfig targets(Fields fields) {
        return new TargetConfig(
                fields.text("serving").map(Located::value).orElse(KNATIVE),
                fields.text("eventing").map(Located::value).orElse(KNATIVE),
                fields.text("brokerUrl").map(Located::value));
    }

    private GitOps gitOps(Fields environment) {
        Fields fields = environment.fields("gitops");
        Fields flux = fields.fields("flux");
        Optional<Located<String>> source = flux.text("source");
        if (source.isPresent() && environment.text("namespace").isEmpty()) {
            diagnostics.add(Diagnostic.of(
                            FLUX_WITHOUT_NAMESPACE,
                            source.get().span(),
                            "Flux is to apply the environment, but it has no `namespace`")
                    .help("say where it runs: `namespace: name`"));
        }
        return new GitOps(
                fields.truth("argocd").orElse(false),
                source.map(name -> new GitOps.Flux(
                        name.value(),
                        flux.text("namespace").map(Located::value).orElse("flux-system"),
                        flux.text("path").map(Located::value).orElse("./deploy"),
                        flux.text("interval").map(Located::value).orElse("10m0s"))));
    }

    private SortedMap<String, SortedMap<String, ResourceConfig>> resources(Fields fields, Services services) {
        ResourceReader reader = new ResourceReader(providers, checked, diagnostics);
        SortedMap<String, SortedMap<String, ResourceConfig>> resources = new TreeMap<>();
        for (CapabilityKind kind : kinds) {
            resources.put(kind.name(), reader.section(kind, fields.fields(kind.section()), services));
        }
        return resources;
    }

    private SortedMap<String, FunctionConfig> functions(Fields section) {
        SortedMap<String, FunctionConfig> functions = new TreeMap<>();
        for (YamlNode.Entry entry : section.entries()) {
            Fields fields = Fields.of(entry.value(), checked);
            Fields scale = fields.fields("scale");
            Fields compute = fields.fields("compute");
            SortedMap<String, Located<String>> schedules = texts(fields.fields("schedules"));
            schedules.values().forEach(this::checkCron);
            functions.put(
                    entry.key().text(),
                    new FunctionConfig(
                            scale.whole("min"),
                            scale.whole("max"),
                            scale.whole("concurrency"),
                            scale.text("rollout"),
                            compute.text("cpu"),
                            compute.text("memory"),
                            compute.text("timeout"),
                            schedules,
                            fields.texts("ordered"),
                            entry.key().span()));
        }
        return functions;
    }

    private void checkCron(Located<String> schedule) {
        if (schedule.value().equals(FunctionConfig.OFF)) {
            return;
        }
        CronExpression.Parsed cron = CronExpression.parse(schedule.value());
        Optional<String> problem = cron.problem()
                .or(() -> cron.expression()
                        .filter(read ->
                                read.impossibleMonths().size() == read.months().size())
                        .map(never -> "its days never come"));
        problem.ifPresent(text -> diagnostics.add(Diagnostic.of(
                        ShapeChecker.INVALID_VALUE, schedule.span(), "`" + schedule.value() + "` is no cron expression")
                .label(text)));
    }

    private static List<Suppression> suppressions(Fields section) {
        List<Suppression> suppressions = new ArrayList<>();
        for (YamlNode.Entry entry : section.entries()) {
            section.text(entry.value())
                    .ifPresent(reason -> suppressions.add(new Suppression(
                            entry.key().text(),
                            reason.value(),
                            SourceSpan.NONE,
                            entry.key().span())));
        }
        return suppressions;
    }

    private static SortedMap<String, Located<String>> texts(Fields section) {
        SortedMap<String, Located<String>> texts = new TreeMap<>();
        for (YamlNode.Entry entry : section.entries()) {
            section.text(entry.value()).ifPresent(text -> texts.put(entry.key().text(), text));
        }
        return texts;
    }
}
