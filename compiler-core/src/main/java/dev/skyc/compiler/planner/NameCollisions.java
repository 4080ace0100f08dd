package dev.skyc.compiler.planner;

import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.config.EnvironmentConfig;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.plan.PlatformManifest;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds objects of one kind that would have the same name. */
final class NameCollisions {
    /** Two objects of one kind and name. */
    static final DiagnosticCode COLLISION = DiagnosticCode.error("SKY5033", "name-collision");

    private final EnvironmentConfig config;
    private final SortedMap<String, Origin> taken = new TreeMap<>();
    private final SortedMap<String, SourceSpan> places = new TreeMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** @param place in the source; absent for what skyc makes on its own */
    private record Origin(String what, Optional<SourceSpan> place) {}

    private NameCollisions(EnvironmentConfig config, Application application) {
        this.config = config;
        for (FunctionClass function : application.functions()) {
            places.put(function.className(), function.span());
            for (Handler handler : function.handlers()) {
                places.put(function.className() + "#" + handler.method(), handler.span());
            }
        }
    }

    static List<Diagnostic> find(EnvironmentConfig config, DeploymentPlan plan) {
        NameCollisions collisions = new NameCollisions(config, plan.requirements());
        plan.functions().forEach(function -> collisions.take("Service", function.service(), function.source()));
        plan.subscriptions().forEach(trigger -> collisions.take("Trigger", trigger.name(), trigger.source()));
        plan.schedules().forEach(source -> collisions.take("PingSource", source.name(), source.source()));
        plan.consumers().forEach(source -> collisions.take("KafkaSource", source.name(), source.source()));
        for (Manifest manifest : plan.manifests()) {
            collisions.take(manifest.kind(), manifest.name(), "a resource's " + manifest.kind());
        }
        for (PlatformManifest object : plan.platform()) {
            Manifest manifest = object.manifest();
            String name = object.namespace() + "/" + manifest.name();
            collisions.take(manifest.kind(), name, "a resource's " + manifest.kind());
        }
        return collisions.diagnostics;
    }

    private void take(String kind, String name, String what) {
        Origin origin = new Origin(what, Optional.ofNullable(places.get(what)));
        Origin first = taken.putIfAbsent(kind + " " + name, origin);
        if (first != null) {
            diagnostics.add(collision(kind + " " + name, first, origin));
        }
    }

    private Diagnostic collision(String object, Origin first, Origin second) {
        if (first.place().isPresent() && second.place().isPresent()) {
            return Diagnostic.of(
                            COLLISION,
                            second.place().get(),
                            "two objects are named `" + object + "` in environment `" + config.name() + "`")
                    .also(first.place().get(), "the other one is made from this")
                    .help("give one of them another name: `@FunctionName` on the class, or `name` on the trigger");
        }
        SourceSpan place = first.place().or(second::place).orElse(config.span());
        return Diagnostic.of(
                        COLLISION,
                        place,
                        "skyc itself needs the name `" + object + "` in environment `" + config.name() + "`")
                .help("choose another name");
    }
}
