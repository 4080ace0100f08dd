package dev.skyc.backend.dispatch;

import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.TypeRef;
import java.util.List;
import java.util.Optional;

/** The binding table: for each parameter of a handler the expression that gives its value. */
record Parameters(SourceFile file, Codecs codecs, Scalars scalars, Capabilities capabilities, Unsupported unsupported) {

    /** The expression that gives a parameter's value; {@code exchange} and {@code delivery} are in scope. */
    String value(Handler handler, Parameter parameter) {
        Binding binding = parameter.binding();
        if (binding instanceof Binding.PathVariable path) {
            return one("exchange.path(" + JavaText.literal(path.name()) + ")", Optional.empty(), parameter);
        }
        if (binding instanceof Binding.Query query) {
            return text("exchange.query(" + JavaText.literal(query.name()) + ")", query.defaultValue(), parameter);
        }
        if (binding instanceof Binding.Header header) {
            return text("exchange.header(" + JavaText.literal(header.name()) + ")", header.defaultValue(), parameter);
        }
        if (binding instanceof Binding.Cookie cookie) {
            return text("exchange.cookie(" + JavaText.literal(cookie.name()) + ")", cookie.defaultValue(), parameter);
        }
        if (binding instanceof Binding.Body) {
            return "exchange.body(" + codecs.content(parameter.type()) + ")";
        }
        if (binding instanceof Binding.WholeRequest) {
            return hasBody(handler) ? "exchange.requestWithoutBody()" : "exchange.request()";
        }
        if (binding instanceof Binding.CallerIdentity) {
            return "exchange.caller()";
        }
        if (binding instanceof Binding.Payload payload) {
            return payload(handler, payload);
        }
        if (binding instanceof Binding.Capability capability) {
            return capabilities.field(parameter, capability.use());
        }
        return unsupported.report(
                parameter.span(),
                binding instanceof Binding.Remote
                        ? "calls of other functions are not generated yet"
                        : "nothing binds the parameter `" + parameter.name() + "`");
    }

    static boolean hasBody(Handler handler) {
        return handler.parameters().stream().anyMatch(parameter -> parameter.binding() instanceof Binding.Body);
    }

    private String payload(Handler handler, Binding.Payload payload) {
        List<String> types = handler.trigger() instanceof Trigger.Event event ? event.types() : List.of();
        String zone = handler.trigger() instanceof Trigger.Schedule schedule ? schedule.zone() : "UTC";
        return switch (payload.envelope()) {
            case NONE ->
                handler.trigger() instanceof Trigger.Event
                        ? "delivery.payload(" + codecs.event(payload.payload(), types) + ")"
                        : "delivery.value(" + codecs.content(payload.payload()) + ")";
            case EVENT -> "delivery.event(" + codecs.event(payload.payload(), types) + ")";
            case MESSAGE -> "delivery.message(" + codecs.content(payload.payload()) + ")";
            case OBJECT -> "delivery.objectChange()";
            case TICK -> "delivery.tick(" + JavaText.literal(zone) + ")";
        };
    }

    private String text(String values, Optional<String> otherwise, Parameter parameter) {
        if (parameter.type() instanceof TypeRef.Declared declared
                && declared.arguments().size() == 1
                && (declared.name().equals("java.util.Optional")
                        || declared.name().equals("java.util.List"))) {
            boolean isList = declared.name().equals("java.util.List");
            String scalar = scalar(declared.arguments().get(0), parameter);
            if (otherwise.isPresent()) {
                String given = "Or(" + JavaText.literal(otherwise.get()) + ", " + scalar + ")";
                return isList
                        ? values + ".list" + given
                        : file.use("java.util.Optional") + ".of(" + values + ".one" + given + ")";
            }
            return values + (isList ? ".list(" : ".optional(") + scalar + ")";
        }
        return one(values, otherwise, parameter);
    }

    private String one(String values, Optional<String> otherwise, Parameter parameter) {
        String scalar = scalar(parameter.type(), parameter);
        if (otherwise.isPresent()) {
            return values + ".oneOr(" + JavaText.literal(otherwise.get()) + ", " + scalar + ")";
        }
        return parameter.nullable()
                ? values + ".optional(" + scalar + ").orElse(null)"
                : values + ".one(" + scalar + ")";
    }

    private String scalar(TypeRef type, Parameter parameter) {
        String scalar = scalars.expression(type, file.text())
                .orElseGet(() -> unsupported.report(parameter.span(), "`" + type + "` has no text form"));
        // An enum's names are collected once, not with each request.
        return scalar.endsWith(")")
                ? file.field(
                        "scalar " + type,
                        file.generic(Contract.SCALAR, type),
                        Names.variable(type.toString()) + "Scalar",
                        () -> scalar)
                : scalar;
    }
}
