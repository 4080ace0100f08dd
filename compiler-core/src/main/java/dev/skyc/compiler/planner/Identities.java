package dev.skyc.compiler.planner;

/** The names that resources have outside the code: those they were first made under, as the lock remembers them. */
@FunctionalInterface
public interface Identities {
    /** Every resource is named as in the code. */
    Identities AS_IN_THE_CODE = (kind, name) -> name;

    /** What objects of a resource are named by. */
    String of(String kind, String name);
}
