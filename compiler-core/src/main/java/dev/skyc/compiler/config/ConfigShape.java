package dev.skyc.compiler.config;

import dev.skyc.compiler.config.Shape.Either;
import dev.skyc.compiler.config.Shape.Field;
import dev.skyc.compiler.config.Shape.Keys;
import dev.skyc.compiler.config.Shape.ListOf;
import dev.skyc.compiler.config.Shape.MapOf;
import dev.skyc.compiler.config.Shape.Text;
import dev.skyc.compiler.config.Shape.Truth;
import dev.skyc.compiler.config.Shape.Whole;
import dev.skyc.compiler.spi.CapabilityKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All keys of {@code serverless.yaml}. */
final class ConfigShape {
    static final String LABEL = "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?";

    private static final Text APPLICATION = Text.of(
            "a DNS label: at most 46 lower-case letters, digits and dashes, the first a letter",
            "[a-z]([-a-z0-9]{0,44}[a-z0-9])?");
    static final Text ENVIRONMENT_NAME =
            Text.of("a DNS label (lower-case letters, digits, dashes) other than `overlays`", "(?!overlays$)" + LABEL);
    private static final Text COORDINATES = Text.of("`groupId:artifactId`", "[-.\\w]+:[-.\\w]+");
    private static final Text DNS_LABEL = Text.of("a DNS label: lower-case letters, digits and dashes", LABEL);
    private static final Text OBJECT_NAME = Text.of("the name of a Kubernetes object", LABEL + "(\\." + LABEL + ")*");
    private static final Text HOST = Text.of("a host name such as `api.shop.example`", LABEL + "(\\." + LABEL + ")+");
    private static final Text PREFIX =
            Text.of("at most 20 lower-case letters, digits and dashes, the first a letter", "[a-z][-a-z0-9]{0,19}");
    private static final Text NAME = Text.of("a name", "\\S(.*\\S)?");
    private static final Text DURATION = Text.of(
            "an ISO 8601 duration of whole seconds such as `PT30S`",
            "PT(?=[0-9])([0-9]{1,4}H)?([0-9]{1,5}M)?([0-9]{1,6}S)?");
    private static final Text TIMEOUT = Text.of(
            "an ISO 8601 duration of whole seconds, at most `PT10M`",
            "PT(?!0+[MS])([1-9]M([0-5]?[0-9]S)?|10M(0{1,2}S)?|([1-9][0-9]?|[1-5][0-9]{2}|600)S)");
    private static final Text CPU = Text.of(
            "a Kubernetes quantity such as `250m` or `2`", "(?![0.]+m?$)([0-9]{1,9}m|[0-9]{1,6}(\\.[0-9]{1,3})?)");
    private static final Text MEMORY = Text.of(
            "a Kubernetes quantity such as `256Mi`",
            "(?![0.]+[a-zA-Z]*$)[0-9]{1,12}(\\.[0-9]{1,3})?(k|M|G|T|Ki|Mi|Gi|Ti)?");
    private static final Text CODE = Text.of("the code of a diagnostic such as `SKY5031`", "SKY[1-9][0-9]{3}");
    private static final Text REASON = Text.of("the reason why the warning does not apply", "[\\s\\S]*\\S[\\s\\S]*");
    private static final Text CRON = Text.of("`off` or five cron fields", "off|\\S+( +\\S+){4}");
    private static final Text VERSION = Text.of("a version such as `1.22`", "[0-9]+\\.[0-9]+(\\.[0-9]+)?");
    private static final Text URL_TEMPLATE = Text.of(
            "an http URL with `{namespace}` and `{broker}`", "https?://(?=.*\\{namespace\\})(?=.*\\{broker\\})\\S+");
    private static final Text PATH = Text.of("a relative path such as `./deploy`", "\\./[^\\s:]*[^\\s:/]");
    private static final Text GO_DURATION =
            Text.of("a duration such as `10m0s`", "([0-9]+h)?([0-9]+m)?([0-9]+s)?(?<=[hms])");
    private static final Text SERVER = Text.of(
            "a host with a port such as `kafka-kafka-bootstrap.kafka:9092`",
            "[A-Za-z0-9]([-.A-Za-z0-9]*[A-Za-z0-9])?:[0-9]{1,5}");
    private static final Text TOPIC = Text.of(
            "the name of a Kafka topic: letters, digits, dots, dashes and underscores",
            "(?!\\.{1,2}$)[-._A-Za-z0-9]{1,249}");
    private static final Text PROVIDER = Text.of("the id of a provider", "[a-z][-a-z0-9]*");

    private ConfigShape() {}

