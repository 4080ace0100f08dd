package dev.skyc.backend.dispatch;

import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.Policies;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.spi.CapabilityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Turns one function into the variables of its dispatcher. */
final class FunctionWriter {
    private final FunctionClass function;
    private final SourceFile file;
    private final Parameters parameters;
    private final Results results;
    private final Components components;
    private final Names methods = new Names("close", "function", "routes");

    FunctionWriter(
            Application application, FunctionClass function, List<CapabilityKind> kinds, Unsupported unsupported) {
        this.function = function;
        this.file = new SourceFile(function.packageName());
        Codecs codecs = new Codecs(application, file);
        Scalars scalars = new Scalars(application);
        Capabilities capabilities = new Capabilities(kinds, function.name(), file, codecs, scalars, unsupported);
        this.parameters = new Parameters(file, codecs, scalars, capabilities, unsupported);
        this.results = new Results(file, codecs);
        this.components = new Components(application, function, file, capabilities, unsupported);
    }

    DispatchView write() {
        // The contract's names first: where the application has the same simple name, its own is spelled out.
        List.of(
                        Contract.DISPATCHER,
                        Contract.FUNCTION_RUNTIME,
                        Contract.CLOSING,
                        Contract.ROUTE,
                        Contract.REPLY,
                        Contract.EXCHANGE,
                        "java.util.List")
                .forEach(file::use);
        List<DispatchView.RouteView> routes = new ArrayList<>();
        List<DispatchView.HandlerView> handlers = new ArrayList<>();
        for (Handler handler : function.handlers()) {
            String method = methods.take(handler.id());
            boolean last = handlers.size() + 1 == function.handlers().size();
            routes.add(new DispatchView.RouteView(route(handler, method), last ? ");" : ","));
            handlers.add(handler(handler, method));
        }
        // After the handlers: what they need are fields, what only wiring needs are variables of the constructor.
        String self = components.function();
        List<DispatchView.Step> steps = new ArrayList<>(file.steps());
        steps.add(new DispatchView.Step(true, file.use(function.className()), "function", self));
        String className = className(function);
        return new DispatchView(
                function.packageName(),
                file.imports().lines(),
                className.substring(className.lastIndexOf('.') + 1),
                JavaText.literal(function.name()),
                file.use(function.className()),
                function.handlers().stream().anyMatch(Results::repliesWithEvent),
                steps,
                routes,
                handlers);
    }

    /** The canonical name of a function's dispatcher. */
    static String className(FunctionClass function) {
        return WiringView.flattened(function.packageName(), function.className()) + "Dispatch";
    }

    private DispatchView.HandlerView handler(Handler handler, String method) {
        boolean delivery = !handler.trigger().isHttp();
        if (delivery) {
            file.use(Contract.DELIVERY);
            file.field("json", file.use(Contract.JSON), "json", () -> "runtime.json()");
        }
        List<DispatchView.Variable> variables = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Parameter parameter : handler.parameters()) {
            values.add(parameters.value(handler, parameter));
        }
        String reply = results.reply(handler);
        // All fields have their names now, so no variable hides one that the method uses.
        Names names = file.names().scope();
        for (int i = 0; i < values.size(); i++) {
            Parameter parameter = handler.parameters().get(i);
            if (parameter.binding() instanceof Binding.Capability) {
                arguments.add(values.get(i));
            } else {
                String name = names.take(parameter.name());
                variables.add(new DispatchView.Variable(file.text().type(parameter.type()), name, values.get(i)));
                arguments.add(name);
            }
        }
        return new DispatchView.HandlerView(
                method,
                delivery,
                variables,
                "function." + handler.method() + "(" + String.join(", ", arguments) + ")",
                handler.result().isVoid() ? List.of() : List.of(file.text().type(handler.result())),
                reply);
    }

    private String route(Handler handler, String method) {
        String route = file.use(Contract.ROUTE);
        if (!(handler.trigger() instanceof Trigger.Http http)) {
            String path = file.use(Contract.INTERNAL_PATHS) + "." + kind(handler.trigger()) + "("
                    + JavaText.literal(handler.id()) + ")";
            return route + ".internal(" + path + ", this::" + method + ")";
        }
        StringBuilder text = new StringBuilder(route)
                .append(".http(")
                .append(JavaText.literal(http.method().name()))
                .append(", ")
                .append(JavaText.literal(http.path().text()))
                .append(", this::")
                .append(method)
                .append(')');
        maxBody(handler)
                .ifPresent(bytes -> text.append(".maxBody(").append(bytes).append("L)"));
        handler.authentication().map(FunctionWriter::scopes).ifPresent(text::append);
        return text.toString();
    }

    private static String kind(Trigger trigger) {
        if (trigger instanceof Trigger.Event) {
            return "events";
        }
        if (trigger instanceof Trigger.Schedule) {
            return "schedules";
        }
        return trigger instanceof Trigger.Message ? "messages" : "objects";
    }

    private static OptionalLong maxBody(Handler handler) {
        for (Parameter parameter : handler.parameters()) {
            if (parameter.binding() instanceof Binding.Body body) {
                return body.max();
            }
        }
        return OptionalLong.empty();
    }

    private static String scopes(Policies.Authentication authentication) {
        List<String> scopes =
                authentication.scopes().stream().map(JavaText::literal).toList();
        return ".authenticated(" + String.join(", ", scopes) + ")";
    }
}
