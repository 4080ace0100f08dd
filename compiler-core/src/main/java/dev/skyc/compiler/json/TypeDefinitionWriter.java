package dev.skyc.compiler.json;

import dev.skyc.compiler.model.TypeDefinition;
import java.util.Optional;

/** Writes definitions of payload types. */
final class TypeDefinitionWriter {
    private final boolean positions;

    TypeDefinitionWriter(boolean positions) {
        this.positions = positions;
    }

    Node write(TypeDefinition definition) {
        Node node = new Node(positions);
        if (definition instanceof TypeDefinition.Structure structure) {
            node.put("form", "structure")
                    .texts("typeParameters", structure.typeParameters())
                    .node("event", event(structure.event()))
                    .nodes("members", structure.members(), this::member);
        } else if (definition instanceof TypeDefinition.Enumeration enumeration) {
            node.put("form", "enum")
                    .nodes(
                            "constants",
                            enumeration.constants(),
                            constant -> new Node(positions)
                                    .put("name", constant.name())
                                    .put("jsonName", constant.jsonName(), constant.name()));
        } else if (definition instanceof TypeDefinition.Choice choice) {
            node.put("form", "choice")
                    .put("discriminator", choice.discriminator())
                    .node("event", event(choice.event()))
                    .nodes(
                            "alternatives",
                            choice.alternatives(),
                            alternative -> new Node(positions)
                                    .put("type", alternative.type())
                                    .put("value", alternative.discriminatorValue()));
        } else if (definition instanceof TypeDefinition.Opaque opaque) {
            node.put("form", "opaque").put("reason", opaque.reason()).node("event", event(opaque.event()));
        }
        return node.at(definition.span());
    }

    private Node event(Optional<TypeDefinition.EventName> event) {
        Node node = new Node(positions);
        event.ifPresent(name -> node.put("type", name.type())
                .flag("external", name.external(), false)
                .at(name.span()));
        return node;
    }

    private Node member(TypeDefinition.Member member) {
        return new Node(positions)
                .put("name", member.name())
                .put("jsonName", member.jsonName(), member.name())
                .texts("aliases", member.aliases())
                .put("type", TypeText.write(member.type()))
                .flag("nullable", member.nullable(), false)
                .put("attribute", member.attribute())
                .nodes(
                        "constraints",
                        member.constraints(),
                        constraint -> ApplicationWriter.constraint(constraint, positions))
                .at(member.span());
    }
}
