package dev.skyc.compiler.check.binding;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.model.view.AsynchronousTypes;
import dev.skyc.compiler.model.view.EventPayloads;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.model.view.JsonTypes;
import dev.skyc.compiler.model.view.ResultShape;
import dev.skyc.compiler.model.view.TriggerNames;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.List;
import java.util.stream.Collectors;

/** What a handler of events, ticks or objects returns is an event: a payload type with {@code @EventType}. */
public final class EventResult implements Check {
    static final DiagnosticCode EVENT_RESULT = DiagnosticCode.error("SKY2043", "event-result");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(EVENT_RESULT);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        return HandlerSite.all(application).stream()
                .filter(site -> mayReply(site.handler().trigger())
                        && !isReply(site.handler().result(), application))
                .map(site -> explain(site, application))
                .toList();
    }

    private static boolean mayReply(Trigger trigger) {
        return !trigger.isHttp() && !(trigger instanceof Trigger.Message);
    }

    private static boolean isReply(TypeRef result, Application application) {
        ResultShape shape = ResultShape.of(result);
        return result.isVoid()
                || isReportedElsewhere(result)
                || isReportedElsewhere(shape.content())
                || (!shape.isResponse() && EventPayloads.isEvent(shape.content(), application.types()));
    }

    private static boolean isReportedElsewhere(TypeRef type) {
        boolean form = type instanceof TypeRef.Variable
                || type instanceof TypeRef.Wildcard
                || (type instanceof TypeRef.Array && !type.equals(JsonTypes.BYTES))
                || (type instanceof TypeRef.Declared declared && declared.raw());
        return form || type.isUnresolved() || AsynchronousTypes.contains(type);
    }

    private static Diagnostic explain(HandlerSite site, Application application) {
        TypeRef result = site.handler().result();
        String type = TypeNames.simple(result);
        Diagnostic diagnostic = Diagnostic.of(
                        EVENT_RESULT,
                        site.resultSpan(),
                        "`" + site.handler().method() + "` returns `" + type + "`, which is no event")
                .also(
                        site.handler().trigger().span(),
                        "what a handler that is `"
                                + TriggerNames.annotation(site.handler().trigger()) + "` returns is published");
        if (result.is("dev.skyc.api.Event")) {
            return diagnostic.help("return the payload itself: id, source and type are added to it");
        }
        if (ResultShape.of(result).isResponse()) {
            return diagnostic.help(
                    "return the event itself, or `Optional<…>` of it; throw `Rejected` or `RetryLater` to refuse");
        }
        if (result.is("java.util.List") || result.is("java.util.Set") || result.is("java.util.Collection")) {
            return diagnostic.help("return one event; to publish several, ask for a `Publisher<…>`");
        }
        List<String> unnamed =
                EventPayloads.unnamedAlternatives(ResultShape.of(result).content(), application.types());
        if (!unnamed.isEmpty()) {
            return diagnostic.help("name each of its alternatives with `@EventType(\"…\")`: `"
                    + unnamed.stream().map(TypeNames::simple).collect(Collectors.joining("`, `")) + "`");
        }
        return diagnostic.help("return `void`, or name the event with `@EventType(\"…\")` on the returned type");
    }
}
