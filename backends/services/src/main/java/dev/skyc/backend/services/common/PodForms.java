package dev.skyc.backend.services.common;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Parts of pods in the form in which a cluster gives them back. What an API server would add inside a list is written,
 * because GitOps tools compare lists as a whole; nothing else that is defaulted is.
 */
public final class PodForms {
    /** The mode of files of a volume where nothing is said, 0644. */
    private static final int FILE_MODE = 420;

    private PodForms() {}

    /**
     * The pod's half of the restricted profile of the Pod Security Standards; the user also owns the volumes. Only new ones
     * are made the group's: PostgreSQL, for one, does not start on files that its group may write.
     */
    public static Map<String, Object> restrictedPod(int user) {
        return new ObjectFields()
                .with("fsGroup", user)
                .with("fsGroupChangePolicy", "OnRootMismatch")
                .with("runAsGroup", user)
                .with("runAsNonRoot", true)
                .with("runAsUser", user)
                .with("seccompProfile", ObjectFields.of("type", "RuntimeDefault"))
                .map();
    }

    /**
     * A container that cannot write to its root file system, gain a privilege or use a capability.
     *
     * @param resources its requests and limits; never absent, because the API server adds an empty one
     */
    public static ObjectFields container(String name, String image, Map<String, Object> resources) {
        return new ObjectFields()
                .with("name", name)
                .with("image", image)
                .with("imagePullPolicy", "IfNotPresent")
                .with("resources", resources)
                .with("securityContext", restrictedContainer())
                .with("terminationMessagePath", "/dev/termination-log")
                .with("terminationMessagePolicy", "File");
    }

    private static Map<String, Object> restrictedContainer() {
        return new ObjectFields()
                .with("allowPrivilegeEscalation", false)
                .with("capabilities", ObjectFields.of("drop", List.of("ALL")))
                .with("readOnlyRootFilesystem", true)
                .with("runAsNonRoot", true)
                .with("seccompProfile", ObjectFields.of("type", "RuntimeDefault"))
                .map();
    }

    /** Some processor time, and memory that is reserved and not exceeded; both canonical quantities. */
    public static Map<String, Object> resources(String cpu, String memory) {
        return new ObjectFields()
                .with("limits", ObjectFields.of("memory", memory))
                .with(
                        "requests",
                        new ObjectFields()
                                .with("cpu", cpu)
                                .with("memory", memory)
                                .map())
                .map();
    }

    /** A port. */
    public static Map<String, Object> port(String name, int number) {
        return new ObjectFields()
                .with("containerPort", number)
                .with("name", name)
                .with("protocol", "TCP")
                .map();
    }

    /** A variable. */
    public static Map<String, Object> variable(String name, String value) {
        return new ObjectFields().with("name", name).with("value", value).map();
    }

    /** A probe that connects to a port. */
    public static Map<String, Object> connects(String port, int periodSeconds, int failureThreshold) {
        return probe("tcpSocket", ObjectFields.of("port", port), periodSeconds, failureThreshold);
    }

    /** A probe that runs a command. */
    public static Map<String, Object> succeeds(List<String> command, int periodSeconds, int failureThreshold) {
        return probe("exec", ObjectFields.of("command", command), periodSeconds, failureThreshold);
    }

    private static Map<String, Object> probe(
            String kind, Map<String, Object> action, int periodSeconds, int failureThreshold) {
        return new ObjectFields()
                .with(kind, action)
                .with("failureThreshold", failureThreshold)
                .with("periodSeconds", periodSeconds)
                .with("successThreshold", 1)
                .with("timeoutSeconds", 5)
                .map();
    }

    /** A place of a volume in a container. */
    public static Map<String, Object> mount(String volume, String path) {
        return new ObjectFields().with("mountPath", path).with("name", volume).map();
    }

    /** A place of a volume in a container that may not write to it. */
    public static Map<String, Object> readOnlyMount(String volume, String path) {
        Map<String, Object> mount = mount(volume, path);
        mount.put("readOnly", true);
        return mount;
    }

    /** A directory that lives as long as the pod. */
    public static Map<String, Object> emptyDirectory(String volume) {
        return new ObjectFields()
                .with("name", volume)
                .with("emptyDir", Map.of())
                .map();
    }

    /** A directory in memory that lives as long as the pod. */
    public static Map<String, Object> memoryDirectory(String volume, String limit) {
        return new ObjectFields()
                .with("name", volume)
                .with(
                        "emptyDir",
                        new ObjectFields()
                                .with("medium", "Memory")
                                .with("sizeLimit", limit)
                                .map())
                .map();
    }

    /** The keys of a ConfigMap as files. */
    public static Map<String, Object> configMap(String volume, String configMap) {
        return new ObjectFields()
                .with("name", volume)
                .with(
                        "configMap",
                        new ObjectFields()
                                .with("defaultMode", FILE_MODE)
                                .with("name", configMap)
                                .map())
                .map();
    }

    /** Several sources in one directory. */
    public static Map<String, Object> projected(String volume, List<Map<String, Object>> sources) {
        return new ObjectFields()
                .with("name", volume)
                .with(
                        "projected",
                        new ObjectFields()
                                .with("defaultMode", FILE_MODE)
                                .with("sources", sources)
                                .map())
                .map();
    }

    /**
     * Keys of a Secret in a projected directory.
     *
     * @param files file name by key
     */
    public static Map<String, Object> secretSource(String secret, SortedMap<String, String> files) {
        List<Map<String, Object>> items = files.entrySet().stream()
                .map(file -> new ObjectFields()
                        .with("key", file.getKey())
                        .with("path", file.getValue())
                        .map())
                .toList();
        return ObjectFields.of(
                "secret",
                new ObjectFields().with("items", items).with("name", secret).map());
    }

    /** All keys of a ConfigMap in a projected directory. */
    public static Map<String, Object> configMapSource(String configMap) {
        return ObjectFields.of("configMap", ObjectFields.of("name", configMap));
    }
}
