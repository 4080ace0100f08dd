package dev.skyc.runtime.contract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends in a 413 beyond its limit. */
final class LimitedBody extends FilterInputStream {
    private long left;

    LimitedBody(InputStream body, long limit) {
        super(body);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long read) {
        left -= read;
        if (left < 0) {
            throw new BindingProblem(413, "the body is too large");
        }
    }
}
