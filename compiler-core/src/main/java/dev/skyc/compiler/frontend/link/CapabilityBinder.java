package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.CapabilityUse;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.spi.CapabilityKind;
import dev.skyc.compiler.spi.CapabilityKind.AcceptedType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Binds parameters to capabilities, by annotation or, for implicit kinds, by type alone. */
final class CapabilityBinder {
    private static final String ANY_SCALAR = "*";
    /** Attribute of a use that publishes: the events' types, where the resource's name is not the one type. */
    private static final String TYPES = "types";

    private final Map<String, CapabilityKind> kinds = new TreeMap<>();
    private final Annotations annotations;
    private final AnnotationReader reader;
    private final TypeShapes shapes;
    private final EventTypes eventTypes;

    CapabilityBinder(
            List<CapabilityKind> kinds,
            Annotations annotations,
            AnnotationReader reader,
            TypeShapes shapes,
            EventTypes eventTypes) {
        kinds.forEach(kind -> this.kinds.put(kind.name(), kind));
        this.annotations = annotations;
        this.reader = reader;
        this.shapes = shapes;
        this.eventTypes = eventTypes;
    }

    /** The kind that an annotation declares, if it declares a capability. */
    Optional<String> kindOf(AnnotationUse use) {
        TypeSymbol symbol = use.symbol();
        if (symbol == null || symbol.origin().isJdk()) {
            return Vocabulary.CAPABILITIES.entrySet().stream()
                    .filter(builtIn -> use.is(Vocabulary.ANNOTATIONS + "." + builtIn.getValue()))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
        return Annotations.find(
                        annotations.of(symbol.facts().annotations(), Scope.header(symbol)), Vocabulary.CAPABILITY_KIND)
                .flatMap(meta -> reader.read(meta).text("value"));
    }

    /** Binds a parameter that carries the annotation of a kind. */
    Binding bind(String kindName, AnnotationUse use, TypeRef type, Optional<String> defaultValue) {
        CapabilityKind kind = kinds.get(kindName);
        if (kind == null) {
            return new Binding.Unbound(Binding.Problem.UNKNOWN_CAPABILITY_KIND, kindName);
        }
        AcceptedType accepted = accepted(kind, type);
        if (accepted == null) {
            return new Binding.Unbound(Binding.Problem.CAPABILITY_TYPE, kindName + ": " + expected(kind));
        }
        if (TypeShapes.isRaw(type)) {
            return new Binding.Unbound(Binding.Problem.RAW, type.toString());
        }
        Attributes values = reader.read(use);
        Optional<String> access = accepted.accessAttribute().flatMap(values::constantName);
        SortedMap<String, String> attributes = new TreeMap<>();
        values.given().forEach((name, value) -> {
            if (!name.equals("value") && !name.equals(accepted.accessAttribute().orElse(""))) {
                attributes.put(name, value.text());
            }
        });
        defaultValue.ifPresent(text -> attributes.put("default", text));
        Optional<TypeRef> payload = payload(accepted, type);
        List<String> events = payload.map(eventTypes::of).orElse(List.of());
        if (type.is(Vocabulary.API + ".Outbox") && !events.isEmpty()) {
            attributes.put(TYPES, String.join(",", events));
        }
        Optional<String> name = values.text("value");
        if (name.isEmpty()) {
            return new Binding.Unbound(Binding.Problem.UNRESOLVED, "value");
        }
        return new Binding.Capability(new CapabilityUse(
                kindName,
                name.get(),
                access.map(constant -> constant.toLowerCase(Locale.ROOT).replace('_', '-'))
                        .orElse(accepted.access()),
                payload,
                attributes,
                use.span()));
    }

    /** Binds a parameter without annotation, if its type is a capability's. */
    @Nullable
    Binding bindByType(TypeRef type, SourceSpan span) {
        for (CapabilityKind kind : kinds.values()) {
            AcceptedType accepted = acceptedByName(kind, type);
            if (accepted == null) {
                continue;
            }
            if (!kind.isImplicit()) {
                String annotation = Vocabulary.CAPABILITIES.getOrDefault(kind.name(), kind.name());
                return new Binding.Unbound(Binding.Problem.CAPABILITY_ANNOTATION_MISSING, annotation);
            }
            if (TypeShapes.isRaw(type)) {
                return new Binding.Unbound(Binding.Problem.RAW, type.toString());
            }
            Optional<TypeRef> payload = payload(accepted, type);
            List<String> events = payload.map(eventTypes::of).orElse(List.of());
            SortedMap<String, String> attributes = new TreeMap<>();
            if (events.size() > 1) {
                attributes.put(TYPES, String.join(",", events));
            }
            String name = events.isEmpty() ? "" : events.get(0);
            return new Binding.Capability(
                    new CapabilityUse(kind.name(), name, accepted.access(), payload, attributes, span));
        }
        return null;
    }

    private @Nullable AcceptedType accepted(CapabilityKind kind, TypeRef type) {
        AcceptedType named = acceptedByName(kind, type);
        if (named != null || !shapes.isScalar(type)) {
            return named;
        }
        return kind.accepts().stream()
                .filter(accepted -> accepted.type().equals(ANY_SCALAR))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable AcceptedType acceptedByName(CapabilityKind kind, TypeRef type) {
        return kind.accepts().stream()
                .filter(accepted -> type.is(accepted.type()))
                .findFirst()
                .orElse(null);
    }

    private static String expected(CapabilityKind kind) {
        return kind.accepts().stream()
                .map(accepted -> accepted.type().equals(ANY_SCALAR)
                        ? "scalar"
                        : Names.lastSegment(accepted.type())
                                + accepted.payload().map(index -> "<…>").orElse(""))
                .collect(Collectors.joining(", "));
    }

    private static Optional<TypeRef> payload(AcceptedType accepted, TypeRef type) {
        return accepted.payload()
                .filter(index -> type instanceof TypeRef.Declared declared
                        && index < declared.arguments().size())
                .map(index -> ((TypeRef.Declared) type).arguments().get(index));
    }
}
