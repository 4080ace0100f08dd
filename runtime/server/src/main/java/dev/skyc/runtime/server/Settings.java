package dev.skyc.runtime.server;

import dev.skyc.runtime.contract.EnvironmentKeys;
import dev.skyc.runtime.server.http.Limits;
import dev.skyc.runtime.server.http.ThreadKind;
import java.util.Optional;

/**
 * How a process is to run; every value but the function has a default. The variables are described in
 * {@code docs/reference/runtime.md}.
 *
 * @param host the address to listen on; absent for all of them
 * @param drainMillis for requests to finish once the process is told to end
 */
record Settings(
        String function,
        Optional<String> host,
        int port,
        ThreadKind threads,
        Limits limits,
        long drainMillis,
        Optional<CorsPolicy> cors) {
    private static final int MOST_PORT = 65_535;
    private static final int MOST = 1_000_000;

    static Settings of(Environment environment) {
        return new Settings(
                environment.require(EnvironmentKeys.SKYC_FUNCTION),
                environment.text("SKYC_HOST"),
                environment.number("PORT", 8080, 0, MOST_PORT),
                threads(environment),
                Limits.STANDARD.withConnections(
                        environment.number("SKYC_MAX_CONNECTIONS", Limits.STANDARD.connections(), 1, MOST)),
                environment.number("SKYC_DRAIN_SECONDS", 25, 0, 86_400) * 1000L,
                CorsPolicy.of(environment));
    }

    private static ThreadKind threads(Environment environment) {
        String text = environment.text("SKYC_THREADS").orElse("virtual");
        if (text.equals("virtual")) {
            return ThreadKind.VIRTUAL;
        }
        if (text.equals("platform")) {
            return ThreadKind.PLATFORM;
        }
        throw new SettingProblem("SKYC_THREADS is `" + text + "`, neither `virtual` nor `platform`");
    }
}
