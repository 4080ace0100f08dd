package dev.skyc.runtime.contract;

import java.util.List;

/** One wired function with its routes. Generated for each function class. */
public interface Dispatcher extends AutoCloseable {
    /** The function's name. */
    String function();

    /** All its routes: those of the application and the internal ones. */
    List<Route> routes();

    /** Closes everything that wiring made, in reverse order; to be called once, when no request runs any more. */
    @Override
    void close();
}
