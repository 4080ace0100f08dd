package dev.skyc.runtime.server.http;

import dev.skyc.runtime.server.http.Alarm.Wait;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** A connection over a socket. */
final class SocketTransport implements Transport {
    private final Socket socket;
    private final InputStream input;
    private final OutputStream output;
    private final Connections connections;
    private final Alarm alarm = new Alarm();

    SocketTransport(Socket socket, Connections connections) throws IOException {
        // A reply is written at once, so there is nothing to be gained by waiting for more.
        socket.setTcpNoDelay(true);
        this.socket = socket;
        this.input = socket.getInputStream();
        this.output = socket.getOutputStream();
        this.connections = connections;
    }

    @Override
    public int read(byte[] into, int offset, int length, long nanos) throws IOException {
        return read(Wait.INPUT, into, offset, length, nanos);
    }

    @Override
    public int readIdle(byte[] into, int offset, int length, long nanos) throws IOException {
        return read(Wait.REQUEST, into, offset, length, nanos);
    }

    private int read(Wait reason, byte[] into, int offset, int length, long nanos) throws IOException {
        boolean inTime = false;
        int read = -1;
        alarm.set(reason, nanos);
        try {
            // Whoever drains sets its mark first and rings afterwards: one of the two is seen here.
            if (reason == Wait.INPUT || !connections.isDraining()) {
                read = input.read(into, offset, length);
            }
        } finally {
            inTime = alarm.clear();
        }
        if (!inTime) {
            throw new SocketTimeoutException();
        }
        return read;
    }

    @Override
    public void write(byte[] from, int offset, int length, long nanos) throws IOException {
        alarm.set(Wait.OUTPUT, nanos);
        try {
            output.write(from, offset, length);
        } finally {
            alarm.clear();
        }
    }

    @Override
    public void endOutput() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void abort() {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException alreadyGone) {
            // Then it has failed by itself.
        }
        close();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // Nothing is left to be done about it.
        }
    }

    /** Wakes the connection if its time is over. For other threads. */
    void wakeIfDue(long now) {
        Wait reason = alarm.ringIfDue(now);
        if (reason == Wait.OUTPUT) {
            close();
        } else if (reason != null) {
            endInput();
        }
    }

    /** Ends the connection if it waits for a request. For other threads. */
    boolean wakeIfIdle() {
        boolean rung = alarm.ringIfIdle();
        if (rung) {
            endInput();
        }
        return rung;
    }

    long idleSince() {
        return alarm.idleSince();
    }

    private void endInput() {
        try {
            socket.shutdownInput();
        } catch (IOException alreadyGone) {
            close();
        }
    }
}
