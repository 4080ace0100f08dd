package dev.skyc.runtime.contract;

import java.io.IOException;

/** The broker refuses an event for what it is, such as its size: sending it again is in vain. */
public final class EventRefusedException extends IOException {
    private static final long serialVersionUID = 1;

    public EventRefusedException(String reason) {
        super(reason);
    }
}
