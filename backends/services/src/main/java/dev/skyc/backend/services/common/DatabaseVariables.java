package dev.skyc.backend.services.common;

import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider.Request;
import dev.skyc.compiler.spi.Setting;
import java.util.Locale;
import java.util.OptionalInt;

/** What functions are told about a database beside its binding. */
public final class DatabaseVariables {
    /** How many connections one instance of a function opens. */
    public static final Setting POOL =
            new Setting("pool", Setting.Type.INTEGER, false, "Connections that one instance of a function may have.");

    private DatabaseVariables() {}

    /** Tells every function of the resource how many connections it may have. */
    public static void addPool(Provision.Builder provision, Request request, OptionalInt pool) {
        pool.ifPresent(size -> request.uses()
                .keySet()
                .forEach(function ->
                        provision.variable(function, variable("SKYC_POOL_", request), String.valueOf(size))));
    }

    /** Has every function wait for the schema that it was compiled for; only where something makes that schema. */
    public static void addSchema(Provision.Builder provision, Request request) {
        request.migrations()
                .filter(migrations -> !migrations.version().isEmpty())
                .ifPresent(migrations -> request.uses()
                        .keySet()
                        .forEach(function ->
                                provision.variable(function, variable("SKYC_SCHEMA_", request), migrations.version())));
    }

    private static String variable(String prefix, Request request) {
        return prefix + request.name().toUpperCase(Locale.ROOT).replaceAll("[-.]", "_");
    }
}
