package dev.skyc.compiler.capability;

import dev.skyc.compiler.spi.CapabilityKind;
import java.util.List;

/** {@code @Topic}: the right to write a Kafka topic. Reading one is a trigger, not a capability. */
public final class TopicKind implements CapabilityKind {
    @Override
    public String name() {
        return "topic";
    }

    @Override
    public String section() {
        return "topics";
    }

    @Override
    public List<AcceptedType> accepts() {
        return List.of(AcceptedType.carrying("dev.skyc.api.TopicWriter", "write"));
    }

    @Override
    public List<String> bindingKeys() {
        return List.of("bootstrap-servers", "topic");
    }

    @Override
    public String bindingType() {
        return "kafka";
    }

    @Override
    public String factory() {
        return "dev.skyc.runtime.clients.Kafka#writer";
    }
}
