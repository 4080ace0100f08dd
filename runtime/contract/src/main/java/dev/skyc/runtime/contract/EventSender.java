package dev.skyc.runtime.contract;

import java.io.IOException;

/** Sends events to the application's broker. Safe for use by several threads. */
@FunctionalInterface
public interface EventSender {
    /**
     * Sends one event and returns when the broker has accepted it.
     *
     * @throws EventRefusedException if the broker will never accept this event
     * @throws IOException if it was not accepted, and may be the next time
     */
    void send(OutgoingEvent event) throws IOException;
}
