package dev.skyc.compiler.model;

import java.util.Optional;
import java.util.OptionalLong;

/** Where a parameter's value comes from. */
public sealed interface Binding {
    /** A variable of the route's path, of the same name as the parameter. */
    record PathVariable(String name) implements Binding {}

    /** A query parameter. */
    record Query(String name, Optional<String> defaultValue) implements Binding {}

    /** A request header. */
    record Header(String name, Optional<String> defaultValue) implements Binding {}

    /** A cookie. */
    record Cookie(String name, Optional<String> defaultValue) implements Binding {}

    /**
     * The request's body.
     *
     * @param max the largest body accepted, in bytes; absent for the default
     * @param malformed the limit as written, if it could not be read
     */
    record Body(OptionalLong max, Optional<String> malformed) implements Binding {
        /** A body whose limit could be read. */
        public Body(OptionalLong max) {
            this(max, Optional.empty());
        }
    }

    /** The request as it arrived ({@code Request}). */
    record WholeRequest() implements Binding {}

    /** The authenticated caller ({@code Caller}). */
    record CallerIdentity() implements Binding {}

    /**
     * The payload of an event, message, object change or tick.
     *
     * @param envelope what the payload comes wrapped in
     * @param payload the payload's own type; for ticks and object changes the parameter's type
     */
    record Payload(Envelope envelope, TypeRef payload) implements Binding {}

    /** A capability. */
    record Capability(CapabilityUse use) implements Binding {}

    /** Another class of the application, made once per process; constructors only. */
    record Wired(String className) implements Binding {}

    /**
     * A typed call of another function.
     *
     * @param interfaceName the interface whose methods carry HTTP triggers
     * @param function name of the function that implements it
     */
    record Remote(String interfaceName, String function) implements Binding {}

    /**
     * Nothing that could be bound; a check says so.
     *
     * @param problem why
     * @param detail what the reason is about, such as the candidates' names; may be empty
     */
    record Unbound(Problem problem, String detail) implements Binding {}

    /** What a payload comes wrapped in. */
    enum Envelope {
        /** The parameter is the payload. */
        NONE,
        /** {@code Event<E>}. */
        EVENT,
        /** {@code Message<T>}. */
        MESSAGE,
        /** {@code ObjectEvent}. */
        OBJECT,
        /** {@code ScheduledTime}. */
        TICK
    }

    /** Why a parameter could not be bound. */
    enum Problem {
        /** A scalar that is no path variable and carries no annotation. */
        PLAIN_SCALAR,
        /** Several annotations that each give a source. */
        SEVERAL_SOURCES,
        /** {@code @Default} on what cannot be absent or has no text form: a path variable, a body, a payload, …. */
        DEFAULT_MISPLACED,
        /** A type that the capability's annotation does not accept; detail: the capability's kind and, after a colon, what it accepts. */
        CAPABILITY_TYPE,
        /** A capability type without its annotation; detail: the annotation's simple name. */
        CAPABILITY_ANNOTATION_MISSING,
        /** A kind that no extension provides; detail: the kind. */
        UNKNOWN_CAPABILITY_KIND,
        /** A binding that this trigger does not have; detail: the annotation or type. */
        NOT_FOR_TRIGGER,
        /** Reactive or asynchronous type; detail: the type. */
        ASYNCHRONOUS,
        /** A list of messages or events. */
        BATCH,
        /** A multipart or web-socket type of another framework. */
        UNSUPPORTED_PROTOCOL,
        /** An array other than of bytes. */
        ARRAY,
        /** A generic type without arguments. */
        RAW,
        /** A type variable. */
        TYPE_VARIABLE,
        /** An application class on a handler's parameter. */
        WIRED_IN_HANDLER,
        /** A function class. */
        FUNCTION_CLASS,
        /** An interface or abstract class without implementation. */
        NO_IMPLEMENTATION,
        /** An interface or abstract class with several implementations; detail: their names. */
        SEVERAL_IMPLEMENTATIONS,
        /** A type that is neither a capability nor a class of the application; detail: the type. */
        NOT_WIRABLE,
        /** A type name that could not be resolved; already reported. */
        UNRESOLVED
    }
}
