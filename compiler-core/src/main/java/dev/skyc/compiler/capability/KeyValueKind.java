package dev.skyc.compiler.capability;

import dev.skyc.compiler.spi.CapabilityKind;
import java.util.List;

/** {@code @KeyValue}: a store that speaks the Redis protocol. */
public final class KeyValueKind implements CapabilityKind {
    private static final String READER = "dev.skyc.api.KeyValueReader";

    @Override
    public String name() {
        return "keyvalue";
    }

    @Override
    public String section() {
        return "keyValues";
    }

    @Override
    public List<AcceptedType> accepts() {
        return List.of(
                AcceptedType.carrying("dev.skyc.api.KeyValueStore", "read-write"),
                AcceptedType.carrying(READER, "read"));
    }

    @Override
    public List<String> bindingKeys() {
        return List.of("host", "password", "port");
    }

    @Override
    public List<String> optionalBindingKeys() {
        return List.of("certificates", "prefix", "tls", "username");
    }

    @Override
    public String bindingType() {
        return "redis";
    }

    @Override
    public String factory() {
        return "dev.skyc.runtime.clients.Redis#store";
    }

    @Override
    public String factory(AcceptedType type) {
        return type.type().equals(READER) ? "dev.skyc.runtime.clients.Redis#reader" : factory();
    }
}
