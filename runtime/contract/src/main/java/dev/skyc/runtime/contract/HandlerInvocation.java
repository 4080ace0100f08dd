package dev.skyc.runtime.contract;

/** Binds the parameters of one handler, calls it, and makes a reply of its result. */
@FunctionalInterface
public interface HandlerInvocation {
    /** Lets everything that binding or handler throw escape; the {@link Router} knows what each becomes. */
    Reply invoke(Exchange exchange) throws Exception;
}
