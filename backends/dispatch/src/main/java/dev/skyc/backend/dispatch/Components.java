package dev.skyc.backend.dispatch;

import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.Component;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The wiring of a function: what its constructor asks for, made before it, each class once. */
final class Components {
    private final Application application;
    private final FunctionClass function;
    private final SourceFile file;
    private final Capabilities capabilities;
    private final Unsupported unsupported;
    private final Set<String> inProgress = new LinkedHashSet<>();

    Components(
            Application application,
            FunctionClass function,
            SourceFile file,
            Capabilities capabilities,
            Unsupported unsupported) {
        this.application = application;
        this.function = function;
        this.file = file;
        this.capabilities = capabilities;
        this.unsupported = unsupported;
    }

    /** The expression that makes the function itself. */
    String function() {
        return "closing.add(" + construct(function.className(), function.constructor()) + ")";
    }

    private String construct(String className, List<Parameter> parameters) {
        return "new " + file.use(className) + "(" + String.join(", ", arguments(parameters)) + ")";
    }

    private List<String> arguments(List<Parameter> parameters) {
        List<String> arguments = new ArrayList<>();
        for (Parameter parameter : parameters) {
            arguments.add(argument(parameter));
        }
        return arguments;
    }

    private String argument(Parameter parameter) {
        if (parameter.binding() instanceof Binding.Capability capability) {
            return capabilities.local(parameter, capability.use());
        }
        if (parameter.binding() instanceof Binding.Wired wired) {
            return component(wired.className(), parameter.span());
        }
        return unsupported.report(
                parameter.span(),
                parameter.binding() instanceof Binding.Remote
                        ? "calls of other functions are not generated yet"
                        : "nothing makes a `" + parameter.type() + "`");
    }

    private String component(String className, SourceSpan asked) {
        Optional<Component> found = application.components().stream()
                .filter(component -> component.className().equals(className))
                .findFirst();
        if (found.isEmpty() || !inProgress.add(className)) {
            return unsupported.report(asked, "`" + className + "` cannot be wired");
        }
        String name = file.local("component " + className, Names.variable(className), () -> make(found.get()));
        inProgress.remove(className);
        return name;
    }

    private String make(Component component) {
        if (component.declaration().has("public") || component.packageName().equals(function.packageName())) {
            return "closing.add(" + construct(component.className(), component.constructor()) + ")";
        }
        List<String> arguments = new ArrayList<>(List.of("closing"));
        arguments.addAll(arguments(component.constructor()));
        return file.use(WiringView.className(component)) + ".create(" + String.join(", ", arguments) + ")";
    }
}