    /** The whole file. */
    static Keys file() {
        return Keys.of(
                Field.optional("application", APPLICATION, "The application's name; the artifact's id by default."),
                Field.optional(
                        "libraries",
                        new ListOf(COORDINATES),
                        "Libraries whose functions join the application: a reactor module is read as source, a jar"
                                + " through its META-INF/skyc/facts.json."),
                Field.optional(
                        "environments",
                        new MapOf(ENVIRONMENT_NAME, new Keys(List.of(), true)),
                        "One folder of the output tree for each; `dev` when none is given. `local` is implicit and"
                                + " never written."));
    }

    /** An environment that is written to the output tree. */
    static Keys environment(List<CapabilityKind> kinds) {
        List<Field> keys = new ArrayList<>(List.of(
                Field.optional(
                        "development",
                        new Truth(),
                        "Whether losing events is acceptable here; true for `dev` by default."),
                Field.optional("follows", NAME, "The environment whose code this one takes by serverless:promote."),
                Field.optional(
                        "namespace", DNS_LABEL, "The namespace, if not an overlay sets it; needed by a gateway."),
                Field.optional("prefix", PREFIX, "Put before the name of every object, as in previews."),
                Field.optional("gateway", gateway(), "One host for the routes of all public functions."),
                Field.optional("domains", new MapOf(HOST, NAME), "Custom hosts of single public functions, by host."),
                Field.optional(
                        "outboxSweep",
                        CRON,
                        "When functions publish what a crash left in an outbox; every ten minutes by default."),
                Field.optional("broker", broker(), "The broker that carries events, schedules and object changes."),
                Field.optional("targets", targets(), "Versions of what runs in the cluster."),
                Field.optional("gitops", gitOps(), "Who applies the tree, for an order of application.")));
        keys.addAll(common(kinds));
        return new Keys(keys, false);
    }

    /** The environment of this machine. */
    static Keys local(List<CapabilityKind> kinds) {
        List<Field> keys = new ArrayList<>(common(kinds));
        keys.add(Field.optional(
                "secretsFrom", NAME, "A git-ignored file with the values of secrets: `name=value` lines."));
        return new Keys(keys, false);
    }

    private static List<Field> common(List<CapabilityKind> kinds) {
        List<Field> keys = new ArrayList<>(List.of(
                Field.optional("services", services(kinds), "Who provides resources of which nothing else is said."),
                Field.optional("deadLetters", deadLetters(), "Where events go whose deliveries are used up."),
                Field.optional("functions", new MapOf(NAME, function()), "What differs from the code, by function."),
                Field.optional(
                        "suppress",
                        new MapOf(CODE, REASON),
                        "Warnings that do not apply here, each with its reason.")));
        for (CapabilityKind kind : configurable(kinds)) {
            keys.add(Field.optional(
                    kind.section(), section(kind), "Resources of kind " + kind.name() + ", by name in the code."));
        }
        return keys;
    }

    /** The kinds that have resources of which something can be said, in order of their sections. */
    static List<CapabilityKind> configurable(List<CapabilityKind> kinds) {
        return kinds.stream()
                .filter(kind -> !kind.isImplicit())
                .sorted(Comparator.comparing(CapabilityKind::section))
                .toList();
    }

    private static Shape section(CapabilityKind kind) {
        Keys resource = new Keys(
                List.of(Field.optional("provider", PROVIDER, "Who provides it; `existing` by default.")), true);
        return kind.bindingKeys().isEmpty()
                ? new MapOf(NAME, new Either(Text.any("a value"), resource))
                : new MapOf(NAME, resource);
    }

    private static Shape services(List<CapabilityKind> kinds) {
        List<Field> keys = new ArrayList<>();
        for (CapabilityKind kind : configurable(kinds)) {
            Keys settings = new Keys(List.of(Field.required("provider", PROVIDER, "Who provides them.")), true);
            keys.add(Field.optional(
                    kind.section(),
                    new Either(PROVIDER, settings),
                    "The provider of " + kind.name() + " resources; with settings that hold for all of them."));
        }
        return new Either(PROVIDER, new Keys(keys, false));
    }

    private static Keys gateway() {
        Keys backend = Keys.of(
                Field.required("name", OBJECT_NAME, "The Service of Knative's ingress, such as kourier-internal."),
                Field.required("namespace", DNS_LABEL, "Its namespace, such as kourier-system."));
        return Keys.of(
                Field.required("host", HOST, "The host name."),
                Field.required("name", OBJECT_NAME, "The Gateway's name."),
                Field.required("namespace", DNS_LABEL, "The Gateway's namespace."),
                Field.required("backend", backend, "Where Knative's ingress listens inside the cluster."));
    }

