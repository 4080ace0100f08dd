package dev.skyc.backend.knative.testing;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The form of every object: what a cluster refuses in metadata, and what we never write. */
final class FormRules {
    private static final Pattern SUBDOMAIN =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final Pattern LABEL_VALUE = Pattern.compile("([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?");
    private static final Pattern KEY =
            Pattern.compile("([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?");

    /** Written by others only: where it runs, what became of it, and what each release or apply would change. */
    private static final Set<String> FOREIGN_METADATA = Set.of(
            "namespace",
            "generateName",
            "creationTimestamp",
            "generation",
            "resourceVersion",
            "uid",
            "managedFields",
            "ownerReferences",
            "finalizers",
            "selfLink");

    /** Empty values that mean something. */
    private static final Set<String> MEANINGFUL_WHEN_EMPTY = Set.of("emptyDir", "resources", "podSelector");

    private FormRules() {}

    static void check(Value root, Violations violations) {
        Value metadata = root.at("metadata");
        violations.unless(
                metadata.at("name").text().length() <= 253
                        && SUBDOMAIN.matcher(metadata.at("name").text()).matches(),
                metadata.at("name"),
                "not a DNS-1123 subdomain");
        for (String name : FOREIGN_METADATA) {
            violations.unless(!metadata.at(name).isPresent(), metadata.at(name), "must not be written");
        }
        violations.unless(!root.at("status").isPresent(), root.at("status"), "must not be written");
        for (Value label : metadata.at("labels").fields()) {
            violations.unless(KEY.matcher(label.name()).matches(), label, "not a label key");
            violations.unless(LABEL_VALUE.matcher(label.text()).matches(), label, "not a label value");
        }
        for (Value annotation : metadata.at("annotations").fields()) {
            violations.unless(KEY.matcher(annotation.name()).matches(), annotation, "not an annotation key");
        }
        violations.unless(
                !metadata.at("annotations", "skyc.dev/source").text().isEmpty(),
                metadata.at("annotations"),
                "says not what it was made from");
        empty(root, violations);
    }

    private static void empty(Value value, Violations violations) {
        boolean coreGroup = List.of("group", "apiGroups").contains(value.name()) && value.is("");
        boolean isEmpty = !value.isPresent()
                || (value.is("") && !coreGroup)
                || (value.isMap() && value.fields().isEmpty() && !MEANINGFUL_WHEN_EMPTY.contains(value.name()))
                || value.is(List.of());
        violations.unless(!isEmpty, value, "empty");
        value.fields().forEach(field -> empty(field, violations));
        value.items().forEach(item -> empty(item, violations));
    }
}
