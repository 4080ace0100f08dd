package dev.skyc.backend.knative.testing;

import java.util.HashSet;
import java.util.Set;

/** Rules of the container of a Knative Service. */
final class ContainerRules {
    private static final Set<String> FIELDS = Set.of(
            "args",
            "command",
            "env",
            "envFrom",
            "image",
            "imagePullPolicy",
            "livenessProbe",
            "name",
            "ports",
            "readinessProbe",
            "resources",
            "securityContext",
            "startupProbe",
            "terminationMessagePath",
            "terminationMessagePolicy",
            "volumeMounts",
            "workingDir");

    private static final Set<String> SECURITY_FIELDS = Set.of(
            "allowPrivilegeEscalation",
            "capabilities",
            "privileged",
            "readOnlyRootFilesystem",
            "runAsGroup",
            "runAsNonRoot",
            "runAsUser",
            "seccompProfile");

    private static final Set<String> RESERVED_NAMES = Set.of("PORT", "K_SERVICE", "K_CONFIGURATION", "K_REVISION");
    private static final Set<Integer> RESERVED_PORTS = Set.of(8008, 8012, 8013, 8022, 9090, 9091);

    private ContainerRules() {}

    static void check(Value container, Violations violations) {
        violations.onlyFields(container, FIELDS);
        violations.unless(!container.at("image").text().isEmpty(), container.at("image"), "missing");
        environment(container.at("env"), violations);
        ports(container.at("ports"), violations);
        readiness(container.at("readinessProbe"), violations);
        security(container.at("securityContext"), violations);
    }

    private static void environment(Value env, Violations violations) {
        Set<String> names = new HashSet<>();
        for (Value variable : env.items()) {
            Value name = variable.at("name");
            violations.unless(name.text().matches("[-._a-zA-Z][-._a-zA-Z0-9]*"), name, "not a variable's name");
            violations.unless(!RESERVED_NAMES.contains(name.text()), name, "reserved");
            violations.unless(names.add(name.text()), name, "given twice");
            violations.onlyFields(variable, Set.of("name", "value", "valueFrom"));
            violations.onlyFields(variable.at("valueFrom"), Set.of("configMapKeyRef", "secretKeyRef"));
        }
    }

    private static void ports(Value ports, Violations violations) {
        violations.unless(ports.items().size() == 1, ports, "not one port");
        for (Value port : ports.items()) {
            violations.onlyFields(port, Set.of("name", "containerPort", "protocol"));
            violations.oneOf(port.at("name"), Set.of("", "http1", "h2c"));
            violations.oneOf(port.at("protocol"), Set.of("", "TCP"));
            violations.range(port.at("containerPort"), 1, 65535);
            violations.unless(
                    !RESERVED_PORTS.contains(port.at("containerPort").number(0)), port.at("containerPort"), "reserved");
        }
    }

    /** Without a period Knative probes in its own rhythm, and refuses what belongs to the other. */
    private static void readiness(Value probe, Violations violations) {
        if (probe.isPresent() && probe.at("periodSeconds").number(0) == 0) {
            violations.unless(
                    !probe.at("failureThreshold").isPresent(), probe.at("failureThreshold"), "without period");
            violations.unless(!probe.at("timeoutSeconds").isPresent(), probe.at("timeoutSeconds"), "without period");
        }
    }

    /** Knative allows less than this; the restricted profile of the Pod Security Standards asks for it. */
    static void security(Value context, Violations violations) {
        violations.onlyFields(context, SECURITY_FIELDS);
        violations.onlyFields(context.at("capabilities"), Set.of("drop"));
        violations.unless(!context.at("privileged").is(true), context.at("privileged"), "only false is accepted");
        violations.unless(context.at("runAsNonRoot").is(true), context.at("runAsNonRoot"), "not restricted");
        violations.unless(
                context.at("allowPrivilegeEscalation").is(false),
                context.at("allowPrivilegeEscalation"),
                "not restricted");
        violations.unless(
                context.at("capabilities", "drop").is(java.util.List.of("ALL")),
                context.at("capabilities", "drop"),
                "not restricted");
        violations.oneOf(context.at("seccompProfile", "type"), Set.of("RuntimeDefault", "Localhost"));
    }
}
