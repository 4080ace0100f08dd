package dev.skyc.compiler.check.event;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.view.EventFlow;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** No reply comes back to the handler that gave it, neither at once nor through the replies of other handlers. */
public final class ReplyLoop implements Check {
    static final DiagnosticCode REPLY_FEEDS_ITSELF = DiagnosticCode.error("SKY2062", "reply-feeds-itself");

    static final DiagnosticCode REPLY_CYCLE = DiagnosticCode.warning("SKY2063", "reply-cycle");

    private static final String ROUNDS = "the broker ends such a loop only after some 255 rounds";

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(REPLY_FEEDS_ITSELF, REPLY_CYCLE);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        ReplyGraph replies = new ReplyGraph(EventFlow.of(application).subscriptions());
        List<Diagnostic> diagnostics = new ArrayList<>();
        replies.selfLoops().forEach(subscription -> diagnostics.add(selfLoop(subscription)));
        replies.cycles().forEach(cycle -> diagnostics.add(cycle(cycle)));
        return diagnostics;
    }

    private static Diagnostic selfLoop(EventFlow.Subscription subscription) {
        SortedSet<String> types = new TreeSet<>(subscription.trigger().types());
        types.retainAll(subscription.replies());
        String name = "`" + subscription.site().handler().method() + "`";
        if (!subscription.isUnconditional()) {
            return Diagnostic.of(
                            REPLY_CYCLE,
                            subscription.site().resultSpan(),
                            "the reply of " + name + " has the type that it consumes, `" + types.first() + "`")
                    .label("comes back unless the filter stops it")
                    .also(subscription.trigger().span(), "subscribed here")
                    .help("make sure that no reply passes the filter: " + ROUNDS);
        }
        return Diagnostic.of(
                        REPLY_FEEDS_ITSELF,
                        subscription.site().resultSpan(),
                        name + " replies with `" + types.first() + "`, which it consumes")
                .label("comes back to the handler: " + ROUNDS)
                .also(subscription.trigger().span(), "subscribed here")
                .help("reply with an event of another type, or return `void`");
    }

    private static Diagnostic cycle(List<EventFlow.Subscription> cycle) {
        EventFlow.Subscription first = cycle.get(0);
        Diagnostic diagnostic = Diagnostic.of(
                        REPLY_CYCLE,
                        first.site().resultSpan(),
                        "the reply of `" + first.site().handler().method()
                                + "` comes back to it through the replies of "
                                + (cycle.size() == 2 ? "another handler" : "other handlers"))
                .label("starts the round");
        for (EventFlow.Subscription next : cycle.subList(1, cycle.size())) {
            diagnostic = diagnostic.also(next.site().resultSpan(), "replies to that");
        }
        return diagnostic.help("make sure that one of them ends the round by returning nothing: " + ROUNDS);
    }
}
