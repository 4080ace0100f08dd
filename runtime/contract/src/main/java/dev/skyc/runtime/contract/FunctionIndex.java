package dev.skyc.runtime.contract;

import java.util.List;

/** All functions of the application. Generated once, as {@link #GENERATED_CLASS} with a public constructor. */
public interface FunctionIndex {
    /** Where the generated implementation is found. */
    String GENERATED_CLASS = "dev.skyc.generated.Functions";

    /** The names of the functions, sorted. */
    List<String> names();

    /** Wires a function; {@link IllegalArgumentException} for a name that is not in {@link #names}. */
    Dispatcher open(String function, FunctionRuntime runtime) throws Exception;
}
