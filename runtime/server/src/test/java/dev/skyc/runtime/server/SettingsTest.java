package dev.skyc.runtime.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skyc.runtime.server.http.Limits;
import dev.skyc.runtime.server.http.ThreadKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static Settings settings(String... variables) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("SKYC_FUNCTION", "orders");
        for (int i = 0; i < variables.length; i += 2) {
            environment.put(variables[i], variables[i + 1]);
        }
        return Settings.of(new Environment(environment));
    }

    private static void assertRefused(String message, String... variables) {
        assertThatThrownBy(() -> settings(variables))
                .isInstanceOf(SettingProblem.class)
                .hasMessage(message);
    }

    @Test
    void everythingButTheFunctionHasADefault() {
        assertThat(settings())
                .isEqualTo(new Settings(
                        "orders",
                        Optional.empty(),
                        8080,
                        ThreadKind.VIRTUAL,
                        Limits.STANDARD,
                        25_000,
                        Optional.empty()));
    }

    @Test
    void variablesAreRead() {
        assertThat(settings(
                        "PORT",
                        "80",
                        "SKYC_HOST",
                        "127.0.0.1",
                        "SKYC_THREADS",
                        "platform",
                        "SKYC_MAX_CONNECTIONS",
                        "7",
                        "SKYC_DRAIN_SECONDS",
                        "3",
                        "SKYC_CORS_ORIGINS",
                        "https://a.example, http://localhost:3000",
                        "SKYC_CORS_CREDENTIALS",
                        "true"))
                .isEqualTo(new Settings(
                        "orders",
                        Optional.of("127.0.0.1"),
                        80,
                        ThreadKind.PLATFORM,
                        Limits.STANDARD.withConnections(7),
                        3000,
                        Optional.of(new CorsPolicy(
                                List.of("https://a.example", "http://localhost:3000"),
                                List.of("authorization", "content-type"),
                                List.of(),
                                true,
                                600))));
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertRefused("the environment variable SKYC_FUNCTION is not set", "SKYC_FUNCTION", "");
        assertRefused("PORT is `-1`, not a whole number from 0 to 65535", "PORT", "-1");
        assertRefused("PORT is `8080 `, not a whole number from 0 to 65535", "PORT", "8080 ");
        assertRefused("SKYC_MAX_CONNECTIONS is `0`, not a whole number from 1 to 1000000", "SKYC_MAX_CONNECTIONS", "0");
        assertRefused("SKYC_THREADS is `green`, neither `virtual` nor `platform`", "SKYC_THREADS", "green");
        assertRefused(
                "SKYC_CORS_ORIGINS has `https://a.example/`, which is not an origin such as `https://shop.example`",
                "SKYC_CORS_ORIGINS",
                "https://a.example/");
        assertRefused(
                "SKYC_CORS_CREDENTIALS needs SKYC_CORS_ORIGINS to name the origins, not `*`",
                "SKYC_CORS_ORIGINS",
                "*",
                "SKYC_CORS_CREDENTIALS",
                "true");
        assertRefused(
                "SKYC_CORS_CREDENTIALS is `yes`, neither `true` nor `false`",
                "SKYC_CORS_ORIGINS",
                "*",
                "SKYC_CORS_CREDENTIALS",
                "yes");
    }
}
