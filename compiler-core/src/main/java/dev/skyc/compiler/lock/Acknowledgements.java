package dev.skyc.compiler.lock;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The changes that a person has acknowledged, as tokens: {@code prod/database-orders} for what becomes of a resource, {@code
 * prod/database-shop=database-orders} for a rename, {@code prod} for the end of an environment. Remembers which were used.
 */
final class Acknowledgements {
    private static final String SEPARATOR = "/";

    private final SortedSet<String> tokens;
    private final SortedSet<String> used = new TreeSet<>();

    Acknowledgements(Collection<String> tokens) {
        this.tokens = Collections.unmodifiableSortedSet(new TreeSet<>(tokens));
    }

    /** The token for a change, or for an environment as a whole where there is no subject. */
    static String token(String environment, String subject) {
        return subject.isEmpty() ? environment : environment + SEPARATOR + subject;
    }

    /** Whether a change is acknowledged. */
    boolean take(String environment, String subject) {
        String token = token(environment, subject);
        if (!tokens.contains(token)) {
            return false;
        }
        used.add(token);
        return true;
    }

    /** Whether it would be, without using it. */
    boolean has(String environment, Object subject) {
        return tokens.contains(token(environment, subject.toString()));
    }

    /** Renames in an environment: the name before by the name now, each of one kind. */
    SortedMap<ResourceName, ResourceName> renames(String environment) {
        SortedMap<ResourceName, ResourceName> renames = new TreeMap<>();
        for (String token : tokens) {
            int equals = token.indexOf('=');
            if (equals > 0 && token.startsWith(environment + SEPARATOR)) {
                ResourceName now = ResourceName.parse(token.substring(environment.length() + 1, equals));
                ResourceName before = ResourceName.parse(token.substring(equals + 1));
                if (now.kind().equals(before.kind())) {
                    renames.put(now, before);
                }
            }
        }
        return renames;
    }

    /** Tokens for which there was nothing to acknowledge. */
    SortedSet<String> unused() {
        SortedSet<String> unused = new TreeSet<>(tokens);
        unused.removeAll(used);
        return unused;
    }

    /** Tokens that were used. */
    SortedSet<String> used() {
        return Collections.unmodifiableSortedSet(used);
    }
}
