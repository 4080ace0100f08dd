package dev.skyc.runtime.server.http;

import java.io.Closeable;
import java.io.IOException;

/**
 * The two directions of one connection. Each wait has an end: {@link java.net.SocketTimeoutException} when the time given
 * has passed.
 */
interface Transport extends Closeable {
    /** Reads what is there, waiting for the first byte; -1 at the end. */
    int read(byte[] into, int offset, int length, long nanos) throws IOException;

    /** Reads between two requests; -1 also if the server wants the connection to end. */
    int readIdle(byte[] into, int offset, int length, long nanos) throws IOException;

    /** Writes everything. */
    void write(byte[] from, int offset, int length, long nanos) throws IOException;

    /** Tells the client that nothing more comes. */
    void endOutput() throws IOException;

    /** Ends it in such a way that the client sees a failure and not an end. */
    void abort();

    @Override
    void close();
}
