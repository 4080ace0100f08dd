package dev.skyc.backend.dispatch;

import dev.skyc.compiler.model.Component;
import dev.skyc.compiler.model.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * The variables of the template for a component that only its own package can name.
 *
 * @param imports canonical names, sorted
 * @param component the component's class
 * @param parameters what its constructor takes, each with a comma before it
 * @param arguments the same as arguments
 */
record WiringView(
        String packageName,
        List<String> imports,
        String name,
        String component,
        List<DispatchView.Variable> parameters,
        String arguments) {

    static WiringView of(Component component) {
        Imports imports = new Imports(component.packageName());
        imports.use(Contract.CLOSING);
        JavaText text = new JavaText(imports);
        Names names = new Names("closing");
        List<DispatchView.Variable> parameters = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        for (Parameter parameter : component.constructor()) {
            String name = names.take(parameter.name());
            parameters.add(new DispatchView.Variable(text.type(parameter.type()), name, ""));
            arguments.add(name);
        }
        String spelled = imports.use(component.className());
        String simpleName = className(component).substring(className(component).lastIndexOf('.') + 1);
        return new WiringView(
                component.packageName(),
                imports.lines(),
                simpleName,
                spelled,
                parameters,
                String.join(", ", arguments));
    }

    /** Nested classes are flattened: {@code shop.Stores.Memory} is made by {@code shop.StoresMemoryWiring}. */
    static String className(Component component) {
        return flattened(component.packageName(), component.className()) + "Wiring";
    }

    /** A class's name as that of a top-level class. */
    static String flattened(String packageName, String className) {
        if (packageName.isEmpty()) {
            return className.replace(".", "");
        }
        return packageName + "." + className.substring(packageName.length() + 1).replace(".", "");
    }
}
