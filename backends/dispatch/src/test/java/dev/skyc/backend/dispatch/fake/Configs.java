package dev.skyc.backend.dispatch.fake;

import dev.skyc.runtime.contract.Claim;
import dev.skyc.runtime.contract.Scalar;

/** Stands in for the run-time half of configuration values. */
public final class Configs {
    private Configs() {}

    public static <T> T value(Claim claim, Scalar<T> scalar) {
        return claim.runtime()
                .config(claim.name())
                .or(() -> claim.attribute("default"))
                .flatMap(scalar::parse)
                .orElseThrow(() -> new IllegalStateException("no configuration value `" + claim.name() + "`"));
    }
}
