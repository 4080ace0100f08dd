package dev.skyc.compiler.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skyc.compiler.artifact.GeneratedMark;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Component;
import dev.skyc.compiler.model.Constraint;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.Policies;
import dev.skyc.compiler.model.RemoteInterface;
import dev.skyc.compiler.model.Trigger;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes applications as JSON trees. */
final class ApplicationWriter {
    /** Raised when a reader of the old form would misunderstand the new one. */
    static final int FORMAT = 1;

    private final boolean positions;
    private final BindingWriter bindings;
    private final TypeDefinitionWriter types;

    ApplicationWriter(boolean positions) {
        this.positions = positions;
        this.bindings = new BindingWriter(positions);
        this.types = new TypeDefinitionWriter(positions);
    }

    JsonNode write(Application application) {
        Node node = node().put(GeneratedMark.JSON_MEMBER, GeneratedMark.JSON_VALUE)
                .number("format", FORMAT, 0)
                .nodes("functions", application.functions(), this::function)
                .nodes("components", application.components(), this::component)
                .nodes("remotes", application.remotes(), this::remote);
        if (!application.types().isEmpty()) {
            ObjectNode definitions = node.json().putObject("types");
            application
                    .types()
                    .forEach((name, type) ->
                            definitions.set(name, types.write(type).json()));
        }
        if (!application.migrations().isEmpty()) {
            ObjectNode migrations = node.json().putObject("migrations");
            application
                    .migrations()
                    .forEach((database, files) -> migrations.set(
                            database,
                            node().put("version", files.version())
                                    .put("checksum", files.checksum())
                                    .json()));
        }
        return node.json();
    }

    private Node node() {
        return new Node(positions);
    }

    private Node function(FunctionClass function) {
        return node().put("name", function.name())
                .put("class", function.className())
                .put("package", function.packageName(), packageOf(function.className()))
                .flag("public", function.isPublic(), false)
                .node("scale", scale(function.scale()))
                .node("compute", compute(function.compute()))
                .put("library", function.library())
                .nodes("constructor", function.constructor(), this::parameter)
                .nodes("handlers", function.handlers(), this::handler)
                .at(function.span());
    }

    /** The package of a class that is not nested. */
    static String packageOf(String className) {
        int dot = className.lastIndexOf('.');
        return dot < 0 ? "" : className.substring(0, dot);
    }

    private Node component(Component component) {
        return node().put("class", component.className())
                .put("package", component.packageName(), packageOf(component.className()))
                .flag("closeable", component.closeable(), false)
                .nodes("constructor", component.constructor(), this::parameter)
                .at(component.span());
    }

    private Node remote(RemoteInterface remote) {
        return node().put("name", remote.name())
                .texts("implementations", remote.implementations())
                .nodes("methods", remote.methods(), this::handler)
                .at(remote.span());
    }

    private Node handler(Handler handler) {
        Node node = node().put("id", handler.id())
                .put("method", handler.method(), handler.id())
                .put("declaredBy", handler.declaringClass())
                .node("trigger", trigger(handler.trigger()))
                .nodes("parameters", handler.parameters(), this::parameter)
                .put("result", TypeText.write(handler.result()), "void");
        handler.retry().ifPresent(retry -> node.json().set("retry", retry(retry).json()));
        handler.authentication()
                .ifPresent(authentication -> node.json()
                        .set("authentication", authentication(authentication).json()));
        return node.at(handler.span());
    }

    private Node parameter(Parameter parameter) {
        return node().put("name", parameter.name())
                .put("type", TypeText.write(parameter.type()))
                .flag("nullable", parameter.nullable(), false)
                .nodes("constraints", parameter.constraints(), constraint -> constraint(constraint, positions))
                .node("binding", bindings.write(parameter.binding()))
                .at(parameter.span());
    }

    static Node constraint(Constraint constraint, boolean positions) {
        return new Node(positions)
                .put("annotation", constraint.annotation())
                .texts("attributes", constraint.attributes())
                .put("within", path(constraint.within()), "");
    }

    private static String path(List<Integer> indices) {
        return indices.stream().map(Object::toString).collect(Collectors.joining("."));
    }

    private Node scale(Policies.Scale scale) {
        return node().number("min", scale.min(), 0)
                .number("max", scale.max(), 0)
                .number("concurrency", scale.concurrency(), 0)
                .put("rollout", scale.rollout())
                .at(scale.span());
    }

    private Node compute(Policies.Compute compute) {
        return node().put("cpu", compute.cpu())
                .put("memory", compute.memory())
                .put("timeout", compute.timeout())
                .at(compute.span());
    }

    private Node retry(Policies.Retry retry) {
        return node().number("attempts", retry.attempts(), Integer.MIN_VALUE)
                .put("backoff", retry.backoff())
                .flag("deadLetter", retry.deadLetter(), true)
                .at(retry.span());
    }

    private Node authentication(Policies.Authentication authentication) {
        return node().texts("scopes", authentication.scopes()).at(authentication.span());
    }

    private Node trigger(Trigger trigger) {
        Node node = node();
        if (trigger instanceof Trigger.Http http) {
            node.put("on", http.method().name().toLowerCase(Locale.ROOT))
                    .put("path", http.path().text());
        } else if (trigger instanceof Trigger.Event event) {
            node.put("on", "event")
                    .texts("types", event.types())
                    .flag("typeGiven", event.typeGiven(), false)
                    .put("source", event.source())
                    .put("filter", event.filter());
        } else if (trigger instanceof Trigger.Schedule schedule) {
            node.put("on", "schedule").put("cron", schedule.cron()).put("zone", schedule.zone(), "UTC");
        } else if (trigger instanceof Trigger.Message message) {
            node.put("on", "message")
                    .put("topic", message.topic())
                    .put("group", message.group())
                    .flag("earliest", message.earliest(), true);
        } else if (trigger instanceof Trigger.ObjectChange change) {
            node.put("on", "object")
                    .put("bucket", change.bucket())
                    .put("prefix", change.prefix(), "")
                    .put("suffix", change.suffix(), "")
                    .flag("created", change.created(), true)
                    .flag("deleted", change.deleted(), true);
        }
        return node.at(trigger.span());
    }
}
