package dev.skyc.backend.services.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A Secret that a {@link PasswordJob} makes once, with fresh passwords. It is never written again, so its keys must not
 * depend on who uses the resource today, and nothing that may have to change belongs into it.
 */
public final class FreshSecret {
    private final String name;
    private final SortedSet<String> passwords = new TreeSet<>();
    private final SortedMap<String, String> data = new TreeMap<>();

    /** A Secret without keys. */
    public FreshSecret(String name) {
        this.name = name;
    }

    /** The Secret's name. */
    public String name() {
        return name;
    }

    /** A password of 32 letters and digits, under a key. */
    public FreshSecret password(String key) {
        passwords.add(key);
        data.put(key, "${password:" + key + "}");
        return this;
    }

    /** The SHA-256, in hexadecimal digits, of a password that has a key of its own. */
    public FreshSecret sha256(String key, String password) {
        data.put(key, "${sha256:" + password + "}");
        return this;
    }

    /** What is no secret but is asked for in the same Secret, such as a user's name. */
    public FreshSecret constant(String key, String value) {
        if (value.contains("${")) {
            throw new IllegalArgumentException(value);
        }
        data.put(key, value);
        return this;
    }

    /** The element of the Job's list. Kustomize, which labels everything else, does not see what the Job makes. */
    Map<String, Object> element(String application) {
        return new ObjectFields()
                .with("name", name)
                .with("type", "Opaque")
                .with("labels", Map.of("app.kubernetes.io/part-of", application))
                .with("passwords", new ArrayList<>(passwords))
                .with("data", data)
                .map();
    }

    /** The keys of the Secret. */
    public List<String> keys() {
        return List.copyOf(data.keySet());
    }
}