    private static Keys broker() {
        Keys config = Keys.of(
                Field.required("name", OBJECT_NAME, "The object's name."),
                Field.optional("namespace", DNS_LABEL, "Its namespace; the broker's by default."),
                Field.optional("apiVersion", Text.of("an API version", "([-.a-z0-9]+/)?v[a-z0-9]+"), "v1 by default."),
                Field.optional("kind", Text.of("a kind", "[A-Z][A-Za-z0-9]*"), "ConfigMap by default."));
        return Keys.of(
                Field.optional("existing", OBJECT_NAME, "The name of a broker that others own; none is made."),
                Field.optional(
                        "class",
                        Text.of("the class of a broker", "[A-Za-z][-.\\w]*"),
                        "The broker's class; MTChannelBasedBroker by default."),
                Field.optional("config", config, "An object of others that configures the broker."),
                Field.optional(
                        "channel",
                        Text.of("`InMemoryChannel` or `KafkaChannel`", "InMemoryChannel|KafkaChannel"),
                        "The channels of a MTChannelBasedBroker; the cluster's by default."),
                Field.optional("bootstrapServers", new ListOf(SERVER), "The Kafka cluster of a broker of class Kafka."),
                Field.optional(
                        "partitions",
                        new Whole(1, Integer.MAX_VALUE),
                        "Partitions of the broker's topic, or of its channels; 10 by default."),
                Field.optional(
                        "replicationFactor",
                        new Whole(1, Short.MAX_VALUE),
                        "Copies of each event in Kafka; 3 by default."),
                Field.optional("secret", OBJECT_NAME, "A Secret with the broker's credentials for Kafka."),
                Field.optional("topic", TOPIC, "A topic of others in which the broker stores events."),
                Field.optional(
                        "topicConfig",
                        new MapOf(Text.of("a setting of a topic", "[a-z][a-z0-9.]*"), Text.any("a value")),
                        "Settings of the topic that the broker makes, such as retention.ms."));
    }

    private static Keys targets() {
        return Keys.of(
                Field.optional("serving", VERSION, "The version of Knative Serving."),
                Field.optional("eventing", VERSION, "The version of Knative Eventing."),
                Field.optional("brokerUrl", URL_TEMPLATE, "Where the broker's ingress listens."));
    }

    private static Keys gitOps() {
        Keys flux = Keys.of(
                Field.required("source", DNS_LABEL, "The GitRepository that holds the tree."),
                Field.optional("namespace", DNS_LABEL, "Where the GitRepository is; flux-system by default."),
                Field.optional("path", PATH, "The output tree in the repository; ./deploy by default."),
                Field.optional("interval", GO_DURATION, "How often Flux looks; 10m0s by default."));
        return Keys.of(
                Field.optional("argocd", new Truth(), "Whether objects carry sync waves of Argo CD."),
                Field.optional("flux", flux, "Two Kustomizations of Flux: accounts first, then the rest."));
    }

    private static Shape deadLetters() {
        return new Either(
                Text.of("`log`, `none`", "log|none"),
                Keys.of(
                        Field.optional("bucket", NAME, "A bucket of the application: one object for each."),
                        Field.optional("topic", NAME, "A topic of the application: one message for each."),
                        Field.optional(
                                "handler",
                                Text.of("`<function>.<handler>`", "[^.\\s]+\\.[^.\\s]+"),
                                "An event handler of the application.")));
    }

    private static Keys function() {
        Keys scale = Keys.of(
                Field.optional("min", new Whole(0, Integer.MAX_VALUE), "The smallest number of instances."),
                Field.optional(
                        "max",
                        new Whole(0, Integer.MAX_VALUE),
                        "The largest number of instances; 0: the cluster decides."),
                Field.optional(
                        "concurrency", new Whole(0, 1000), "Requests that one instance handles at the same time."),
                Field.optional("rollout", DURATION, "The time over which traffic moves to a new revision."));
        Keys compute = Keys.of(
                Field.optional("cpu", CPU, "The CPU request."),
                Field.optional("memory", MEMORY, "The memory request and limit."),
                Field.optional("timeout", TIMEOUT, "The longest an invocation may take, at most PT10M."));
        return Keys.of(
                Field.optional("scale", scale, "How far the function scales."),
                Field.optional("compute", compute, "What one instance gets."),
                Field.optional("schedules", new MapOf(NAME, CRON), "A cron expression, or off, by handler."),
                Field.optional(
                        "ordered",
                        new ListOf(NAME),
                        "Handlers whose events come one after the other, in order of their partitionkey."));
    }
}
