package dev.skyc.compiler.lock;

import java.util.List;

/** A difference between a lock and a plan that the cluster feels: it needs to be acknowledged. */
sealed interface Change permits ResourceChange, DeliveryChange {
    /** What acknowledges it in an environment, as often as it can be read differently; the first loses least. */
    List<Reading> readings();

    /**
     * One way to understand a change.
     *
     * @param when when it is the right one
     * @param subjects what to acknowledge, without the environment; none for the environment as a whole
     */
    record Reading(String when, List<String> subjects) {
        public Reading {
            subjects = List.copyOf(subjects);
        }

        static Reading meant(List<String> subjects) {
            return new Reading("if that is meant", subjects);
        }

        static List<Reading> only(String subject) {
            return List.of(meant(List.of(subject)));
        }

        static Reading rename(String when, ResourceName name, ResourceName before) {
            return new Reading(when, List.of(name + "=" + before));
        }
    }
}
