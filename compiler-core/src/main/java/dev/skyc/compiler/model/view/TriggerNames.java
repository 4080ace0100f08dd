package dev.skyc.compiler.model.view;

import dev.skyc.compiler.model.HttpMethod;
import dev.skyc.compiler.model.Trigger;
import java.util.Locale;

/** Names triggers the way a developer writes them. */
public final class TriggerNames {
    private TriggerNames() {}

    /** The trigger's annotation: {@code @Get}, {@code @OnEvent}. */
    public static String annotation(Trigger trigger) {
        if (trigger instanceof Trigger.Http http) {
            return annotation(http.method());
        }
        if (trigger instanceof Trigger.Event) {
            return "@OnEvent";
        }
        if (trigger instanceof Trigger.Schedule) {
            return "@OnSchedule";
        }
        return trigger instanceof Trigger.Message ? "@OnMessage" : "@OnObject";
    }

    private static String annotation(HttpMethod method) {
        return "@" + method.name().charAt(0) + method.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
