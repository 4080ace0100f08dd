package dev.skyc.runtime.clients.postgres;

import dev.skyc.runtime.contract.Claim;
import dev.skyc.runtime.contract.Codec;
import dev.skyc.runtime.contract.Connectors;
import dev.skyc.runtime.contract.EventCodec;
import dev.skyc.runtime.contract.EventSender;
import dev.skyc.runtime.contract.FunctionRuntime;
import dev.skyc.runtime.contract.Json;
import dev.skyc.runtime.contract.ServiceBinding;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The process of one function. Closing it is what happens after SIGTERM. */
record TestRuntime(Path bindings, Map<String, String> variables, EventSender events, Connectors connectors)
        implements FunctionRuntime, AutoCloseable {
    /** Events whose payload is a text. */
    static final EventCodec<String> PLACED = EventCodec.of("com.acme.order.placed.v1", String.class, Codec.TEXT)
            .attribute("subject", text -> text)
            .attribute("note", text -> "größer \"als\" " + text);

    TestRuntime(Path bindings, Map<String, String> variables, EventSender events) {
        this(bindings, variables, events, new Connectors());
    }

    Claim claim(String access) {
        return claim("orders", "database", TestDatabase.NAME, access);
    }

    @Override
    public String application() {
        return "shop";
    }

    @Override
    public Json json() {
        throw new AssertionError("payloads of the tests are texts");
    }

    @Override
    public Optional<String> config(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<String> environment(String variable) {
        return Optional.ofNullable(variables.get(variable));
    }

    @Override
    public ServiceBinding binding(String directory) {
        return new ServiceBinding(bindings.resolve(directory));
    }

    @Override
    public void close() {
        connectors.close();
    }
}
