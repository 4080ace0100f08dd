package dev.skyc.compiler.check.binding;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.view.AsynchronousTypes;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.List;

/** A message handler returns nothing: a topic's source throws replies away. */
public final class MessageResult implements Check {
    static final DiagnosticCode MESSAGE_RESULT = DiagnosticCode.error("SKY2042", "message-result");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(MESSAGE_RESULT);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        return HandlerSite.all(application).stream()
                .filter(site -> site.handler().trigger() instanceof Trigger.Message
                        && !site.handler().result().isVoid()
                        && !site.handler().result().isUnresolved()
                        && !AsynchronousTypes.contains(site.handler().result()))
                .map(MessageResult::explain)
                .toList();
    }

    private static Diagnostic explain(HandlerSite site) {
        return Diagnostic.of(
                        MESSAGE_RESULT,
                        site.resultSpan(),
                        "`" + site.handler().method() + "` returns `"
                                + TypeNames.simple(site.handler().result()) + "`, which would be lost")
                .label("the topic's source throws replies away")
                .also(site.handler().trigger().span(), "called for messages of a topic")
                .help("return `void`, and publish through a `Publisher` or write through a `TopicWriter`");
    }
}
