package dev.skyc.compiler.model.view;

import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.CapabilityUse;
import dev.skyc.compiler.model.Component;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a function needs: the union of what its constructor, its handlers, and the classes wired into it ask for.
 *
 * @param capabilities every use, in order: constructor and what it reaches, then handlers by id
 * @param remotes names of the functions it calls
 */
public record FunctionUses(List<CapabilityUse> capabilities, SortedSet<String> remotes) {
    public FunctionUses {
        capabilities = List.copyOf(capabilities);
        remotes = Collections.unmodifiableSortedSet(new TreeSet<>(remotes));
    }

    /** What one function of an application needs. */
    public static FunctionUses of(Application application, FunctionClass function) {
        SortedMap<String, Component> components = new TreeMap<>();
        application.components().forEach(component -> components.put(component.className(), component));
        Walk walk = new Walk(components, new ArrayList<>(), new TreeSet<>(), new HashSet<>());
        walk.through(function.constructor());
        function.handlers().forEach(handler -> walk.through(handler.parameters()));
        return new FunctionUses(walk.capabilities, walk.remotes);
    }

    private record Walk(
            SortedMap<String, Component> components,
            List<CapabilityUse> capabilities,
            SortedSet<String> remotes,
            Set<String> seen) {
        void through(List<Parameter> parameters) {
            for (Parameter parameter : parameters) {
                Binding binding = parameter.binding();
                if (binding instanceof Binding.Capability capability) {
                    capabilities.add(capability.use());
                } else if (binding instanceof Binding.Remote remote) {
                    remotes.add(remote.function());
                } else if (binding instanceof Binding.Wired wired && seen.add(wired.className())) {
                    Component component = components.get(wired.className());
                    if (component != null) {
                        through(component.constructor());
                    }
                }
            }
        }
    }
}
