package dev.skyc.backend.dispatch;

import dev.skyc.compiler.model.CapabilityUse;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.spi.CapabilityKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The capabilities of a dispatcher: each claim is made once, by the factory method of its kind. */
final class Capabilities {
    private final List<CapabilityKind> kinds;
    private final String function;
    private final SourceFile file;
    private final Codecs codecs;
    private final Scalars scalars;
    private final Unsupported unsupported;

    Capabilities(
            List<CapabilityKind> kinds,
            String function,
            SourceFile file,
            Codecs codecs,
            Scalars scalars,
            Unsupported unsupported) {
        this.kinds = kinds;
        this.function = function;
        this.file = file;
        this.codecs = codecs;
        this.scalars = scalars;
        this.unsupported = unsupported;
    }

    /** The field that holds what a handler's parameter asks for. */
    String field(Parameter parameter, CapabilityUse use) {
        return file.field(
                key(parameter, use), file.text().type(parameter.type()), wish(use), () -> make(parameter, use));
    }

    /** The variable that holds what a constructor's parameter asks for. */
    String local(Parameter parameter, CapabilityUse use) {
        return file.local(key(parameter, use), wish(use), () -> make(parameter, use));
    }

    private static String key(Parameter parameter, CapabilityUse use) {
        return String.join(
                " ",
                use.kind(),
                use.name(),
                use.access(),
                parameter.type().toString(),
                use.attributes().toString());
    }

    /** {@code shopDatabase}; events by their payload: {@code orderPlacedEvent}. */
    private static String wish(CapabilityUse use) {
        Optional<TypeRef> payload = use.kind().equals("event") ? use.payload() : Optional.empty();
        String name = payload.map(type -> Names.variable(type.toString())).orElse(use.name());
        return Names.identifier(name + "-" + (payload.isPresent() ? "publisher" : use.kind()));
    }

    private String make(Parameter parameter, CapabilityUse use) {
        Optional<CapabilityKind> kind = kinds.stream()
                .filter(candidate -> candidate.name().equals(use.kind()))
                .findFirst();
        if (kind.isEmpty()) {
            return unsupported.report(use.span(), "nothing makes capabilities of kind `" + use.kind() + "`");
        }
        for (CapabilityKind.AcceptedType accepted : kind.get().accepts()) {
            if (accepted.type().equals("*") || parameter.type().is(rawName(parameter.type(), accepted))) {
                return call(kind.get().factory(accepted), accepted, parameter, use);
            }
        }
        return unsupported.report(
                parameter.span(), "nothing makes a `" + parameter.type() + "` of kind `" + use.kind() + "`");
    }

    private static String rawName(TypeRef type, CapabilityKind.AcceptedType accepted) {
        return type instanceof TypeRef.Declared ? accepted.type() : "";
    }

    private String call(String factory, CapabilityKind.AcceptedType accepted, Parameter parameter, CapabilityUse use) {
        int hash = factory.indexOf('#');
        if (hash < 0) {
            return unsupported.report(use.span(), "`" + factory + "` names no method");
        }
        String call = file.use(factory.substring(0, hash)) + "." + factory.substring(hash + 1);
        return "closing.add(" + call + "(" + claim(use) + argument(accepted, parameter, use) + "))";
    }

    private String claim(CapabilityUse use) {
        StringBuilder claim = new StringBuilder("runtime.claim(")
                .append(JavaText.literal(function))
                .append(", ")
                .append(JavaText.literal(use.kind()))
                .append(", ")
                .append(JavaText.literal(use.name()))
                .append(", ")
                .append(JavaText.literal(use.access()))
                .append(')');
        for (Map.Entry<String, String> attribute : use.attributes().entrySet()) {
            claim.append(".with(")
                    .append(JavaText.literal(attribute.getKey()))
                    .append(", ")
                    .append(JavaText.literal(attribute.getValue()))
                    .append(')');
        }
        return claim.toString();
    }

    private String argument(CapabilityKind.AcceptedType accepted, Parameter parameter, CapabilityUse use) {
        if (accepted.type().equals("*")) {
            return ", "
                    + scalars.expression(parameter.type(), file.text())
                            .orElseGet(() -> unsupported.report(
                                    parameter.span(), "`" + parameter.type() + "` has no text form"));
        }
        Optional<TypeRef> payload = accepted.payload().isPresent() ? use.payload() : Optional.empty();
        return payload.map(type -> ", " + (publishes(use) ? codecs.event(type, List.of()) : codecs.json(type)))
                .orElse("");
    }

    /** Whether what the resource carries are events: a publisher or an outbox. */
    private static boolean publishes(CapabilityUse use) {
        return use.kind().equals("event") || use.attributes().containsKey("types");
    }
}
