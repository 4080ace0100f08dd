package dev.skyc.compiler.planner;

import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.Trigger;

/** Where the platform calls handlers; the runtime contract has the same. */
final class HandlerPaths {
    static final String DEAD_LETTERS = "/_skyc/events/dead-letters";

    /** Where a function publishes what is left in its outboxes. */
    static final String OUTBOX = "/_skyc/outbox";

    private HandlerPaths() {}

    /** The path of a handler that something other than HTTP requests calls. */
    static String of(Handler handler) {
        Trigger trigger = handler.trigger();
        if (trigger instanceof Trigger.Event) {
            return "/_skyc/events/" + handler.id();
        }
        if (trigger instanceof Trigger.Schedule) {
            return "/_skyc/schedules/" + handler.id();
        }
        if (trigger instanceof Trigger.Message) {
            return "/_skyc/messages/" + handler.id();
        }
        if (trigger instanceof Trigger.ObjectChange) {
            return "/_skyc/objects/" + handler.id();
        }
        throw new AssertionError("no path for " + trigger);
    }
}
