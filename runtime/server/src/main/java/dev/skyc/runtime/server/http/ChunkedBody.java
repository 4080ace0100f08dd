package dev.skyc.runtime.server.http;

import java.io.IOException;

/** A body in chunks (RFC 9112 section 7.1). Extensions and trailer fields are checked and dropped. */
final class ChunkedBody extends RequestBody {
    private static final int LONGEST_HEADER = 256;
    private static final int MOST_EXTENSIONS = 16 << 10;

    private final Source source;
    private final Limits limits;
    private long left;
    private long total;
    private int extensions;
    private boolean inChunk;
    private boolean atEnd;

    ChunkedBody(Source source, Continuation continuation, Limits limits) {
        super(continuation);
        this.source = source;
        this.limits = limits;
    }

    @Override
    int readSome(byte[] into, int offset, int length) throws IOException {
        if (left == 0) {
            nextChunk();
        }
        if (atEnd) {
            return -1;
        }
        int read = source.read(into, offset, (int) Math.min(length, left));
        if (read < 0) {
            throw broken();
        }
        left -= read;
        return read;
    }

    @Override
    boolean isAtEnd() {
        return atEnd;
    }

    @Override
    public int available() {
        return (int) Math.min(source.available(), left);
    }

    private void nextChunk() throws IOException {
        if (inChunk) {
            endOfChunk();
        }
        line();
        ChunkHeader header = ChunkHeader.parse(source.bytes(), source.lineStart(), source.lineEnd());
        extensions += header.extensionLength();
        if (extensions > MOST_EXTENSIONS) {
            throw new Refusal(400, "the chunks have more extensions than data needs");
        }
        left = header.size();
        total += left;
        if (left > limits.body() || total > limits.body()) {
            throw new Refusal(413, "the body is longer than " + limits.body() + " bytes");
        }
        inChunk = true;
        if (left == 0) {
            new FieldReader(limits).read(source);
            atEnd = true;
        }
    }

    private void endOfChunk() throws IOException {
        line();
        if (source.lineStart() != source.lineEnd()) {
            throw new Refusal(400, "a chunk is longer than it says");
        }
    }

    private void line() throws IOException {
        if (!source.readLine("the header of a chunk", LONGEST_HEADER, 400)) {
            throw broken();
        }
    }

    private static Refusal broken() {
        return new Refusal(400, "the connection ends within the body");
    }
}
