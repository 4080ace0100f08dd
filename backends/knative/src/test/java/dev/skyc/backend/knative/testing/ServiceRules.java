package dev.skyc.backend.knative.testing;

import java.util.Set;
import java.util.regex.Pattern;

/** Rules of a Knative Service outside its container. */
final class ServiceRules {
    private static final Pattern DNS_1035 = Pattern.compile("[a-z]([-a-z0-9]{0,61}[a-z0-9])?");
    private static final Pattern WHOLE_SECONDS = Pattern.compile("([0-9]+h)?([0-9]+m)?([0-9]+s)?");

    private static final Set<String> POD_FIELDS = Set.of(
            "automountServiceAccountToken",
            "containerConcurrency",
            "containers",
            "enableServiceLinks",
            "idleTimeoutSeconds",
            "imagePullSecrets",
            "responseStartTimeoutSeconds",
            "serviceAccountName",
            "timeoutSeconds",
            "volumes");

    private static final int LONGEST_TIMEOUT = 600;
    private static final int HIGHEST_CONCURRENCY = 1000;

    private ServiceRules() {}

    static void check(Value root, Violations violations) {
        Value metadata = root.at("metadata");
        violations.unless(
                DNS_1035.matcher(metadata.at("name").text()).matches(), metadata.at("name"), "not a DNS-1035 label");
        for (Value annotation : metadata.at("annotations").fields()) {
            violations.unless(!isScaling(annotation), annotation, "scaling stands on the template only");
            if (annotation.name().equals("serving.knative.dev/rollout-duration")) {
                violations.unless(isWholeSeconds(annotation.text()), annotation, "not whole seconds");
            }
        }
        Value visibility = metadata.at("labels", "networking.knative.dev/visibility");
        violations.unless(!visibility.isPresent() || visibility.is("cluster-local"), visibility, "not cluster-local");

        Value template = root.at("spec", "template");
        violations.onlyFields(template, Set.of("metadata", "spec"));
        violations.onlyFields(template.at("metadata"), Set.of("annotations", "labels"));
        template.at("metadata", "annotations")
                .fields()
                .forEach(annotation -> templateAnnotation(annotation, violations));
        scale(template.at("metadata", "annotations"), violations);

        Value pod = template.at("spec");
        violations.onlyFields(pod, POD_FIELDS);
        violations.unless(
                pod.at("automountServiceAccountToken").is(false),
                pod.at("automountServiceAccountToken"),
                "only false is accepted");
        violations.range(pod.at("containerConcurrency"), 0, HIGHEST_CONCURRENCY);
        violations.range(pod.at("timeoutSeconds"), 1, LONGEST_TIMEOUT);
        violations.range(pod.at("responseStartTimeoutSeconds"), 1, LONGEST_TIMEOUT);
        violations.unless(pod.at("containers").items().size() == 1, pod.at("containers"), "not one container");
        pod.at("containers").items().forEach(container -> ContainerRules.check(container, violations));
        VolumeRules.check(pod, violations);
        traffic(root.at("spec", "traffic"), violations);
    }

    private static boolean isScaling(Value annotation) {
        return annotation.name().startsWith("autoscaling.knative.dev/");
    }

    private static void templateAnnotation(Value annotation, Violations violations) {
        violations.unless(
                !annotation.name().equals("serving.knative.dev/rollout-duration"),
                annotation,
                "roll-out stands on the Service only");
        String key = annotation.name().replace("autoscaling.knative.dev/", "");
        switch (isScaling(annotation) ? key : "") {
            case "" -> {
                // Not about scaling.
            }
            case "min-scale", "max-scale", "initial-scale" -> integer(annotation, 0, violations);
            case "activation-scale" -> integer(annotation, 2, violations);
            case "target-utilization-percentage" -> integer(annotation, 1, violations);
            case "class", "metric", "target", "window", "scale-down-delay", "scale-to-zero-pod-retention-period" ->
                violations.unless(!annotation.text().isEmpty(), annotation, "empty");
            default -> violations.add(annotation, "unknown scaling annotation");
        }
    }

    private static void integer(Value annotation, int least, Violations violations) {
        violations.unless(
                annotation.text().matches("[0-9]{1,9}") && Integer.parseInt(annotation.text()) >= least,
                annotation,
                "not a number of at least " + least);
    }

    private static void scale(Value annotations, Violations violations) {
        String min = annotations.at("autoscaling.knative.dev/min-scale").text();
        String max = annotations.at("autoscaling.knative.dev/max-scale").text();
        if (min.matches("[0-9]{1,9}") && max.matches("[1-9][0-9]{0,8}")) {
            violations.unless(Integer.parseInt(min) <= Integer.parseInt(max), annotations, "min-scale above max-scale");
        }
    }

    private static void traffic(Value traffic, Violations violations) {
        if (traffic.isPresent()) {
            int sum = traffic.items().stream()
                    .mapToInt(entry -> entry.at("percent").number(0))
                    .sum();
            violations.unless(sum == 100, traffic, "percentages do not sum up to 100");
        }
    }

    private static boolean isWholeSeconds(String duration) {
        return !duration.isEmpty() && WHOLE_SECONDS.matcher(duration).matches();
    }
}
