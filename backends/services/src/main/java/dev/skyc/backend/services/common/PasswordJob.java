package dev.skyc.backend.services.common;

import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.JsonWriter;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.artifact.NameReference;
import dev.skyc.compiler.artifact.ShortHash;
import dev.skyc.compiler.plan.PlannedImage;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A Job of the application's own image that makes Secrets with fresh passwords where no operator does. Its ServiceAccount may
 * create Secrets in the namespace and read none, and only this Job has its token. A Secret that exists stays as it is: a
 * second run changes nothing, and a list with one more makes that one.
 *
 * <p>A Job's template cannot change, so its name tells its content, and so does the name of the list that it reads.
 */
public final class PasswordJob {
    private static final String RBAC = "rbac.authorization.k8s.io";
    private static final String BATCH = "batch";
    private static final String LIST = "secrets.json";
    private static final String DIRECTORY = "/skyc";
    private static final int USER = 65532;

    private final Request request;
    private final String kind;
    private final List<FreshSecret> secrets = new ArrayList<>();

    /**
     * A Job without Secrets.
     *
     * @param request one of the resources that need them
     */
    public PasswordJob(Request request) {
        this.request = request;
        kind = request.kind().name();
    }

    /** A Secret to make. */
    public PasswordJob secret(FreshSecret secret) {
        secrets.add(secret);
        return this;
    }

    /** Adds the Job, what it needs, and the names of the Secrets that it makes. */
    public void addTo(Provision.Builder provision) {
        String account = request.names().derived("passwords");
        String list = list();
        String job = request.names()
                .derived("passwords", kind, ShortHash.of(list + new JsonWriter().write(spec("", account))));
        provision.manifest(Manifest.configMap(job, request.application(), new TreeMap<>(Map.of(LIST, list))));
        provision.manifest(new KubernetesObject(BATCH + "/v1", "Job", job, request)
                .with("spec", spec(job, account))
                .manifest());
        provision.image(PlannedImage.ofApplication(job));
        addAccess(provision, account);
        secrets.forEach(secret -> provision.external(new ExternalName("Secret", secret.name(), BATCH + "/Job " + job)));
        provision.nameReference(
                new NameReference("", "ConfigMap", BATCH, "Job", "spec/template/spec/volumes/configMap/name"));
        provision.nameReference(
                new NameReference("", "ServiceAccount", BATCH, "Job", "spec/template/spec/serviceAccountName"));
    }

    private String list() {
        JsonWriter json = new JsonWriter();
        return secrets.stream()
                .sorted(Comparator.comparing(FreshSecret::name))
                .map(secret -> json.write(secret.element(request.application())).stripTrailing())
                .collect(Collectors.joining(", ", "[", "]\n"));
    }

    /** The Job; while its name is looked for, it has none. */
    private Map<String, Object> spec(String job, String account) {
        Map<String, Object> container = PodForms.container("create-secrets", job, PodForms.resources("50m", "128Mi"))
                .with("args", List.of("create-secrets", DIRECTORY + "/" + LIST))
                .with("volumeMounts", List.of(PodForms.readOnlyMount("list", DIRECTORY), PodForms.mount("tmp", "/tmp")))
                .map();
        Map<String, Object> pod = new ObjectFields()
                .with("serviceAccountName", account)
                .with("automountServiceAccountToken", true)
                .with("restartPolicy", "OnFailure")
                .with("securityContext", PodForms.restrictedPod(USER))
                .with("containers", List.of(container))
                .with("volumes", List.of(PodForms.configMap("list", job), PodForms.emptyDirectory("tmp")))
                .map();
        // A permission that arrives after the Job must not end it for good.
        return new ObjectFields()
                .with("backoffLimit", 20)
                .with("template", ObjectFields.of("spec", pod))
                .map();
    }

    /** The subject has no namespace: Kustomize fills in that of the overlay, and the API server refuses one without. */
    private void addAccess(Provision.Builder provision, String account) {
        provision.access(new KubernetesObject("v1", "ServiceAccount", account, request)
                .with("automountServiceAccountToken", false)
                .manifest());
        provision.access(new KubernetesObject(RBAC + "/v1", "Role", account, request)
                .with(
                        "rules",
                        List.of(new ObjectFields()
                                .with("apiGroups", List.of(""))
                                .with("resources", List.of("secrets"))
                                .with("verbs", List.of("create"))
                                .map()))
                .manifest());
        provision.access(new KubernetesObject(RBAC + "/v1", "RoleBinding", account, request)
                .with(
                        "roleRef",
                        new ObjectFields()
                                .with("apiGroup", RBAC)
                                .with("kind", "Role")
                                .with("name", account)
                                .map())
                .with(
                        "subjects",
                        List.of(new ObjectFields()
                                .with("kind", "ServiceAccount")
                                .with("name", account)
                                .map()))
                .manifest());
        provision.nameReference(new NameReference(RBAC, "Role", RBAC, "RoleBinding", "roleRef/name"));
        provision.nameReference(new NameReference("", "ServiceAccount", RBAC, "RoleBinding", "subjects/name"));
    }
}
