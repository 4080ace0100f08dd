package dev.skyc.compiler.check.resource;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.model.view.CapabilitySite;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A topic is written and read with one payload type; whoever takes bytes reads anything. */
public final class TopicPayloads implements Check {
    static final DiagnosticCode TOPIC_PAYLOAD_CONFLICT = DiagnosticCode.error("SKY2085", "topic-payload-conflict");

    private record Use(String topic, TypeRef payload, SourceSpan span, String verb) {}

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(TOPIC_PAYLOAD_CONFLICT);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        Map<String, Use> first = new HashMap<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Use use : uses(application)) {
            if (use.payload() instanceof TypeRef.Array || use.payload().isUnresolved()) {
                continue;
            }
            Use other = first.putIfAbsent(use.topic(), use);
            if (other != null && !other.payload().equals(use.payload())) {
                diagnostics.add(Diagnostic.of(
                                TOPIC_PAYLOAD_CONFLICT,
                                use.span(),
                                "the topic `" + use.topic() + "` carries `" + TypeNames.simple(other.payload())
                                        + "`, but is " + use.verb() + " as `" + TypeNames.simple(use.payload()) + "`")
                        .also(other.span(), other.verb() + " as `" + TypeNames.simple(other.payload()) + "` here")
                        .help("use one type on both sides, or read `byte[]`"));
            }
        }
        return diagnostics;
    }

    /** Writers first: they say what the topic carries. */
    private static List<Use> uses(Application application) {
        List<Use> uses = new ArrayList<>();
        for (CapabilitySite site : CapabilitySite.all(application)) {
            if (site.isOf("topic")) {
                site.use()
                        .payload()
                        .ifPresent(payload -> uses.add(new Use(
                                site.use().name(), payload, site.parameter().span(), "written")));
            }
        }
        for (HandlerSite site : HandlerSite.all(application)) {
            if (site.handler().trigger() instanceof Trigger.Message trigger) {
                for (Parameter parameter : site.handler().parameters()) {
                    if (parameter.binding() instanceof Binding.Payload payload) {
                        uses.add(new Use(trigger.topic(), payload.payload(), parameter.span(), "read"));
                    }
                }
            }
        }
        return uses;
    }
}
