package dev.skyc.compiler.json;

import dev.skyc.compiler.model.TypeDefinition;
import dev.skyc.compiler.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/** Reads definitions of payload types. */
final class TypeDefinitionReader {
    private static final SourceSpan NONE = SourceSpan.NONE;

    TypeDefinition read(String name, Reader json) {
        String form = json.text("form");
        return switch (form) {
            case "structure" -> structure(name, json);
            case "enum" ->
                new TypeDefinition.Enumeration(
                        name,
                        json.list(
                                "constants",
                                it -> new TypeDefinition.Constant(
                                        it.text("name"), it.text("jsonName", it.text("name")))),
                        NONE);
            case "choice" ->
                new TypeDefinition.Choice(
                        name,
                        json.text("discriminator"),
                        json.list(
                                "alternatives",
                                it -> new TypeDefinition.Alternative(it.text("type"), it.text("value"))),
                        event(json),
                        NONE);
            case "opaque" -> new TypeDefinition.Opaque(name, json.text("reason"), event(json), NONE);
            default -> throw new Reader.Malformed("`" + form + "` is not a form of type");
        };
    }

    private static TypeDefinition structure(String name, Reader json) {
        List<String> variables = json.texts("typeParameters");
        List<TypeDefinition.Member> members = json.list(
                "members",
                member -> new TypeDefinition.Member(
                        member.text("name"),
                        member.text("jsonName", member.text("name")),
                        member.texts("aliases"),
                        TypeText.read(member.text("type"), variables),
                        member.flag("nullable", false),
                        member.optionalText("attribute"),
                        member.list("constraints", ApplicationReader::constraint),
                        NONE));
        return new TypeDefinition.Structure(name, variables, members, event(json), NONE);
    }

    private static Optional<TypeDefinition.EventName> event(Reader json) {
        return json.object("event")
                .map(event -> new TypeDefinition.EventName(event.text("type"), event.flag("external", false), NONE));
    }
}
