package dev.skyc.backend.knative.testing;

import java.util.Set;
import java.util.regex.Pattern;

/** Rules of an HTTPRoute, those that the Gateway API's schema expresses in CEL among them. */
final class RouteRules {
    private static final Pattern PATH = Pattern.compile("(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|%[0-9a-fA-F]{2})+");
    private static final int MATCHES = 128;

    private RouteRules() {}

    static void check(Value root, Violations violations) {
        Value spec = root.at("spec");
        violations.unless(!spec.at("parentRefs").items().isEmpty(), spec.at("parentRefs"), "missing");
        int matches = 0;
        for (Value rule : spec.at("rules").items()) {
            matches += rule.at("matches").items().size();
            rule.at("matches").items().forEach(match -> path(match.at("path"), violations));
            for (Value filter : rule.at("filters").items()) {
                violations.unless(
                        !filter.at("type").is("URLRewrite")
                                || filter.at("urlRewrite").isPresent(),
                        filter,
                        "rewrites nothing");
            }
            for (Value backend : rule.at("backendRefs").items()) {
                violations.unless(
                        !backend.at("kind").is("Service") || backend.at("port").isPresent(), backend, "without port");
            }
        }
        violations.unless(matches <= MATCHES, spec.at("rules"), "more than " + MATCHES + " matches");
    }

    private static void path(Value path, Violations violations) {
        String value = path.at("value").text();
        violations.oneOf(path.at("type"), Set.of("Exact", "PathPrefix"));
        violations.unless(
                value.startsWith("/")
                        && PATH.matcher(value).matches()
                        && !Pattern.compile("//|/\\.\\.?(/|$)|%2[fF]|#")
                                .matcher(value)
                                .find(),
                path.at("value"),
                "not a path that is accepted");
        violations.unless(!value.startsWith("/_skyc"), path.at("value"), "leads to our own paths");
    }
}
