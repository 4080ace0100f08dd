package dev.skyc.runtime.server.http;

import java.lang.reflect.Method;
import java.util.concurrent.ThreadFactory;

/**
 * Starts a thread for each connection. Loading what virtual threads need takes longer than loading the server, so the
 * first connections get platform threads, and it is loaded a moment after the first of them.
 */
final class ConnectionThreads {
    private static final ThreadFactory PLATFORM = new ThreadFactory() {
        @Override
        public Thread newThread(Runnable connection) {
            return new Thread(connection, "skyc-connection");
        }
    };

    private final boolean wantsVirtual;
    private volatile ThreadFactory factory = PLATFORM;

    ConnectionThreads(ThreadKind kind) {
        this.wantsVirtual = kind == ThreadKind.VIRTUAL && Runtime.version().feature() >= 21;
    }

    void start(Runnable connection) {
        factory.newThread(connection).start();
    }

    /** Goes over to virtual threads, if they are wanted; to be called once. */
    void prepare() {
        if (!wantsVirtual) {
            return;
        }
        try {
            // By name, because this is compiled for Java 17.
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            Method name = Class.forName("java.lang.Thread$Builder").getMethod("name", String.class);
            Method make = Class.forName("java.lang.Thread$Builder").getMethod("factory");
            ThreadFactory virtual = (ThreadFactory) make.invoke(name.invoke(builder, "skyc-connection"));
            Thread first = virtual.newThread(new Runnable() {
                @Override
                public void run() {
                    // Loads what a thread needs.
                }
            });
            first.start();
            first.join();
            factory = virtual;
        } catch (ReflectiveOperationException missing) {
            throw new LinkageError("Java 21 has virtual threads", missing);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
