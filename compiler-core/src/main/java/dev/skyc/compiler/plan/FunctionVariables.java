package dev.skyc.compiler.plan;

import java.util.Locale;

/**
 * Names of the variables that tell a function what is no part of a binding. The process reads them by the same names: those of
 * {@code EnvironmentKeys} in the run-time contract, with which a test compares these.
 */
public final class FunctionVariables {
    private FunctionVariables() {}

    /** The value of a configuration entry: {@code SKYC_CONFIG_PAGE_SIZE} of {@code page-size}. */
    public static String config(String name) {
        return "SKYC_CONFIG_" + upper(name);
    }

    /** The version of a database's schema that the function was compiled for. */
    public static String schema(String database) {
        return "SKYC_SCHEMA_" + upper(database);
    }

    /** The number of connections that one instance of the function may have to a database. */
    public static String pool(String database) {
        return "SKYC_POOL_" + upper(database);
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
    }
}
