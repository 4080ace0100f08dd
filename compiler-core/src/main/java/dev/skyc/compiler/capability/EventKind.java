package dev.skyc.compiler.capability;

import dev.skyc.compiler.spi.CapabilityKind;
import java.util.List;

/** {@code Publisher<E>}: events through the application's broker. The parameter's type alone declares it. */
public final class EventKind implements CapabilityKind {
    @Override
    public String name() {
        return "event";
    }

    @Override
    public String section() {
        return "events";
    }

    @Override
    public boolean isImplicit() {
        return true;
    }

    @Override
    public List<AcceptedType> accepts() {
        return List.of(AcceptedType.carrying("dev.skyc.api.Publisher", "publish"));
    }

    @Override
    public List<String> bindingKeys() {
        return List.of("broker", "namespace", "url");
    }

    @Override
    public String bindingType() {
        return "events";
    }

    @Override
    public String factory() {
        return "dev.skyc.runtime.clients.Events#publisher";
    }
}
