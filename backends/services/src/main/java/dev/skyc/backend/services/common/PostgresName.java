package dev.skyc.backend.services.common;

import dev.skyc.compiler.artifact.ShortHash;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names in PostgreSQL that need no quotes, and that neither PostgreSQL nor an operator keeps for itself. */
public final class PostgresName {
    private static final Set<String> RESERVED =
            Set.of("postgres", "public", "skyc", "streaming_replica", "template0", "template1");

    /** Room for what tells the roles of a database apart. */
    private static final int LIMIT = 55;

    private static final Pattern FORM = Pattern.compile("[a-z_][a-z0-9_]{0," + (LIMIT - 1) + "}");

    private PostgresName() {}

    /** The name of a database that is called like a Kubernetes object: {@code pr-12-shop} becomes {@code pr_12_shop}. */
    public static String of(String label) {
        String name = label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        String cut = name.length() > LIMIT ? name.substring(0, LIMIT - 9) + "_" + ShortHash.of(label) : name;
        return isPossible(cut) ? cut : "db_" + cut;
    }

    /** Whether a database and its owner can be called so. */
    public static boolean isPossible(String name) {
        return FORM.matcher(name).matches()
                && !RESERVED.contains(name)
                && !name.startsWith("pg_")
                && !name.startsWith("cnpg_");
    }

    /** The role of functions that do the same with a database. */
    public static String role(String database, DatabaseRole role) {
        return database + "_" + role.word();
    }
}
