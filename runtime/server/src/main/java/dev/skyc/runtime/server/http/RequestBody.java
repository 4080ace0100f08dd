package dev.skyc.runtime.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of one request. What comes after it on the connection cannot be read through it. */
abstract class RequestBody extends InputStream {
    private static final int PIECE = 4 << 10;

    private final Continuation continuation;
    private @Nullable Refusal failure;
    private boolean finished;
    private volatile boolean over;

    RequestBody(Continuation continuation) {
        this.continuation = continuation;
    }

    static RequestBody of(Framing framing, Source source, Continuation continuation, Limits limits) {
        if (framing.chunked()) {
            return new ChunkedBody(source, continuation, limits);
        }
        return new FixedBody(source, continuation, framing.length());
    }

    /** Reads some bytes of the body; -1 at its end. */
    abstract int readSome(byte[] into, int offset, int length) throws IOException;

    /** Whether the end has been reached without looking for it. */
    abstract boolean isAtEnd();

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public final int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (over) {
            throw new IOException("the request is over");
        }
        if (failure != null) {
            throw new Refusal(failure.status(), failure.detail());
        }
        if (length == 0 || isFinished()) {
            return length == 0 ? 0 : -1;
        }
        try {
            continuation.send();
            int read = readSome(into, offset, length);
            finished = read < 0;
            return read;
        } catch (Refusal refusal) {
            failure = refusal;
            throw refusal;
        } catch (IOException broken) {
            failure = new Refusal(400, "the connection broke within the body");
            throw broken;
        }
    }

    /** Whether all of it has been read. */
    final boolean isFinished() {
        return finished || isAtEnd();
    }

    /** Why the rest of it cannot be read, where it cannot. */
    final Optional<Refusal> failure() {
        return Optional.ofNullable(failure);
    }

    /** Reads what is left of it, up to a number of bytes; whether it is finished then. */
    final boolean discard(long most) {
        if (isFinished()) {
            return true;
        }
        if (failure != null || continuation.isPending()) {
            return false;
        }
        byte[] rest = new byte[PIECE];
        long left = most;
        try {
            while (left > 0) {
                int read = read(rest, 0, (int) Math.min(left, rest.length));
                if (read < 0) {
                    return true;
                }
                left -= read;
            }
        } catch (IOException broken) {
            return false;
        }
        return isFinished();
    }

    /** Ends all reading, also by threads that the handler left behind. */
    final void end() {
        over = true;
    }
}
