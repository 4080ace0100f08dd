package dev.skyc.compiler.json;

import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Component;
import dev.skyc.compiler.model.Constraint;
import dev.skyc.compiler.model.Declaration;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.HttpMethod;
import dev.skyc.compiler.model.Migrations;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.PathTemplate;
import dev.skyc.compiler.model.Policies;
import dev.skyc.compiler.model.RemoteInterface;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.source.SourceSpan;
import java.util.List;
import java.util.Locale;

/** Reads applications from JSON trees. */
final class ApplicationReader {
    private static final SourceSpan NONE = SourceSpan.NONE;

    private final BindingReader bindings = new BindingReader();
    private final TypeDefinitionReader types = new TypeDefinitionReader();

    Application read(Reader json) {
        if (!json.json().isObject()) {
            throw new Reader.Malformed("it is not an object");
        }
        long format = json.number("format", 0);
        if (format != ApplicationWriter.FORMAT) {
            throw new Reader.Malformed(
                    "its format is " + format + ", and this version of skyc reads " + ApplicationWriter.FORMAT);
        }
        return new Application(
                json.list("functions", this::function),
                json.list("components", this::component),
                json.list("remotes", this::remote),
                json.objectsByName("types", entry -> types.read(entry.getKey(), entry.getValue())),
                json.objectsByName("migrations", entry -> migrations(entry.getValue())));
    }

    private static Migrations migrations(Reader json) {
        return new Migrations(json.text("version"), json.text("checksum"));
    }

    private FunctionClass function(Reader json) {
        String className = json.text("class");
        return new FunctionClass(
                json.text("name"),
                className,
                json.text("package", ApplicationWriter.packageOf(className)),
                json.flag("public", false),
                json.object("scale").map(ApplicationReader::scale).orElse(Policies.Scale.DEFAULT),
                json.object("compute").map(ApplicationReader::compute).orElse(Policies.Compute.DEFAULT),
                json.list("constructor", this::parameter),
                json.list("handlers", this::handler),
                json.optionalText("library"),
                Declaration.CHECKED,
                NONE);
    }

    private Component component(Reader json) {
        String className = json.text("class");
        return new Component(
                className,
                json.text("package", ApplicationWriter.packageOf(className)),
                json.list("constructor", this::parameter),
                json.flag("closeable", false),
                Declaration.CHECKED,
                NONE);
    }

    private RemoteInterface remote(Reader json) {
        return new RemoteInterface(
                json.text("name"), json.list("methods", this::handler), json.texts("implementations"), NONE);
    }

    private Handler handler(Reader json) {
        String id = json.text("id");
        return new Handler(
                id,
                json.text("method", id),
                json.text("declaredBy"),
                trigger(json.required("trigger")),
                json.list("parameters", this::parameter),
                type(json.text("result", "void")),
                json.object("retry").map(ApplicationReader::retry),
                json.object("authentication").map(it -> new Policies.Authentication(it.texts("scopes"), NONE)),
                Declaration.CHECKED,
                NONE);
    }

    private Parameter parameter(Reader json) {
        return new Parameter(
                json.text("name"),
                type(json.text("type")),
                json.flag("nullable", false),
                json.list("constraints", ApplicationReader::constraint),
                bindings.read(json.required("binding")),
                NONE);
    }

    static TypeRef type(String text) {
        return TypeText.read(text, List.of());
    }

    static Constraint constraint(Reader json) {
        return new Constraint(json.text("annotation"), json.textsByName("attributes"), json.indices("within"));
    }

    private static Policies.Scale scale(Reader json) {
        return new Policies.Scale(
                json.integer("min", 0),
                json.integer("max", 0),
                json.integer("concurrency", 0),
                json.optionalText("rollout"),
                NONE);
    }

    private static Policies.Compute compute(Reader json) {
        return new Policies.Compute(
                json.optionalText("cpu"), json.optionalText("memory"), json.optionalText("timeout"), NONE);
    }

    private static Policies.Retry retry(Reader json) {
        return new Policies.Retry(
                json.integer("attempts", Policies.Retry.DEFAULT.attempts()),
                json.text("backoff"),
                json.flag("deadLetter", true),
                NONE);
    }

    private static Trigger trigger(Reader json) {
        String on = json.text("on");
        return switch (on) {
            case "event" ->
                new Trigger.Event(
                        json.texts("types"),
                        json.flag("typeGiven", false),
                        json.optionalText("source"),
                        json.optionalText("filter"),
                        NONE);
            case "schedule" -> new Trigger.Schedule(json.text("cron"), json.text("zone", "UTC"), NONE);
            case "message" ->
                new Trigger.Message(json.text("topic"), json.optionalText("group"), json.flag("earliest", true), NONE);
            case "object" ->
                new Trigger.ObjectChange(
                        json.text("bucket"),
                        json.text("prefix", ""),
                        json.text("suffix", ""),
                        json.flag("created", true),
                        json.flag("deleted", true),
                        NONE);
            default -> new Trigger.Http(method(on), new PathTemplate(json.text("path")), NONE);
        };
    }

    private static HttpMethod method(String name) {
        for (HttpMethod method : HttpMethod.values()) {
            if (method.name().toLowerCase(Locale.ROOT).equals(name)) {
                return method;
            }
        }
        throw new Reader.Malformed("`" + name + "` is not a trigger");
    }
}
