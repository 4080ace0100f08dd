package dev.skyc.backend.dispatch;

import dev.skyc.compiler.spi.CapabilityKind;
import java.util.List;
import java.util.ServiceLoader;

/** A built-in kind whose capabilities come from the stand-ins; those of databases are the real ones, and only compiled. */
record FakeKind(CapabilityKind original) implements CapabilityKind {
    static List<CapabilityKind> all() {
        return ServiceLoader.load(CapabilityKind.class).stream()
                .map(provider -> (CapabilityKind) new FakeKind(provider.get()))
                .toList();
    }

    @Override
    public String name() {
        return original.name();
    }

    @Override
    public String section() {
        return original.section();
    }

    @Override
    public boolean isImplicit() {
        return original.isImplicit();
    }

    @Override
    public List<AcceptedType> accepts() {
        return original.accepts();
    }

    @Override
    public List<String> bindingKeys() {
        return original.bindingKeys();
    }

    @Override
    public String bindingType() {
        return original.bindingType();
    }

    @Override
    public String factory() {
        return fake(original.factory());
    }

    @Override
    public String factory(AcceptedType type) {
        return fake(original.factory(type));
    }

    private static String fake(String factory) {
        if (factory.startsWith("dev.skyc.runtime.clients.postgres.")) {
            return factory;
        }
        return factory.replace("dev.skyc.runtime.clients.", "dev.skyc.backend.dispatch.fake.");
    }
}
