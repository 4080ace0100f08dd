package dev.skyc.compiler.model.view;

import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.CapabilityUse;
import dev.skyc.compiler.model.Component;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A function's claim to a resource, made by its own parameters or by those of a class that is wired into it.
 *
 * @param handler the handler whose parameter it is; empty for constructors, which serve all handlers
 */
public record CapabilitySite(
        FunctionClass function, Optional<Handler> handler, Parameter parameter, CapabilityUse use) {

    /** All claims, by function; a class that is wired into several functions claims for each. */
    public static List<CapabilitySite> all(Application application) {
        Map<String, Component> components = new HashMap<>();
        application.components().forEach(component -> components.put(component.className(), component));
        List<CapabilitySite> sites = new ArrayList<>();
        for (FunctionClass function : application.functions()) {
            collect(function, Optional.empty(), function.constructor(), components, new HashSet<>(), sites);
            for (Handler handler : function.handlers()) {
                collect(function, Optional.of(handler), handler.parameters(), components, new HashSet<>(), sites);
            }
        }
        return sites;
    }

    private static void collect(
            FunctionClass function,
            Optional<Handler> handler,
            List<Parameter> parameters,
            Map<String, Component> components,
            Set<String> seen,
            List<CapabilitySite> sites) {
        for (Parameter parameter : parameters) {
            if (parameter.binding() instanceof Binding.Capability capability) {
                sites.add(new CapabilitySite(function, handler, parameter, capability.use()));
            } else if (parameter.binding() instanceof Binding.Wired wired && seen.add(wired.className())) {
                Component component = components.get(wired.className());
                if (component != null) {
                    collect(function, handler, component.constructor(), components, seen, sites);
                }
            }
        }
    }

    /** Whether it claims a resource of that kind. */
    public boolean isOf(String kind) {
        return use.kind().equals(kind);
    }

    /** Whether a handler can use it: its own parameters and those of constructors. */
    public boolean serves(FunctionClass otherFunction, Handler otherHandler) {
        return function.equals(otherFunction)
                && (handler.isEmpty() || handler.get().equals(otherHandler));
    }
}
