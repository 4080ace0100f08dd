package dev.skyc.runtime.server.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** A server that listens on one address. */
public final class HttpServer {
    private static final int BACKLOG = 1024;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final ServerSocket door;
    private final Connections connections;
    private final Watchdog watchdog;

    private HttpServer(ServerSocket door, Connections connections, Watchdog watchdog) {
        this.door = door;
        this.connections = connections;
        this.watchdog = watchdog;
    }

    /** Binds the address and begins to serve; {@link java.net.BindException} where it is in use. */
    public static HttpServer start(
            InetSocketAddress address,
            HttpHandler handler,
            Limits limits,
            Timeouts timeouts,
            ThreadKind kind,
            Traffic traffic)
            throws IOException {
        ServerSocket door = new ServerSocket();
        try {
            door.setReuseAddress(true);
            door.bind(address, BACKLOG);
        } catch (IOException failure) {
            door.close();
            throw failure;
        }
        Connections connections = new Connections();
        Service service = new Service(handler, limits, timeouts, traffic, connections);
        ConnectionThreads threads = new ConnectionThreads(kind);
        Watchdog watchdog = new Watchdog(connections, threads);
        new Thread(new Acceptor(door, service, connections, threads, watchdog), "skyc-acceptor").start();
        return new HttpServer(door, connections, watchdog);
    }

    /** The port that was bound. */
    public int port() {
        return door.getLocalPort();
    }

    /**
     * Accepts nothing more, lets requests finish, and cuts those that have not finished in time.
     *
     * @return whether all finished
     */
    public boolean drain(long millis) {
        connections.drain();
        try {
            door.close();
        } catch (IOException alreadyGone) {
            // Nothing is left to be done about it.
        }
        boolean finished = connections.awaitEnd(millis * NANOS_PER_MILLI);
        connections.closeAll();
        watchdog.stop();
        return finished;
    }
}
