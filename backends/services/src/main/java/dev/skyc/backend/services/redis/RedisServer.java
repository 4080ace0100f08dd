package dev.skyc.backend.services.redis;

import dev.skyc.backend.services.common.KubernetesObject;
import dev.skyc.backend.services.common.ObjectFields;
import dev.skyc.backend.services.common.PodForms;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.artifact.NameReference;
import dev.skyc.compiler.spi.ResourceProvider.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The operator's object for one store.
 *
 * @param name the name of the object, and of the Secret with its users
 * @param configMap the name of the ConfigMap with its configuration
 * @param replicas how many servers there are; one alone has no sentinels
 * @param size the size of each volume, canonical
 * @param memory the memory of each server, canonical
 */
record RedisServer(
        String name,
        String configMap,
        int replicas,
        String size,
        String memory,
        Optional<String> storageClass,
        String image,
        String sentinelImage) {
    /** The name under which the operator mounts the key of the Secret that holds the users. */
    static final String ACL_FILE = "user.acl";

    /** The name under which the operator includes the key of the ConfigMap that holds the configuration. */
    static final String CONFIGURATION_FILE = "redis-additional.conf";

    private static final String GROUP = "redis.redis.opstreelabs.in";
    private static final String EXTERNAL_SECRETS = "external-secrets.io";
    private static final String CORE = "";

    /** The user of the operator's images. */
    private static final int USER = 1000;

    private static final int SENTINELS = 3;

    boolean isReplicated() {
        return replicas > 1;
    }

    String kind() {
        return isReplicated() ? "RedisReplication" : "Redis";
    }

    /** The Service that always leads to the server that takes writes. */
    String host() {
        return isReplicated() ? name + "-master" : name;
    }

    /** Who makes the Service. */
    String producer() {
        return GROUP + "/" + kind() + " " + name;
    }

    /**
     * The object.
     *
     * @param administrator the Secret's key of the password with which the operator comes
     */
    Manifest manifest(Request request, String administrator) {
        Map<String, Object> password =
                new ObjectFields().with("name", name).with("key", administrator).map();
        ObjectFields spec = new ObjectFields();
        if (isReplicated()) {
            spec.with("clusterSize", replicas);
        }
        spec.with(
                        "kubernetesConfig",
                        new ObjectFields()
                                .with("image", image)
                                .with("redisSecret", password)
                                .with("resources", PodForms.resources("100m", memory))
                                .map())
                .with("acl", ObjectFields.of("secret", ObjectFields.of("secretName", name)))
                .with("redisConfig", ObjectFields.of("additionalRedisConfig", configMap()))
                .with("podSecurityContext", PodForms.restrictedPod(USER))
                .with("securityContext", container())
                .with("storage", storage());
        if (isReplicated()) {
            spec.with(
                    "sentinel",
                    new ObjectFields()
                            .with("image", sentinelImage)
                            .with("size", SENTINELS)
                            .with("resources", PodForms.resources("50m", "64Mi"))
                            .with("podSecurityContext", PodForms.restrictedPod(USER))
                            .with("securityContext", container())
                            .map());
        }
        return new KubernetesObject(GROUP + "/v1beta2", kind(), name, request)
                .keptWhenPruned()
                .with("spec", spec.map())
                .manifest();
    }

    /** Where the objects hold names of others. */
    List<NameReference> references() {
        return List.of(
                to(EXTERNAL_SECRETS, "ExternalSecret", "spec/acl/secret/secretName"),
                to(EXTERNAL_SECRETS, "ExternalSecret", "spec/kubernetesConfig/redisSecret/name"),
                to(CORE, "ConfigMap", "spec/redisConfig/additionalRedisConfig"),
                new NameReference(GROUP, "Redis", CORE, "ConfigMap", "data/host"));
    }

    private NameReference to(String group, String kind, String path) {
        return new NameReference(group, kind, GROUP, kind(), path);
    }

    private Map<String, Object> storage() {
        ObjectFields claim = new ObjectFields().with("accessModes", List.of("ReadWriteOnce"));
        storageClass.ifPresent(storage -> claim.with("storageClassName", storage));
        claim.with("resources", ObjectFields.of("requests", ObjectFields.of("storage", size)));
        return new ObjectFields()
                .with("keepAfterDelete", true)
                .with("volumeClaimTemplate", ObjectFields.of("spec", claim.map()))
                .map();
    }

    private static Map<String, Object> container() {
        return new ObjectFields()
                .with("allowPrivilegeEscalation", false)
                .with("capabilities", ObjectFields.of("drop", List.of("ALL")))
                .map();
    }
}
