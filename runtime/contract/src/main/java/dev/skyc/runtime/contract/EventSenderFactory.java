package dev.skyc.runtime.contract;

/** Makes what sends the events of a process. Found through {@link java.util.ServiceLoader} when the first one is to be sent. */
@FunctionalInterface
public interface EventSenderFactory {
    /** A sender to the broker of the binding {@code events}. */
    EventSender create(FunctionRuntime runtime);
}
