package dev.skyc.backend.knative.testing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules of the volumes of a Knative Service and their mounts. */
final class VolumeRules {
    private static final Pattern DNS_1123 = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
    private static final Set<String> KINDS = Set.of("secret", "configMap", "projected", "emptyDir");
    private static final Set<String> SOURCES = Set.of("secret", "configMap", "serviceAccountToken", "downwardAPI");
    private static final Set<String> RESERVED_PATHS = Set.of("/", "/dev", "/dev/log", "/var/log");

    private VolumeRules() {}

    static void check(Value pod, Violations violations) {
        Map<String, String> kinds = new HashMap<>();
        for (Value volume : pod.at("volumes").items()) {
            volume(volume, kinds, violations);
        }
        Set<String> mounted = new HashSet<>();
        for (Value container : pod.at("containers").items()) {
            Set<String> paths = new HashSet<>();
            for (Value mount : container.at("volumeMounts").items()) {
                mount(mount, kinds, violations);
                violations.unless(paths.add(mount.at("mountPath").text()), mount.at("mountPath"), "mounted twice");
                mounted.add(mount.at("name").text());
            }
        }
        for (Value volume : pod.at("volumes").items()) {
            violations.unless(mounted.contains(volume.at("name").text()), volume.at("name"), "not mounted");
        }
    }

    private static void volume(Value volume, Map<String, String> kinds, Violations violations) {
        Value name = volume.at("name");
        violations.unless(DNS_1123.matcher(name.text()).matches(), name, "not a DNS-1123 label");
        violations.unless(volume.fields().size() == 2, volume, "not one kind of volume");
        for (Value field : volume.fields()) {
            if (!field.name().equals("name")) {
                violations.unless(KINDS.contains(field.name()), field, "not a kind of volume that is accepted");
                violations.unless(kinds.put(name.text(), field.name()) == null, name, "given twice");
            }
        }
        for (Value source : volume.at("projected", "sources").items()) {
            violations.unless(source.fields().size() == 1, source, "not one kind of source");
            violations.onlyFields(source, SOURCES);
        }
    }

    private static void mount(Value mount, Map<String, String> kinds, Violations violations) {
        String path = mount.at("mountPath").text();
        violations.unless(path.startsWith("/"), mount.at("mountPath"), "not absolute");
        violations.unless(!RESERVED_PATHS.contains(path), mount.at("mountPath"), "reserved");
        String kind = kinds.getOrDefault(mount.at("name").text(), "");
        violations.unless(!kind.isEmpty(), mount.at("name"), "no such volume");
        violations.unless(
                kind.isEmpty()
                        || kind.equals("emptyDir")
                        || mount.at("readOnly").is(true),
                mount.at("readOnly"),
                "only true is accepted");
    }
}
