package dev.skyc.api;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who calls: the verified token's subject, scopes and claims. Only handlers that are {@code @Authenticated} can ask
 * for it.
 *
 * <pre>{@code
 * @Get("/orders") @Authenticated
 * public List<Order> mine(Caller caller) {
 *     return orders.of(caller.subject());
 * }
 * }</pre>
 *
 * <p>In a test: {@code Caller.of("alice", "orders:write")}.
 *
 * @param subject the token's {@code sub}
 * @param issuer the token's {@code iss}
 * @param scopes what the token grants
 * @param claims the token's other claims; a claim that is no text stands in its JSON form
 */
public record Caller(String subject, String issuer, Set<String> scopes, Map<String, String> claims) {
    public Caller {
        scopes = Collections.unmodifiableSet(new TreeSet<>(scopes));
        claims = Collections.unmodifiableMap(new TreeMap<>(claims));
    }

    /** A caller with an issuer of no meaning and without further claims; for tests. */
    public static Caller of(String subject, String... scopes) {
        return new Caller(subject, "https://issuer.invalid", Set.of(scopes), Map.of());
    }

    /** Whether the token grants the scope. */
    public boolean has(String scope) {
        return scopes.contains(scope);
    }

    /** One of the other claims. */
    public Optional<String> claim(String name) {
        return Optional.ofNullable(claims.get(name));
    }
}
