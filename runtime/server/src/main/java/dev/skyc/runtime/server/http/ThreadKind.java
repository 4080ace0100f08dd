package dev.skyc.runtime.server.http;

/** What kind of thread serves a connection. */
public enum ThreadKind {
    /** Virtual threads where the JDK has them (21 and later), else platform threads. */
    VIRTUAL,

    /** Platform threads: for handlers that block inside native code, which would hold a virtual thread's carrier. */
    PLATFORM
}
