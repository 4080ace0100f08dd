package dev.skyc.runtime.contract;

import dev.skyc.api.HttpProblem;
import dev.skyc.api.Rejected;
import dev.skyc.api.RemoteProblem;
import dev.skyc.api.RetryLater;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/** What an exception becomes. Nothing of an unexpected one is shown to the outside. */
final class Failures {
    private static final Logger LOG = System.getLogger("dev.skyc.runtime");

    private Failures() {}

    static Reply ofRequest(Route route, Exception failure) {
        if (failure instanceof BindingProblem problem) {
            return Problems.reply(problem.status(), problem.detail());
        }
        if (failure instanceof HttpProblem problem) {
            return Problems.reply(problem);
        }
        LOG.log(Level.ERROR, () -> route.method() + " " + route.path() + " failed", failure);
        return Problems.reply(failure instanceof RemoteProblem ? 502 : 500);
    }

    static Reply ofDelivery(Route route, Exception failure) {
        if (failure instanceof BindingProblem problem) {
            return rejected(route, problem.detail());
        }
        if (failure instanceof Rejected) {
            return rejected(route, String.valueOf(failure.getMessage()));
        }
        if (failure instanceof RetryLater) {
            String reason = String.valueOf(failure.getMessage());
            LOG.log(Level.INFO, () -> route.path() + " postponed an event: " + reason);
            return text(503, reason);
        }
        LOG.log(Level.ERROR, () -> route.path() + " failed", failure);
        return text(500, "the handler failed");
    }

    private static Reply rejected(Route route, String reason) {
        LOG.log(Level.WARNING, () -> route.path() + " rejected an event: " + reason);
        return text(400, reason);
    }

    /** Brokers keep the body with the dead letter. */
    private static Reply text(int status, String text) {
        TreeMap<String, List<String>> headers = new TreeMap<>();
        headers.put("content-type", List.of(Codec.TEXT.mediaType()));
        return Reply.bytes(status, headers, text.getBytes(StandardCharsets.UTF_8));
    }
}
