package dev.skyc.compiler.planner;

import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.Trigger;

/**
 * Names of consumer groups: what the code says, or the handler's full name. A preview must not join the group of the
 * environment it previews.
 */
record ConsumerGroups(String application, String prefix) {
    String of(FunctionClass function, Handler handler, Trigger.Message message) {
        return prefix + message.group().orElse(application + "." + function.name() + "." + handler.id());
    }
}
