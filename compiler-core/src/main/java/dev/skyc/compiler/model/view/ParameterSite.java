package dev.skyc.compiler.model.view;

import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A parameter that the runtime gives a value.
 *
 * @param className canonical name of the function or component
 * @param handler the handler it belongs to; empty for a constructor's parameter
 */
public record ParameterSite(String className, Optional<HandlerSite> handler, Parameter parameter) {
    /** All parameters of an application: of handlers, of functions' constructors, of components' constructors. */
    public static List<ParameterSite> all(Application application) {
        List<ParameterSite> sites = new ArrayList<>();
        for (HandlerSite site : HandlerSite.all(application)) {
            site.handler()
                    .parameters()
                    .forEach(parameter ->
                            sites.add(new ParameterSite(site.function().className(), Optional.of(site), parameter)));
        }
        // What is no class cannot be a function, whatever its constructor says.
        application.functions().stream()
                .filter(function -> function.declaration().kind().equals("class"))
                .forEach(function -> function.constructor()
                        .forEach(parameter ->
                                sites.add(new ParameterSite(function.className(), Optional.empty(), parameter))));
        application
                .components()
                .forEach(component -> component
                        .constructor()
                        .forEach(parameter ->
                                sites.add(new ParameterSite(component.className(), Optional.empty(), parameter))));
        return sites;
    }

    /** All parameters that could not be bound for one reason. */
    public static List<ParameterSite> unbound(Application application, Binding.Problem problem) {
        return all(application).stream()
                .filter(site ->
                        site.parameter().binding() instanceof Binding.Unbound unbound && unbound.problem() == problem)
                .toList();
    }

    /** What an unbound parameter's reason is about; empty for a bound one. */
    public String detail() {
        return parameter.binding() instanceof Binding.Unbound unbound ? unbound.detail() : "";
    }
}
