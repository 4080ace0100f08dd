package dev.skyc.generated;

import dev.skyc.runtime.contract.Dispatcher;
import dev.skyc.runtime.contract.FunctionIndex;
import dev.skyc.runtime.contract.FunctionRuntime;
import java.util.List;

/** Stands where the generated index stands in an application. */
public final class Functions implements FunctionIndex {
    @Override
    public List<String> names() {
        return List.of("sample", "unwired");
    }

    @Override
    public Dispatcher open(String function, FunctionRuntime runtime) throws Exception {
        return switch (function) {
            case "sample" -> new SampleDispatch(runtime);
            case "unwired" -> throw new IllegalStateException("the binding is not there");
            default -> throw new IllegalArgumentException("no function `" + function + "`");
        };
    }
}
