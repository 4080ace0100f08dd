package dev.skyc.runtime.server.http;

import java.io.ByteArrayOutputStream;
import java.net.SocketTimeoutException;

/** A client whose whole side of the conversation is known beforehand, and comes in pieces. */
final class MemoryTransport implements Transport {
    private final byte[] input;
    private final int piece;
    private final boolean stalls;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private int at;
    private boolean outputEnded;
    private boolean aborted;

    private MemoryTransport(byte[] input, int piece, boolean stalls) {
        this.input = input;
        this.piece = piece;
        this.stalls = stalls;
    }

    /** Sends everything, so many bytes at a time, and then closes its side. */
    static MemoryTransport of(byte[] input, int piece) {
        return new MemoryTransport(input, piece, false);
    }

    /** Sends everything and then nothing more. */
    static MemoryTransport stalling(byte[] input) {
        return new MemoryTransport(input, Integer.MAX_VALUE, true);
    }

    @Override
    public int read(byte[] into, int offset, int length, long nanos) throws SocketTimeoutException {
        if (at == input.length) {
            if (stalls) {
                throw new SocketTimeoutException();
            }
            return -1;
        }
        int read = Math.min(piece, Math.min(length, input.length - at));
        System.arraycopy(input, at, into, offset, read);
        at += read;
        return read;
    }

    @Override
    public int readIdle(byte[] into, int offset, int length, long nanos) throws SocketTimeoutException {
        return read(into, offset, length, nanos);
    }

    @Override
    public void write(byte[] from, int offset, int length, long nanos) {
        if (outputEnded) {
            throw new IllegalStateException("written after the end");
        }
        output.write(from, offset, length);
    }

    @Override
    public void endOutput() {
        outputEnded = true;
    }

    @Override
    public void abort() {
        aborted = true;
        outputEnded = true;
    }

    @Override
    public void close() {
        outputEnded = true;
    }

    byte[] output() {
        return output.toByteArray();
    }

    boolean isAborted() {
        return aborted;
    }
}
