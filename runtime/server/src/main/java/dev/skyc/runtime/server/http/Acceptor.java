package dev.skyc.runtime.server.http;

import dev.skyc.runtime.contract.Reply;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;

/** Takes connections from the door and starts a thread for each. */
final class Acceptor implements Runnable {
    private static final long PAUSE_NANOS = 50_000_000;

    private final ServerSocket door;
    private final Service service;
    private final Connections connections;
    private final ConnectionThreads threads;
    private final Watchdog watchdog;

    Acceptor(
            ServerSocket door, Service service, Connections connections, ConnectionThreads threads, Watchdog watchdog) {
        this.door = door;
        this.service = service;
        this.connections = connections;
        this.threads = threads;
        this.watchdog = watchdog;
    }

    @Override
    public void run() {
        boolean watched = false;
        while (!door.isClosed()) {
            Socket socket;
            try {
                socket = door.accept();
            } catch (IOException failure) {
                if (!door.isClosed()) {
                    // Out of file descriptors, most likely: some will come back.
                    service.log(Level.WARNING, "a connection cannot be accepted", failure);
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
                continue;
            }
            accept(socket);
            if (!watched) {
                watchdog.start();
                watched = true;
            }
        }
    }

    private void accept(Socket socket) {
        SocketTransport transport;
        try {
            transport = new SocketTransport(socket, connections);
            if (connections.size() >= service.limits().connections() && !connections.endLongestIdle()) {
                turnAway(transport);
                return;
            }
        } catch (IOException gone) {
            close(socket);
            return;
        }
        Session session = new Session(transport);
        session.begin();
        try {
            threads.start(session);
        } catch (OutOfMemoryError noThread) {
            session.end();
            service.log(Level.ERROR, "no thread can be started for a connection", noThread);
        }
    }

    private void turnAway(SocketTransport transport) throws IOException {
        service.traffic().turnedAway();
        try (transport) {
            // A few bytes into an empty buffer: this cannot block.
            Sink sink = new Sink(transport);
            sink.waitWith(Patience.of(1));
            new ReplyWriter(sink, service.date()).writeRefusal(Reply.problem(503, "there are too many connections"));
            transport.endOutput();
        } catch (BrokenReply impossible) {
            throw new AssertionError("our own reply", impossible);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // Nothing is left to be done about it.
        }
    }

    /** A connection from its beginning to its end. */
    private final class Session implements Runnable {
        private final SocketTransport transport;

        Session(SocketTransport transport) {
            this.transport = transport;
        }

        void begin() {
            connections.add(transport);
            service.traffic().opened();
        }

        @Override
        public void run() {
            try {
                new Connection(transport, service).run();
            } finally {
                end();
            }
        }

        void end() {
            transport.close();
            connections.remove(transport);
            service.traffic().closed();
        }
    }
}
