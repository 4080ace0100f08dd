package dev.skyc.acceptance;

import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.plan.LockedField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a cluster does not let one change in an object that is there. From the validation of updates in Kubernetes ({@code
 * pkg/apis/.../validation}), the webhooks of Knative ({@code broker_validation.go}, {@code trigger_validation.go}, the KafkaSource's
 * generated consumer group), the rules {@code self == oldSelf} in the schemas of the operators, and what operators read once, when
 * they make something.
 */
final class ImmutableFields {
    private static final String REDIS_VOLUME = "spec/storage/volumeClaimTemplate/spec/resources";
    private static final SortedMap<String, Rule> RULES = new TreeMap<>();

    static {
        // Kubernetes
        rule("batch/Job", fixed("spec/selector", "spec/template", "spec/completions", "spec/completionMode"));
        rule("batch/CronJob", List.of());
        rule(
                "apps/StatefulSet",
                fixed("spec"),
                "spec/replicas",
                "spec/ordinals",
                "spec/template",
                "spec/updateStrategy",
                "spec/persistentVolumeClaimRetentionPolicy",
                "spec/minReadySeconds",
                "spec/revisionHistoryLimit");
        rule("apps/Deployment", fixed("spec/selector"));
        rule("/Service", fixed("spec/clusterIP"));
        rule("/PersistentVolumeClaim", fixed("spec"), "spec/resources", "spec/volumeAttributesClassName");
        rule("/Secret", fixed("type", "immutable"));
        rule("/ConfigMap", fixed("immutable"));
        rule("/ServiceAccount", List.of());
        rule("rbac.authorization.k8s.io/Role", List.of());
        rule("rbac.authorization.k8s.io/RoleBinding", fixed("roleRef"));
        rule("networking.k8s.io/NetworkPolicy", List.of());
        rule("gateway.networking.k8s.io/HTTPRoute", List.of());
        // Knative
        rule("serving.knative.dev/Service", List.of());
        rule("serving.knative.dev/DomainMapping", List.of());
        rule(
                "eventing.knative.dev/Broker",
                fixed("spec", "metadata/annotations/eventing.knative.dev\\broker.class"),
                "spec/delivery");
        rule("eventing.knative.dev/Trigger", fixed("spec/broker", "spec/brokerRef"));
        rule("sources.knative.dev/PingSource", List.of());
        rule("sources.knative.dev/KafkaSource", fixed("spec/consumerGroup"));
        // Operators
        rule(
                "postgresql.cnpg.io/Cluster",
                fixed(
                        "spec/serviceAccountName",
                        "spec/bootstrap",
                        "spec/storage/storageClass",
                        "spec/walStorage/storageClass"));
        grows("postgresql.cnpg.io/Cluster", "spec/storage/size", "spec/walStorage/size");
        rule(
                "postgresql.cnpg.io/Database",
                fixed(
                        "spec/cluster",
                        "spec/name",
                        "spec/encoding",
                        "spec/builtinLocale",
                        "spec/collationVersion",
                        "spec/icuLocale",
                        "spec/icuRules",
                        "spec/locale",
                        "spec/localeCType",
                        "spec/localeCollate",
                        "spec/localeProvider",
                        "spec/template"));
        rule("postgresql.cnpg.io/DatabaseRole", fixed("spec/cluster", "spec/name"));
        rule("postgresql.cnpg.io/Pooler", fixed("spec/cluster", "spec/serviceAccountName"));
        rule("postgresql.cnpg.io/ScheduledBackup", fixed("spec/cluster"));
        rule("kafka.strimzi.io/KafkaTopic", fixed("spec/topicName", "metadata/labels/strimzi.io\\cluster"));
        grows("kafka.strimzi.io/KafkaTopic", "spec/partitions");
        rule("kafka.strimzi.io/KafkaUser", fixed("metadata/labels/strimzi.io\\cluster", "spec/authentication/type"));
        rule("objectbucket.io/ObjectBucketClaim", fixed("spec"));
        rule("objectstorage.k8s.io/BucketClaim", fixed("spec"));
        rule("objectstorage.k8s.io/BucketAccess", fixed("spec"));
        for (String kind : List.of("Redis", "RedisReplication", "RedisSentinel", "RedisCluster")) {
            rule("redis.redis.opstreelabs.in/" + kind, fixed("spec/storage"), REDIS_VOLUME);
            grows("redis.redis.opstreelabs.in/" + kind, REDIS_VOLUME + "/requests/storage");
        }
        rule("external-secrets.io/ExternalSecret", fixed("spec/target/name"));
        rule("generators.external-secrets.io/Password", List.of());
    }

    private ImmutableFields() {}

    /**
     * What cannot change in objects of a kind.
     *
     * @param fixed paths of fields, segments separated by {@code /}, for which {@code \} stands in a key
     * @param except paths below them that may change
     * @param growing paths of numbers and quantities that may only grow
     */
    private record Rule(List<String> fixed, List<String> except, List<String> growing) {}

    private static List<String> fixed(String... paths) {
        return List.of(paths);
    }

    private static void rule(String kind, List<String> fixed, String... except) {
        RULES.put(kind, new Rule(fixed, List.of(except), List.of()));
    }

    private static void grows(String kind, String... paths) {
        Rule rule = Objects.requireNonNull(RULES.get(kind));
        RULES.put(kind, new Rule(rule.fixed(), rule.except(), List.of(paths)));
    }

    /** The kinds that have rules, or are known to need none, as {@code group/Kind}. */
    static SortedSet<String> kinds() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(RULES.keySet()));
    }

    /** The kind of an object as {@link #kinds} has it. */
    static String kind(Manifest object) {
        return object.group() + "/" + object.kind();
    }

    /** The fields of a kind that cannot change at will. */
    static List<String> fields(String kind) {
        Rule rule = Objects.requireNonNull(RULES.get(kind), kind);
        List<String> fields = new ArrayList<>(rule.fixed());
        fields.addAll(rule.growing());
        return fields;
    }

    /** The changes that a cluster would refuse, or that its operators would not follow. */
    static List<String> changes(Manifest before, Manifest after) {
        Rule rule = Objects.requireNonNull(RULES.get(kind(before)), () -> "no rule for " + kind(before));
        List<String> changes = new ArrayList<>();
        for (String path : rule.fixed()) {
            Object old = without(at(before.content(), path), path, rule.except());
            Object now = without(at(after.content(), path), path, rule.except());
            if (!Objects.equals(old, now)) {
                changes.add(path + " from " + old + " to " + now);
            }
        }
        for (String path : rule.growing()) {
            Object old = at(before.content(), path);
            Object now = at(after.content(), path);
            if (!Objects.equals(old, now) && (old == null || now == null || !grew(old.toString(), now.toString()))) {
                changes.add(path + " from " + old + " to " + now);
            }
        }
        return changes;
    }

    private static boolean grew(String old, String now) {
        return LockedField.growing(old).mayBecome(LockedField.growing(now));
    }

    private static @Nullable Object at(Object object, String path) {
        Object value = object;
        for (String segment : path.split("/", -1)) {
            value = value instanceof Map<?, ?> map ? map.get(segment.replace('\\', '/')) : null;
        }
        return value;
    }

    private static @Nullable Object without(@Nullable Object value, String path, List<String> except) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<Object, Object> rest = new LinkedHashMap<>();
        map.forEach((key, member) -> {
            String below = path + "/" + key;
            if (!except.contains(below)) {
                rest.put(key, without(member, below, except));
            }
        });
        return rest.isEmpty() ? null : rest;
    }
}
