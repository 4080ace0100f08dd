package dev.skyc.compiler.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the code requires, as a whole: the first of the two intermediate representations. It knows no target, prints as
 * JSON ({@code application.json}) and is the same for the same annotations, signatures, constructors and constants.
 *
 * @param functions sorted by name, then class name
 * @param components classes wired into functions, sorted by class name
 * @param remotes interfaces for calls between functions, sorted by name
 * @param types definitions of all payload types and what they reach, by canonical name; JDK types are not listed
 * @param migrations what makes the schema of a database, by the database's name; absent for one without
 */
public record Application(
        List<FunctionClass> functions,
        List<Component> components,
        List<RemoteInterface> remotes,
        SortedMap<String, TypeDefinition> types,
        SortedMap<String, Migrations> migrations) {
    /** An application without functions. */
    public static final Application EMPTY = new Application(List.of(), List.of(), List.of(), new TreeMap<>());

    public Application {
        functions = List.copyOf(functions);
        components = List.copyOf(components);
        remotes = List.copyOf(remotes);
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
        migrations = Collections.unmodifiableSortedMap(new TreeMap<>(migrations));
    }

    /** An application whose databases have no migrations. */
    public Application(
            List<FunctionClass> functions,
            List<Component> components,
            List<RemoteInterface> remotes,
            SortedMap<String, TypeDefinition> types) {
        this(functions, components, remotes, types, Collections.emptySortedMap());
    }

    /** The same with migrations. */
    public Application with(SortedMap<String, Migrations> migrations) {
        return new Application(functions, components, remotes, types, migrations);
    }
}
