package dev.skyc.compiler.capability;

import dev.skyc.compiler.spi.CapabilityKind;
import java.util.List;

/** {@code @Config}: a scalar of the environment. It arrives as variable, not as binding directory. */
public final class ConfigKind implements CapabilityKind {
    @Override
    public String name() {
        return "config";
    }

    @Override
    public String section() {
        return "config";
    }

    @Override
    public boolean isGiven() {
        return true;
    }

    @Override
    public List<AcceptedType> accepts() {
        return List.of(AcceptedType.of("*", "read"));
    }

    @Override
    public List<String> bindingKeys() {
        return List.of();
    }

    @Override
    public String bindingType() {
        return "config";
    }

    @Override
    public String factory() {
        return "dev.skyc.runtime.clients.Configs#value";
    }
}
