package dev.skyc.backend.services.common;

import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.plan.FunctionVariables;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider.Request;
import dev.skyc.compiler.spi.Setting;
import java.util.OptionalInt;

/** What functions are told about a database beside its binding. */
public final class DatabaseVariables {
    /** A setting of a database that cannot hold, or not together with another. */
    public static final DiagnosticCode INVALID = DiagnosticCode.error("SKY5056", "invalid-database-setting");

    /** How many connections one instance of a function opens. */
    public static final Setting POOL =
            new Setting("pool", Setting.Type.INTEGER, false, "Connections that one instance of a function may have.");

    private DatabaseVariables() {}

    /** The pool's size, if it is given and can hold. */
    public static OptionalInt pool(Request request, SettingRules rules) {
        int pool = request.settings().integer(POOL.name()).orElse(0);
        if (pool < 1 && request.settings().integer(POOL.name()).isPresent()) {
            rules.report(INVALID, POOL.name(), "a pool of " + pool + " connections can answer nobody")
                    .help("give each instance at least one");
        }
        return pool < 1 ? OptionalInt.empty() : OptionalInt.of(pool);
    }

    /** Has every function wait for the schema that it was compiled for; only where something makes that schema. */
    public static void addSchema(Provision.Builder provision, Request request) {
        request.migrations()
                .filter(migrations -> !migrations.version().isEmpty())
                .ifPresent(migrations -> request.uses()
                        .keySet()
                        .forEach(function -> provision.variable(
                                function, FunctionVariables.schema(request.name()), migrations.version())));
    }
}
