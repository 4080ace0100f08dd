package dev.skyc.compiler.check.resource;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.view.CapabilitySite;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.List;

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
        List<CapabilitySite> buckets = CapabilitySite.all(application).stream()
                .filter(site -> site.isOf("bucket") && !site.use().access().equals("read"))
                .toList();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (HandlerSite site : HandlerSite.all(application)) {
            if (site.handler().trigger() instanceof Trigger.ObjectChange trigger) {
                judge(site, trigger, buckets, diagnostics);
            }
        }
        return diagnostics;
    }

    private static void judge(
            HandlerSite site,
            Trigger.ObjectChange trigger,
            List<CapabilitySite> buckets,
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
        buckets.stream()
                .filter(bucket ->
                        bucket.use().name().equals(trigger.bucket()) && bucket.serves(site.function(), site.handler()))
                .findFirst()
                .ifPresent(bucket -> diagnostics.add(Diagnostic.of(
                                BUCKET_FEEDS_HANDLER,
                                trigger.span(),
                                "`" + site.handler().method() + "` can write the bucket `" + trigger.bucket()
                                        + "`, whose changes call it")
                        .label("called for every object, its own included")
                        .also(bucket.parameter().span(), "writes the bucket")
                        .help("listen to a prefix, such as `prefix = \"incoming/\"`, and write outside of it")
                        .help("or write to another bucket")));
    }
}
