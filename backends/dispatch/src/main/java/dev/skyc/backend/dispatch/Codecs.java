package dev.skyc.backend.dispatch;

import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.TypeDefinition;
import dev.skyc.compiler.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The codecs of a dispatcher: one field for each type, made when it is first asked for. */
final class Codecs {
    private final Application application;
    private final SourceFile file;

    Codecs(Application application, SourceFile file) {
        this.application = application;
        this.file = file;
    }

    /** The codec of a body: text and bytes as they are, everything else as JSON. */
    String content(TypeRef type) {
        return switch (type.toString()) {
            case "java.lang.String" -> file.use(Contract.CODEC) + ".TEXT";
            case "byte[]" -> file.use(Contract.CODEC) + ".BYTES";
            case "java.io.InputStream" -> file.use(Contract.CODEC) + ".STREAM";
            default -> json(type);
        };
    }

    /** The JSON codec of a type. */
    String json(TypeRef type) {
        return file.field(
                "json " + type,
                file.generic(Contract.CODEC, type),
                wish(type) + "Codec",
                () -> "runtime.json().codec(" + file.text().reflected(type) + ")");
    }

    /**
     * The codec of an event's payload.
     *
     * @param subscribed the types that a handler asks for, where the payload has no event type of its own
     */
    String event(TypeRef type, List<String> subscribed) {
        String fieldType = file.generic(Contract.EVENT_CODEC, type);
        Optional<TypeDefinition> definition =
                Optional.ofNullable(application.types().get(nameOf(type)));
        Optional<String> own = definition.flatMap(Codecs::eventType);
        if (own.isEmpty()
                && definition.filter(TypeDefinition.Choice.class::isInstance).isPresent()
                && isEvent(type)) {
            TypeDefinition.Choice choice = (TypeDefinition.Choice) definition.get();
            return file.field("event " + type, fieldType, wish(type) + "Events", () -> oneOf(choice));
        }
        String eventType = own.orElseGet(() -> String.join(" ", subscribed));
        return file.field(
                "event " + type + " " + eventType,
                fieldType,
                wish(type) + "Events",
                () -> single(type, eventType, definition));
    }

    private String oneOf(TypeDefinition.Choice choice) {
        List<String> codecs = new ArrayList<>();
        for (TypeDefinition.Alternative alternative : choice.alternatives()) {
            codecs.add(event(TypeRef.Declared.of(alternative.type()), List.of()));
        }
        return file.use(Contract.EVENT_CODEC) + ".oneOf(" + String.join(", ", codecs) + ")";
    }

    private String single(TypeRef type, String eventType, Optional<TypeDefinition> definition) {
        StringBuilder codec = new StringBuilder(file.use(Contract.EVENT_CODEC))
                .append(".of(")
                .append(JavaText.literal(eventType))
                .append(", ")
                .append(file.text().classLiteral(type))
                .append(", ")
                .append(content(type))
                .append(')');
        if (definition.isPresent() && definition.get() instanceof TypeDefinition.Structure structure) {
            for (TypeDefinition.Member member : structure.members()) {
                member.attribute()
                        .ifPresent(attribute -> codec.append(".attribute(")
                                .append(JavaText.literal(attribute))
                                .append(", ")
                                .append(file.text().type(TypeRef.Declared.of(structure.name())))
                                .append("::")
                                .append(member.name())
                                .append(')'));
            }
        }
        return codec.toString();
    }

    private boolean isEvent(TypeRef type) {
        TypeDefinition definition = application.types().get(nameOf(type));
        if (definition == null) {
            return false;
        }
        return eventType(definition).isPresent()
                || (definition instanceof TypeDefinition.Choice choice
                        && !choice.alternatives().isEmpty()
                        && choice.alternatives().stream()
                                .allMatch(alternative -> isEvent(TypeRef.Declared.of(alternative.type()))));
    }

    private static Optional<String> eventType(TypeDefinition definition) {
        Optional<TypeDefinition.EventName> event = Optional.empty();
        if (definition instanceof TypeDefinition.Structure structure) {
            event = structure.event();
        } else if (definition instanceof TypeDefinition.Choice choice) {
            event = choice.event();
        } else if (definition instanceof TypeDefinition.Opaque opaque) {
            event = opaque.event();
        }
        return event.map(TypeDefinition.EventName::type);
    }

    private static String nameOf(TypeRef type) {
        return type instanceof TypeRef.Declared declared ? declared.name() : type.toString();
    }

    /** {@code List<Order>} is {@code listOfOrder}. */
    private static String wish(TypeRef type) {
        if (type instanceof TypeRef.Declared declared) {
            StringBuilder name = new StringBuilder(Names.variable(declared.name()));
            for (int i = 0; i < declared.arguments().size(); i++) {
                String argument = wish(declared.arguments().get(i));
                name.append(i == 0 ? "Of" : "And")
                        .append(Character.toUpperCase(argument.charAt(0)))
                        .append(argument.substring(1));
            }
            return name.toString();
        }
        return type instanceof TypeRef.Array array
                ? wish(array.component()) + "Array"
                : Names.identifier(type.toString());
    }
}
