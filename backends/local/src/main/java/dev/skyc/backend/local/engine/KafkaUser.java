package dev.skyc.backend.local.engine;

import java.util.List;

/** A user of the broker, who proves the password by SCRAM-SHA-512, and all that the user may do. */
public record KafkaUser(String name, String password, List<KafkaRule> rules) {
    public KafkaUser {
        rules = List.copyOf(rules);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return name + " " + rules;
    }
}
