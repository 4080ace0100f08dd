package dev.skyc.runtime.server;

import dev.skyc.runtime.contract.Task;
import java.util.List;
import java.util.Map;

/** A task. */
public final class Greet implements Task {
    @Override
    public String name() {
        return "greet";
    }

    @Override
    public int run(List<String> arguments, Map<String, String> environment) {
        System.out.println(environment.get("GREETING") + " " + arguments);
        return 7;
    }
}
