package dev.skyc.compiler.model.view;

import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.TypeDefinition;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where the application's types are first used: for what is to be said of a type that has no source.
 *
 * @param first by canonical name, the first place whose data holds a value of the type
 */
public record TypeUses(SortedMap<String, SourceSpan> first) {
    public TypeUses {
        first = Collections.unmodifiableSortedMap(new TreeMap<>(first));
    }

    /** The uses of all types of an application. */
    public static TypeUses of(Application application) {
        SortedMap<String, SourceSpan> first = new TreeMap<>();
        for (PayloadSite site : PayloadSite.all(application)) {
            for (String name : reached(site.type(), application.types())) {
                first.putIfAbsent(name, site.span());
            }
        }
        return new TypeUses(first);
    }

    /** Where to point for a definition: at itself, or else at its first use. */
    public SourceSpan place(TypeDefinition definition) {
        return place(definition.span(), definition);
    }

    /** Where to point for a part of a definition. */
    public SourceSpan place(SourceSpan part, TypeDefinition definition) {
        if (part.isPositioned()) {
            return part;
        }
        return definition.span().isPositioned()
                ? definition.span()
                : first.getOrDefault(definition.name(), definition.span());
    }

    private static SortedSet<String> reached(TypeRef type, Map<String, TypeDefinition> definitions) {
        SortedSet<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>();
        mentioned(type, open);
        while (!open.isEmpty()) {
            String name = open.remove();
            TypeDefinition definition = definitions.get(name);
            if (definition != null && reached.add(name)) {
                if (definition instanceof TypeDefinition.Structure structure) {
                    structure.members().forEach(member -> mentioned(member.type(), open));
                } else if (definition instanceof TypeDefinition.Choice choice) {
                    choice.alternatives().forEach(alternative -> open.add(alternative.type()));
                }
            }
        }
        return reached;
    }

    private static void mentioned(TypeRef type, Deque<String> names) {
        if (type instanceof TypeRef.Declared declared) {
            names.add(declared.name());
            declared.arguments().forEach(argument -> mentioned(argument, names));
        } else if (type instanceof TypeRef.Array array) {
            mentioned(array.component(), names);
        }
    }
}
