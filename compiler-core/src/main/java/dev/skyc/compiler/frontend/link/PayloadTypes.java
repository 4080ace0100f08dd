package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.TypeDefinition;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the definitions of all types that cross the application's border, and of what they reach. */
final class PayloadTypes {
    private final Types types;
    private final StructureReader structures;
    private final ChoiceReader choices;
    private final EnumerationReader enumerations;
    private final EventTypes events;
    private final SortedMap<String, TypeDefinition> definitions = new TreeMap<>();
    private final Deque<TypeSymbol> open = new ArrayDeque<>();

    PayloadTypes(
            Types types,
            StructureReader structures,
            ChoiceReader choices,
            EnumerationReader enumerations,
            EventTypes events) {
        this.types = types;
        this.structures = structures;
        this.choices = choices;
        this.enumerations = enumerations;
        this.events = events;
    }

    /** Adds a type and all that it reaches. */
    void add(TypeRef type) {
        enqueue(type);
        while (!open.isEmpty()) {
            TypeSymbol symbol = open.remove();
            if (!definitions.containsKey(symbol.name())) {
                TypeDefinition definition = define(symbol);
                definitions.put(symbol.name(), definition);
                reached(definition);
            }
        }
    }

    /** Adds what a parameter carries: what a resource holds for capabilities, nothing for classes that are wired. */
    void addCarriedBy(Binding binding, TypeRef type) {
        if (binding instanceof Binding.Capability capability) {
            capability.use().payload().ifPresent(this::add);
        }
        boolean wired = binding instanceof Binding.Wired
                || binding instanceof Binding.Remote
                || binding instanceof Binding.Unbound;
        if (!wired) {
            add(type);
        }
    }

    SortedMap<String, TypeDefinition> definitions() {
        return definitions;
    }

    private void enqueue(TypeRef type) {
        if (type instanceof TypeRef.Array array) {
            enqueue(array.component());
        } else if (type instanceof TypeRef.Declared declared) {
            declared.arguments().forEach(this::enqueue);
            TypeSymbol symbol = types.symbol(declared);
            if (symbol == null) {
                if (!declared.name().startsWith("java.")) {
                    definitions.putIfAbsent(declared.name(), unknown(declared.name()));
                }
            } else if (!symbol.origin().isJdk() && !symbol.packageName().equals(Vocabulary.API)) {
                open.add(symbol);
            }
        }
    }

    private static TypeDefinition unknown(String name) {
        return new TypeDefinition.Opaque(
                name, "its class file is not on the class path", Optional.empty(), SourceSpan.NONE);
    }

    private void reached(TypeDefinition definition) {
        if (definition instanceof TypeDefinition.Structure structure) {
            structure.members().forEach(member -> enqueue(member.type()));
        } else if (definition instanceof TypeDefinition.Choice choice) {
            choice.alternatives().forEach(alternative -> enqueue(TypeRef.Declared.of(alternative.type())));
        }
    }

    private TypeDefinition define(TypeSymbol symbol) {
        if (symbol.is(TypeFacts.Kind.ENUM)) {
            return enumerations.read(symbol);
        }
        return choices.isChoice(symbol)
                ? choices.read(symbol, events.nameOf(symbol))
                : structures.read(symbol, events.nameOf(symbol));
    }
}
