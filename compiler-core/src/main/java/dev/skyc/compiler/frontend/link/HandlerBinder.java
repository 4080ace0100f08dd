package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.Binding.Envelope;
import dev.skyc.compiler.model.Binding.Problem;
import dev.skyc.compiler.model.Binding.Unbound;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The binding table of handlers: where each parameter's value comes from. */
final class HandlerBinder {
    private static final Set<String> HTTP_SOURCES =
            Set.of(Vocabulary.QUERY, Vocabulary.HEADER, Vocabulary.COOKIE, Vocabulary.BODY);

    private final SourceAnnotations sources;
    private final CapabilityBinder capabilities;
    private final Wiring wiring;
    private final TypeShapes shapes;

    HandlerBinder(SourceAnnotations sources, CapabilityBinder capabilities, Wiring wiring, TypeShapes shapes) {
        this.sources = sources;
        this.capabilities = capabilities;
        this.wiring = wiring;
        this.shapes = shapes;
    }

    Binding bind(ParameterSource parameter, Trigger trigger) {
        TypeRef type = parameter.type();
        if (type.isUnresolved()) {
            return new Unbound(Problem.UNRESOLVED, type.toString());
        }
        List<SourceAnnotations.Source> given = sources.of(parameter);
        if (given.size() > 1) {
            return new Unbound(Problem.SEVERAL_SOURCES, SourceAnnotations.names(given));
        }
        Optional<String> defaultValue = sources.defaultOf(parameter);
        if (given.size() == 1) {
            return bindAnnotated(parameter, trigger, given.get(0), defaultValue);
        }
        Binding byShape = refuseShape(type, trigger);
        if (byShape == null) {
            byShape = bindByType(parameter, trigger);
        }
        return defaultValue.isPresent() && !(byShape instanceof Unbound)
                ? new Unbound(Problem.DEFAULT_MISPLACED, "")
                : byShape;
    }

    private Binding bindAnnotated(
            ParameterSource parameter,
            Trigger trigger,
            SourceAnnotations.Source source,
            Optional<String> defaultValue) {
        AnnotationUse use = source.use();
        if (source.kind().isPresent()) {
            return defaultValue.isPresent() && !shapes.isScalar(parameter.type())
                    ? new Unbound(Problem.DEFAULT_MISPLACED, "")
                    : capabilities.bind(source.kind().get(), use, parameter.type(), defaultValue);
        }
        if (HTTP_SOURCES.contains(use.type()) && !trigger.isHttp()) {
            return new Unbound(Problem.NOT_FOR_TRIGGER, "@" + use.simpleName());
        }
        if (!use.is(Vocabulary.BODY)) {
            return sources.text(use, parameter.name(), defaultValue);
        }
        if (defaultValue.isPresent()) {
            return new Unbound(Problem.DEFAULT_MISPLACED, "");
        }
        Binding refused = refuseShape(parameter.type(), trigger);
        return refused == null ? sources.body(use) : refused;
    }

    /** What no trigger can fill, whatever the parameter's annotations say. */
    private static @Nullable Binding refuseShape(TypeRef type, Trigger trigger) {
        if (TypeShapes.isAsynchronous(type)) {
            return new Unbound(Problem.ASYNCHRONOUS, type.toString());
        }
        if (TypeShapes.isOtherProtocol(type)) {
            return new Unbound(Problem.UNSUPPORTED_PROTOCOL, type.toString());
        }
        if (type instanceof TypeRef.Array && !TypeShapes.isBytes(type)) {
            return new Unbound(Problem.ARRAY, type.toString());
        }
        boolean batch =
                TypeShapes.isList(type) && (trigger instanceof Trigger.Message || trigger instanceof Trigger.Event);
        if (batch) {
            return new Unbound(Problem.BATCH, type.toString());
        }
        if (TypeShapes.isRaw(type)) {
            return new Unbound(Problem.RAW, type.toString());
        }
        return TypeShapes.isOpen(type) ? new Unbound(Problem.TYPE_VARIABLE, type.toString()) : null;
    }

    private Binding bindByType(ParameterSource parameter, Trigger trigger) {
        TypeRef type = parameter.type();
        Binding envelope = envelope(type, trigger);
        if (envelope != null) {
            return envelope;
        }
        if (trigger instanceof Trigger.Http http && http.path().variables().contains(parameter.name())) {
            return new Binding.PathVariable(parameter.name());
        }
        Binding capability = capabilities.bindByType(type, parameter.span());
        if (capability != null) {
            return capability;
        }
        if (trigger.isHttp() && shapes.isScalarLike(type) && !TypeShapes.isList(type)) {
            return new Unbound(Problem.PLAIN_SCALAR, type.toString());
        }
        Binding wired = wiring.bindInHandler(type);
        if (wired != null) {
            return wired;
        }
        if (trigger.isHttp()) {
            return new Binding.Body(java.util.OptionalLong.empty());
        }
        boolean payload = trigger instanceof Trigger.Event || trigger instanceof Trigger.Message;
        return payload && !TypeShapes.isStream(type)
                ? new Binding.Payload(Envelope.NONE, type)
                : new Unbound(Problem.NOT_FOR_TRIGGER, type.toString());
    }

    private static @Nullable Binding envelope(TypeRef type, Trigger trigger) {
        Binding bound = null;
        boolean fits = true;
        if (type.is(Vocabulary.REQUEST)) {
            bound = new Binding.WholeRequest();
            fits = trigger.isHttp();
        } else if (type.is(Vocabulary.CALLER)) {
            bound = new Binding.CallerIdentity();
            fits = trigger.isHttp();
        } else if (type.is(Vocabulary.EVENT)) {
            bound = new Binding.Payload(Envelope.EVENT, argument(type));
            fits = trigger instanceof Trigger.Event;
        } else if (type.is(Vocabulary.MESSAGE)) {
            bound = new Binding.Payload(Envelope.MESSAGE, argument(type));
            fits = trigger instanceof Trigger.Message;
        } else if (type.is(Vocabulary.OBJECT_EVENT)) {
            bound = new Binding.Payload(Envelope.OBJECT, type);
            fits = trigger instanceof Trigger.ObjectChange;
        } else if (type.is(Vocabulary.SCHEDULED_TIME)) {
            bound = new Binding.Payload(Envelope.TICK, type);
            fits = trigger instanceof Trigger.Schedule;
        }
        return fits ? bound : new Unbound(Problem.NOT_FOR_TRIGGER, type.toString());
    }

    private static TypeRef argument(TypeRef envelope) {
        return ((TypeRef.Declared) envelope).arguments().get(0);
    }
}
