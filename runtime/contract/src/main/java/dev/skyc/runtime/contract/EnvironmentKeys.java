package dev.skyc.runtime.contract;

import java.util.Locale;

/** Names of the environment variables that every function is started with. */
public final class EnvironmentKeys {
    /** The directory below which each binding is a directory of files, as the Service Binding specification says. */
    public static final String SERVICE_BINDING_ROOT = "SERVICE_BINDING_ROOT";

    /** The name of the function that this process runs; the image holds them all. */
    public static final String SKYC_FUNCTION = "SKYC_FUNCTION";

    /** The name of the application; with the function's name it is the source of events. */
    public static final String SKYC_APPLICATION = "SKYC_APPLICATION";

    private static final String CONFIG_PREFIX = "SKYC_CONFIG_";

    private static final String SCHEMA_PREFIX = "SKYC_SCHEMA_";
    private static final String POOL_PREFIX = "SKYC_POOL_";

    private EnvironmentKeys() {}

    /** The variable of a configuration value: {@code page-size} is {@code SKYC_CONFIG_PAGE_SIZE}. */
    public static String config(String name) {
        return CONFIG_PREFIX + upper(name);
    }

    /** The version of a database's schema that the function was compiled for; absent where there are no migrations. */
    public static String schema(String database) {
        return SCHEMA_PREFIX + upper(database);
    }

    /** The number of connections that one process of the function may have to a database. */
    public static String pool(String database) {
        return POOL_PREFIX + upper(database);
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
    }
}
