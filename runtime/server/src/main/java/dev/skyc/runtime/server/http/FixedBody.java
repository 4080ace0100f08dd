package dev.skyc.runtime.server.http;

import java.io.IOException;

/** A body whose length is known. */
final class FixedBody extends RequestBody {
    private final Source source;
    private long left;

    FixedBody(Source source, Continuation continuation, long length) {
        super(continuation);
        this.source = source;
        this.left = length;
    }

    @Override
    int readSome(byte[] into, int offset, int length) throws IOException {
        int read = source.read(into, offset, (int) Math.min(length, left));
        if (read < 0) {
            throw new Refusal(400, "the connection ends within the body");
        }
        left -= read;
        return read;
    }

    @Override
    boolean isAtEnd() {
        return left == 0;
    }

    @Override
    public int available() {
        return (int) Math.min(source.available(), left);
    }
}
