package dev.skyc.compiler.check.resource;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.view.CapabilitySite;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A handler of a bucket's changes does not change the bucket in a way that calls it again. */
public final class BucketLoop implements Check {
    static final DiagnosticCode BUCKET_FEEDS_HANDLER = DiagnosticCode.error("SKY2090", "bucket-feeds-handler");

    static final DiagnosticCode NO_CHANGE_CHOSEN = DiagnosticCode.error("SKY2091", "no-change-chosen");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(BUCKET_FEEDS_HANDLER, NO_CHANGE_CHOSEN);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        Map<String, List<CapabilitySite>> writers = new HashMap<>();
        for (CapabilitySite site : CapabilitySite.all(application)) {
            if (site.isOf("bucket") && !site.use().access().equals("read")) {
                writers.computeIfAbsent(site.use().name(), name -> new ArrayList<>())
                        .add(site);
            }
        }
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (HandlerSite site : HandlerSite.all(application)) {
            if (site.handler().trigger() instanceof Trigger.ObjectChange trigger) {
                judge(site, trigger, writers.getOrDefault(trigger.bucket(), List.of()), diagnostics);
            }
        }
        return diagnostics;
    }

    private static void judge(
            HandlerSite site,
            Trigger.ObjectChange trigger,
            List<CapabilitySite> writers,
            List<Diagnostic> diagnostics) {
        if (!trigger.created() && !trigger.deleted()) {
            diagnostics.add(Diagnostic.of(
                            NO_CHANGE_CHOSEN,
                            trigger.span(),
                            "`" + site.handler().method() + "` listens to no change of the bucket")
                    .label("never called")
                    .help("leave `on` out, or name `CREATED`, `DELETED` or both"));
            return;
        }
        if (!trigger.prefix().isEmpty()) {
            return;
        }
        writers.stream()
                .filter(writer -> writer.serves(site.function(), site.handler()))
                .findFirst()
                .ifPresent(writer -> diagnostics.add(Diagnostic.of(
                                BUCKET_FEEDS_HANDLER,
                                trigger.span(),
                                "`" + site.handler().method() + "` can write the bucket `" + trigger.bucket()
                                        + "`, whose changes call it")
                        .label("called for every object, its own included")
                        .also(writer.parameter().span(), "writes the bucket")
                        .help("listen to a prefix, such as `prefix = \"incoming/\"`, and write outside of it")
                        .help("or write to another bucket")));
    }
}
