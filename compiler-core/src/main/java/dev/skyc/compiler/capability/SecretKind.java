package dev.skyc.compiler.capability;

import dev.skyc.compiler.spi.CapabilityKind;
import java.util.List;

/** {@code @Secret}: a text that stands in no source and no YAML. */
public final class SecretKind implements CapabilityKind {
    @Override
    public String name() {
        return "secret";
    }

    @Override
    public String section() {
        return "secrets";
    }

    @Override
    public boolean isGiven() {
        return true;
    }

    @Override
    public List<AcceptedType> accepts() {
        return List.of(AcceptedType.of("dev.skyc.api.SecretValue", "read"));
    }

    @Override
    public List<String> bindingKeys() {
        return List.of("value");
    }

    @Override
    public String bindingType() {
        return "secret";
    }

    @Override
    public String factory() {
        return "dev.skyc.runtime.clients.Secrets#value";
    }
}
