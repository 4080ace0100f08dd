package dev.skyc.compiler.model;

import dev.skyc.compiler.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/** What a payload type looks like from outside. */
public sealed interface TypeDefinition {
    /** Canonical name. */
    String name();

    /** Where it is declared; {@link SourceSpan#NONE} for types from class files. */
    SourceSpan span();

    /**
     * A record, or a class that is treated like one because Jackson annotations describe its members.
     *
     * @param typeParameters names of its type parameters, in order
     * @param members its members in declaration order
     * @param event the event it is the payload of, if it carries {@code @EventType} itself
     */
    record Structure(
            String name, List<String> typeParameters, List<Member> members, Optional<EventName> event, SourceSpan span)
            implements TypeDefinition {
        public Structure {
            typeParameters = List.copyOf(typeParameters);
            members = List.copyOf(members);
        }
    }

    /**
     * An enum.
     *
     * @param constants constant names with the text that stands for each in JSON, in declaration order
     */
    record Enumeration(String name, List<Constant> constants, SourceSpan span) implements TypeDefinition {
        public Enumeration {
            constants = List.copyOf(constants);
        }
    }

    /**
     * A sealed interface or class: one of several structures.
     *
     * @param discriminator name of the JSON member that tells which
     * @param alternatives canonical name of each concrete type and the discriminator's value for it
     * @param event the event that the sealed type itself names by {@code @EventType}, if it does
     */
    record Choice(
            String name,
            String discriminator,
            List<Alternative> alternatives,
            Optional<EventName> event,
            SourceSpan span)
            implements TypeDefinition {
        public Choice {
            alternatives = List.copyOf(alternatives);
        }
    }

    /**
     * A class whose JSON form cannot be told from its source; a library decides at run time.
     *
     * @param reason why it cannot be told
     */
    record Opaque(String name, String reason, Optional<EventName> event, SourceSpan span) implements TypeDefinition {}

    /**
     * A member of a structure.
     *
     * @param name the component's or property's name in Java
     * @param jsonName its name in JSON
     * @param aliases further names under which it is accepted
     * @param nullable whether absence and null are accepted
     * @param attribute the CloudEvents attribute that repeats it, if any
     * @param constraints validation constraints, in order of declaration
     */
    record Member(
            String name,
            String jsonName,
            List<String> aliases,
            TypeRef type,
            boolean nullable,
            Optional<String> attribute,
            List<Constraint> constraints,
            SourceSpan span) {
        public Member {
            aliases = List.copyOf(aliases);
            constraints = List.copyOf(constraints);
        }

        /** A member with one name. */
        public Member(
                String name,
                String jsonName,
                TypeRef type,
                boolean nullable,
                Optional<String> attribute,
                List<Constraint> constraints,
                SourceSpan span) {
            this(name, jsonName, List.of(), type, nullable, attribute, constraints, span);
        }
    }

    /** A constant of an enum. */
    record Constant(String name, String jsonName) {}

    /** One of the types a choice stands for. */
    record Alternative(String type, String discriminatorValue) {}

    /** What {@code @EventType} says. */
    record EventName(String type, boolean external, SourceSpan span) {}
}
