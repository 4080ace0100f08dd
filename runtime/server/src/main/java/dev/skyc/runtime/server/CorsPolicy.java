package dev.skyc.runtime.server;

import java.util.List;
import java.util.Optional;

/**
 * Which pages of other origins may call the function.
 *
 * @param origins such as {@code https://shop.example}; one {@code *} for all
 * @param headers which they may send beyond the safelisted ones
 * @param exposed which they may read beyond the safelisted ones
 * @param credentials whether they may send cookies
 * @param maxAge for how many seconds they may remember all this
 */
record CorsPolicy(List<String> origins, List<String> headers, List<String> exposed, boolean credentials, int maxAge) {
    private static final String ANY = "*";

    /** Absent where no origins are set. */
    static Optional<CorsPolicy> of(Environment environment) {
        List<String> origins = environment.list("SKYC_CORS_ORIGINS");
        if (origins.isEmpty()) {
            return Optional.empty();
        }
        boolean credentials = environment.isTrue("SKYC_CORS_CREDENTIALS");
        if (credentials && origins.contains(ANY)) {
            throw new SettingProblem("SKYC_CORS_CREDENTIALS needs SKYC_CORS_ORIGINS to name the origins, not `*`");
        }
        for (String origin : origins) {
            requireOrigin(origin);
        }
        List<String> headers = environment.list("SKYC_CORS_HEADERS");
        return Optional.of(new CorsPolicy(
                List.copyOf(origins),
                headers.isEmpty() ? List.of("authorization", "content-type") : List.copyOf(headers),
                List.copyOf(environment.list("SKYC_CORS_EXPOSED")),
                credentials,
                environment.number("SKYC_CORS_MAX_AGE", 600, 0, 86_400)));
    }

    /** Browsers send scheme, host and port and nothing else; what has more never matches. */
    private static void requireOrigin(String origin) {
        int host = origin.indexOf("://") + 3;
        boolean isOrigin = host > 3 && host < origin.length() && origin.indexOf('/', host) < 0;
        if (!isOrigin && !origin.equals(ANY)) {
            throw new SettingProblem(
                    "SKYC_CORS_ORIGINS has `" + origin + "`, which is not an origin such as `https://shop.example`");
        }
    }

    boolean allows(String origin) {
        return origins.contains(ANY) || origins.contains(origin);
    }

    /** What is answered to an origin that is allowed. */
    String answer(String origin) {
        return origins.contains(ANY) ? ANY : origin;
    }
}
