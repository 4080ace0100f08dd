package dev.skyc.compiler.lock;

import dev.skyc.compiler.lock.EnvironmentLock.LockedBroker;
import java.util.List;

/** A change to what keeps events and messages until they are handled. */
sealed interface DeliveryChange extends Change {
    /** Another prefix of all names. */
    record Prefix(String before, String after) implements DeliveryChange {
        static final String SUBJECT = "prefix";

        @Override
        public List<Reading> readings() {
            return Reading.only(SUBJECT);
        }
    }

    /** Another broker, or another class of the broker. */
    record Broker(LockedBroker before, LockedBroker after) implements DeliveryChange {
        static final String SUBJECT = "broker";

        @Override
        public List<Reading> readings() {
            return Reading.only(SUBJECT);
        }
    }

    /**
     * A handler to which the broker delivers no more.
     *
     * @param added handlers that are new and may be this one under another name
     */
    record Unsubscribed(HandlerName handler, List<HandlerName> added) implements DeliveryChange {
        @Override
        public List<Reading> readings() {
            return Reading.only(subject(handler));
        }

        static String subject(HandlerName handler) {
            return "trigger-" + handler.kebab();
        }
    }

    /** A handler whose consumer group is gone; see {@link Unsubscribed}. */
    record Unconsumed(HandlerName handler, String group, List<HandlerName> added) implements DeliveryChange {
        @Override
        public List<Reading> readings() {
            return Reading.only(subject(handler));
        }

        static String subject(HandlerName handler) {
            return "consumer-" + handler.kebab();
        }
    }

    /**
     * A handler with another consumer group.
     *
     * @param earliest whether the new group begins at the oldest message
     */
    record Group(HandlerName handler, String before, String after, boolean earliest) implements DeliveryChange {
        @Override
        public List<Reading> readings() {
            return Reading.only(Unconsumed.subject(handler));
        }
    }
}
