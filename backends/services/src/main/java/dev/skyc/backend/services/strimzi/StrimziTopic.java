package dev.skyc.backend.services.strimzi;

import dev.skyc.backend.services.common.Bindings;
import dev.skyc.backend.services.common.KafkaFiles;
import dev.skyc.backend.services.common.KubernetesObject;
import dev.skyc.backend.services.common.SettingRules;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.plan.KafkaConnection;
import dev.skyc.compiler.plan.LockedField;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider;
import dev.skyc.compiler.spi.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A topic of a Kafka cluster that Strimzi runs, with users for exactly what each function does. In the environment's
 * namespace by default; objects for a cluster elsewhere go to {@code platform/}, since the operators read them there only.
 */
public final class StrimziTopic implements ResourceProvider {
    static final String ID = "strimzi";

    @Override
    public String kind() {
        return "topic";
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Setting> settings() {
        return ClusterSettings.SETTINGS;
    }

    @Override
    public Provision provide(Request request) {
        SettingRules rules = new SettingRules(request);
        ClusterSettings settings = ClusterSettings.of(request, rules);
        if (rules.isBroken()) {
            return rules.nothing();
        }
        return new Made(request, settings, TopicName.of(request, settings), new Provision.Builder()).all();
    }

    /** What is made for one topic. */
    private record Made(Request request, ClusterSettings settings, TopicName name, Provision.Builder provision) {
        Provision all() {
            place(topic());
            new ExternalNames(settings).topic(provision, name);
            KafkaUsers users = new KafkaUsers(request, settings, name.inKafka());
            request.uses().forEach((function, use) -> {
                if (Bindings.reaches(use)) {
                    Bindings bindings = new Bindings(request, ID);
                    KafkaFiles.add(bindings, connection(users, users.writer(function)));
                    bindings.bind(provision, function);
                }
                if (!use.groups().isEmpty()) {
                    provision.kafka(function, connection(users, users.reader(function, use.groups())));
                }
            });
            StrimziReferences.ALL.forEach(provision::nameReference);
            String namespace = settings.namespace().map(where -> where + "/").orElse("");
            return provision
                    .locked("cluster", LockedField.fixed(namespace + settings.cluster()))
                    .locked("partitions", LockedField.growing(Integer.toString(settings.partitions())))
                    .locked("topicName", LockedField.fixed(name.inKafka()))
                    .build();
        }

        private KafkaConnection connection(KafkaUsers users, KafkaUsers.User user) {
            ExternalNames external = new ExternalNames(settings);
            external.cluster(provision);
            if (settings.authentication() == Authentication.NONE) {
                return users.anonymous();
            }
            place(user.object());
            user.login().ifPresent(provision::manifest);
            external.user(provision, user.name());
            return user.connection();
        }

        private void place(Manifest object) {
            settings.namespace()
                    .ifPresentOrElse(
                            namespace -> provision.platform(namespace, object), () -> provision.manifest(object));
        }

        private Manifest topic() {
            Map<String, Object> spec = new LinkedHashMap<>();
            name.unlikeTheObject().ifPresent(inKafka -> spec.put("topicName", inKafka));
            spec.put("partitions", settings.partitions());
            settings.replicas().ifPresent(replicas -> spec.put("replicas", replicas));
            if (!settings.config().isEmpty()) {
                spec.put("config", settings.config());
            }
            return new KubernetesObject("kafka.strimzi.io/v1", "KafkaTopic", name.object(), request)
                    .label("strimzi.io/cluster", settings.cluster())
                    .keptWhenPruned()
                    .with("spec", spec)
                    .manifest();
        }
    }
}
