package dev.skyc.backend.services.common;

import dev.skyc.compiler.artifact.JsonWriter;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.artifact.NameReference;
import dev.skyc.compiler.artifact.ShortHash;
import dev.skyc.compiler.plan.PlannedImage;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A Job that brings a database to the application's schema and gives its roles what they may do. There is one for every
 * database that somebody provides, also without migrations: the tables of outbox and inbox are made by it, too.
 *
 * <p>A Job's template cannot change, so its name tells its content: another migration, another role or another address is
 * another Job, and the old one goes with the old tree. The Job has no time to live: one that deleted itself would be missing
 * from what Git says, and GitOps tools would make and run it again for ever. A pod that failed stays, for its log.
 */
public final class MigrationJob {
    private static final String BATCH = "batch";
    private static final String ROOT = "/bindings";
    private static final String DATABASE = "database";
    private static final int USER = 65532;

    /** About half an hour of attempts: roles and permissions may come later than the Job. */
    private static final int RETRIES = 8;

    private final Request request;
    private final SortedMap<String, Directory> directories = new TreeMap<>();
    private final SortedMap<String, String> variables = new TreeMap<>();

    /** A Job that knows the name of its database and nothing else yet. */
    public MigrationJob(Request request) {
        this.request = request;
        variables.put("SERVICE_BINDING_ROOT", ROOT);
        variables.put("SKYC_DATABASE", request.name());
    }

    /** Where the database is, and who owns it: {@code host}, {@code port}, {@code database}, {@code username}, {@code password}. */
    public Directory database() {
        return directory(DATABASE, request.kind().name() + "-" + request.name());
    }

    /** A login role that some function needs: {@code username} and {@code password}. */
    public Directory role(DatabaseRole role) {
        String name = "role-" + role.word();
        return directory(name, name);
    }

    /** A variable for the Job. */
    public MigrationJob variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    private Directory directory(String volume, String name) {
        return directories.computeIfAbsent(volume, any -> new Directory(volume, name));
    }

    /** One directory of the Job's bindings. */
    public static final class Directory {
        private final String volume;
        private final String name;
        private final SortedMap<String, String> constants = new TreeMap<>();
        private final SortedMap<String, SortedMap<String, String>> secrets = new TreeMap<>();

        private Directory(String volume, String name) {
            this.volume = volume;
            this.name = name;
        }

        /** A file whose content is no secret. */
        public Directory constant(String file, String content) {
            constants.put(file, content);
            return this;
        }

        /** A file whose content is a key of a Secret. */
        public Directory secret(String file, String secret, String key) {
            secrets.computeIfAbsent(secret, any -> new TreeMap<>()).put(key, file);
            return this;
        }
    }

    /** Adds the Job and what it needs; the Secrets are made by others. */
    public void addTo(Provision.Builder provision) {
        String account = request.names().derived("migrations", request.name());
        PlannedImage image = PlannedImage.migrations(request.application(), request.name(), request.migrations());
        String hash = ShortHash.of(content(account, image));
        String job = request.names().derived("migrations", request.name(), hash);
        directories.values().stream()
                .filter(directory -> !directory.constants.isEmpty())
                .forEach(directory -> provision.manifest(
                        Manifest.configMap(configMap(directory, hash), request.application(), directory.constants)));
        provision.access(new KubernetesObject("v1", "ServiceAccount", account, request)
                .with("automountServiceAccountToken", false)
                .manifest());
        provision.manifest(new KubernetesObject(BATCH + "/v1", "Job", job, request)
                .with(
                        "spec",
                        new ObjectFields()
                                .with("backoffLimit", RETRIES)
                                .with("template", template(hash, account, image))
                                .map())
                .manifest());
        provision.image(image);
        addReferences(provision);
    }

    /** All that a Job of another name would differ in. */
    private String content(String account, PlannedImage image) {
        JsonWriter json = new JsonWriter();
        StringBuilder content = new StringBuilder(json.write(template("", account, image)));
        directories.values().forEach(directory -> content.append(json.write(directory.constants)));
        request.migrations().ifPresent(migrations -> content.append(migrations.checksum()));
        return content.toString();
    }

    /** A ConfigMap for each directory, so that a host is the whole value of a key named like that: Kustomize renames those. */
    private String configMap(Directory directory, String hash) {
        return directory.volume.equals(DATABASE)
                ? request.names().derived("migrations", request.name(), hash)
                : request.names().derived("migrations", request.name(), hash, directory.volume);
    }

    /**
     * The pod.
     *
     * @param hash of the Job; while it is looked for, empty
     */
    private Map<String, Object> template(String hash, String account, PlannedImage image) {
        List<Map<String, Object>> mounts = new ArrayList<>();
        List<Map<String, Object>> volumes = new ArrayList<>();
        for (Directory directory : directories.values()) {
            mounts.add(PodForms.readOnlyMount(directory.volume, ROOT + "/" + directory.name));
            volumes.add(PodForms.projected(directory.volume, sources(directory, hash)));
        }
        mounts.add(PodForms.mount("tmp", "/tmp"));
        volumes.add(PodForms.emptyDirectory("tmp"));
        Map<String, Object> container = PodForms.container(
                        "migrations", image.name(), PodForms.resources("100m", "256Mi"))
                .with(
                        "env",
                        variables.entrySet().stream()
                                .map(variable -> PodForms.variable(variable.getKey(), variable.getValue()))
                                .toList())
                .with("volumeMounts", mounts)
                .map();
        Map<String, Object> pod = new ObjectFields()
                .with("serviceAccountName", account)
                .with("automountServiceAccountToken", false)
                .with("enableServiceLinks", false)
                .with("restartPolicy", "Never")
                .with("securityContext", PodForms.restrictedPod(USER))
                .with("containers", List.of(container))
                .with("volumes", volumes)
                .map();
        return ObjectFields.of("spec", pod);
    }

    private List<Map<String, Object>> sources(Directory directory, String hash) {
        List<Map<String, Object>> sources = new ArrayList<>();
        if (!directory.constants.isEmpty()) {
            sources.add(PodForms.configMapSource(configMap(directory, hash)));
        }
        directory.secrets.forEach((secret, files) -> sources.add(PodForms.secretSource(secret, files)));
        return sources;
    }

    private static void addReferences(Provision.Builder provision) {
        String projected = "spec/template/spec/volumes/projected/sources/";
        provision.nameReference(new NameReference("", "ConfigMap", BATCH, "Job", projected + "configMap/name"));
        provision.nameReference(new NameReference("", "Secret", BATCH, "Job", projected + "secret/name"));
        provision.nameReference(
                new NameReference("external-secrets.io", "ExternalSecret", BATCH, "Job", projected + "secret/name"));
        provision.nameReference(
                new NameReference("", "ServiceAccount", BATCH, "Job", "spec/template/spec/serviceAccountName"));
    }
}
