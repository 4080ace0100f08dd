package dev.skyc.backend.knative;

import dev.skyc.compiler.plan.PlannedFunction;
import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import io.fabric8.kubernetes.api.model.SecurityContext;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The one container of a function. It stands in a list, so everything that Knative's webhook would add to it is written.
 *
 * @param image the name that the environment's image component replaces
 */
record FunctionContainer(String image) {
    private static final int PORT = 8080;

    Container of(PlannedFunction function, FunctionVolumes volumes) {
        Container container = new Container();
        container.setName("function");
        container.setImage(image);
        container.setEnv(environment(function));
        container.setPorts(List.of(port()));
        container.setReadinessProbe(probe());
        container.setResources(resources(function));
        container.setSecurityContext(restricted());
        container.setVolumeMounts(volumes.mounts());
        return container;
    }

    private static List<EnvVar> environment(PlannedFunction function) {
        SortedMap<String, String> variables = new TreeMap<>(function.environment());
        variables.put("SERVICE_BINDING_ROOT", FunctionVolumes.ROOT);
        variables.put("SKYC_FUNCTION", function.function());
        return variables.entrySet().stream()
                .map(variable -> variable(variable.getKey(), variable.getValue()))
                .toList();
    }

    /** The cluster drops an empty value, so it is left out. */
    private static EnvVar variable(String name, String value) {
        EnvVar variable = new EnvVar();
        variable.setName(name);
        if (!value.isEmpty()) {
            variable.setValue(literal(value));
        }
        return variable;
    }

    /** Kubernetes replaces {@code $(NAME)} in values, and {@code $$} by {@code $}; both are escaped by one more dollar. */
    private static String literal(String value) {
        return value.replaceAll("\\$(?=[$(])", "\\$\\$");
    }

    private static ContainerPort port() {
        ContainerPort port = new ContainerPort();
        port.setName("http1");
        port.setContainerPort(PORT);
        port.setProtocol("TCP");
        return port;
    }

    private static Probe probe() {
        HTTPGetAction get = new HTTPGetAction();
        get.setPath("/_skyc/health/ready");
        get.setPort(new IntOrString(PORT));
        Probe probe = new Probe();
        probe.setHttpGet(get);
        probe.setSuccessThreshold(1);
        return probe;
    }

    /** Never absent: the webhook adds an empty one. */
    private static ResourceRequirements resources(PlannedFunction function) {
        SortedMap<String, Quantity> requests = new TreeMap<>();
        SortedMap<String, Quantity> limits = new TreeMap<>();
        function.cpu().ifPresent(cpu -> requests.put("cpu", new Quantity(cpu)));
        function.memory().ifPresent(memory -> {
            requests.put("memory", new Quantity(memory));
            limits.put("memory", new Quantity(memory));
        });
        ResourceRequirements resources = new ResourceRequirements();
        resources.setRequests(requests);
        resources.setLimits(limits);
        return resources;
    }

    /** The restricted profile of the Pod Security Standards. Knative accepts it on the container, not on the pod. */
    private static SecurityContext restricted() {
        Capabilities capabilities = new Capabilities();
        capabilities.setDrop(List.of("ALL"));
        SeccompProfile seccomp = new SeccompProfile();
        seccomp.setType("RuntimeDefault");
        SecurityContext context = new SecurityContext();
        context.setAllowPrivilegeEscalation(false);
        context.setCapabilities(capabilities);
        context.setReadOnlyRootFilesystem(true);
        context.setRunAsNonRoot(true);
        context.setSeccompProfile(seccomp);
        return context;
    }
}
