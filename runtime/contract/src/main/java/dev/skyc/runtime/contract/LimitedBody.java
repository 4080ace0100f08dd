package dev.skyc.runtime.contract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends in a 413 beyond its limit, and in a 400 where the client does not send it as it should. */
final class LimitedBody extends FilterInputStream {
    private long left;

    LimitedBody(InputStream body, long limit) {
        super(body);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int next;
        try {
            next = super.read();
        } catch (IOException failure) {
            throw broken();
        }
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(buffer, offset, length);
        } catch (IOException failure) {
            throw broken();
        }
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped;
        try {
            skipped = super.skip(n);
        } catch (IOException failure) {
            throw broken();
        }
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    // Nothing that the handler could have a say in: whoever sent it is told, and nobody is woken at night.
    private static BindingProblem broken() {
        return new BindingProblem(400, "the body did not arrive as a whole");
    }

    private void count(long read) {
        left -= read;
        if (left < 0) {
            throw new BindingProblem(413, "the body is too large");
        }
    }
}
