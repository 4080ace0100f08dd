package dev.skyc.backend.local.kafka;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What the parent asks for.
 *
 * @param directory of the broker's data
 * @param adminPassword of the one user who may do everything
 * @param topics name → number of partitions
 * @param users name → password
 * @param rules everything that a user may do
 */
record Settings(
        Path directory,
        String adminPassword,
        SortedMap<String, Integer> topics,
        SortedMap<String, String> users,
        List<AclBinding> rules) {
    /**
     * Reads {@code directory}, {@code admin-password}, {@code topic.<name>=<partitions>}, {@code user.<name>=<password>} and
     * {@code rule.<n>=<user> <TOPIC|GROUP> <name> <OPERATION>}.
     */
    static Settings of(SortedMap<String, String> values) {
        SortedMap<String, Integer> topics = new TreeMap<>();
        SortedMap<String, String> users = new TreeMap<>();
        List<AclBinding> rules = new ArrayList<>();
        for (Map.Entry<String, String> value : values.entrySet()) {
            String key = value.getKey();
            String name = key.substring(key.indexOf('.') + 1);
            if (key.startsWith("topic.")) {
                topics.put(name, Integer.valueOf(value.getValue()));
            } else if (key.startsWith("user.")) {
                users.put(name, value.getValue());
            } else if (key.startsWith("rule.")) {
                rules.add(rule(value.getValue()));
            }
        }
        return new Settings(
                Path.of(required(values, "directory")), required(values, "admin-password"), topics, users, rules);
    }

    private static AclBinding rule(String text) {
        String[] words = text.split(" ", -1);
        return new AclBinding(
                new ResourcePattern(ResourceType.fromString(words[1]), words[2], PatternType.LITERAL),
                new AccessControlEntry(
                        "User:" + words[0], "*", AclOperation.fromString(words[3]), AclPermissionType.ALLOW));
    }

    private static String required(SortedMap<String, String> values, String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no `" + key + "`");
        }
        return value;
    }
}
