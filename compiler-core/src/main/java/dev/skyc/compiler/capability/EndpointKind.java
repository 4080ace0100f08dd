package dev.skyc.compiler.capability;

import dev.skyc.compiler.spi.CapabilityKind;
import java.util.List;

/** {@code @Endpoint}: the address of a service outside the application. */
public final class EndpointKind implements CapabilityKind {
    private static final String ADDRESS = "java.net.URI";

    @Override
    public String name() {
        return "endpoint";
    }

    @Override
    public String section() {
        return "endpoints";
    }

    @Override
    public boolean isGiven() {
        return true;
    }

    @Override
    public List<AcceptedType> accepts() {
        return List.of(AcceptedType.of("dev.skyc.api.HttpEndpoint", "call"), AcceptedType.of(ADDRESS, "call"));
    }

    @Override
    public List<String> bindingKeys() {
        return List.of("uri");
    }

    @Override
    public String bindingType() {
        return "endpoint";
    }

    @Override
    public String factory() {
        return "dev.skyc.runtime.clients.Endpoints#http";
    }

    @Override
    public String factory(AcceptedType type) {
        return type.type().equals(ADDRESS) ? "dev.skyc.runtime.clients.Endpoints#uri" : factory();
    }
}
