package dev.skyc.runtime.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How values of one type are read from bodies and written to them. Without state. */
public interface Codec<T> {
    /** {@code String} as plain text in UTF-8. */
    Codec<String> TEXT = new Codec<>() {
        @Override
        public String mediaType() {
            return "text/plain;charset=utf-8";
        }

        @Override
        public boolean accepts(String mediaType) {
            return mediaType.startsWith("text/");
        }

        @Override
        public String read(InputStream body) throws IOException {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }

        @Override
        public void write(String value, OutputStream out) throws IOException {
            out.write(value.getBytes(StandardCharsets.UTF_8));
        }
    };

    /** Bytes as they are. */
    Codec<byte[]> BYTES = new Codec<>() {
        @Override
        public String mediaType() {
            return "application/octet-stream";
        }

        @Override
        public boolean accepts(String mediaType) {
            return true;
        }

        @Override
        public byte[] read(InputStream body) throws IOException {
            return body.readAllBytes();
        }

        @Override
        public void write(byte[] value, OutputStream out) throws IOException {
            out.write(value);
        }
    };

    /** Bytes as they come, never held as a whole. */
    Codec<InputStream> STREAM = new Codec<>() {
        @Override
        public String mediaType() {
            return "application/octet-stream";
        }

        @Override
        public boolean accepts(String mediaType) {
            return true;
        }

        @Override
        public InputStream read(InputStream body) {
            return body;
        }

        @Override
        public void write(InputStream value, OutputStream out) throws IOException {
            try (value) {
                value.transferTo(out);
            }
        }
    };

    /** The media type of what it writes. */
    default String mediaType() {
        return "application/json";
    }

    /** Whether it reads bodies of a media type, given in lower case and without parameters. */
    default boolean accepts(String mediaType) {
        return mediaType.equals("application/json")
                || mediaType.toLowerCase(Locale.ROOT).endsWith("+json");
    }

    /** Reads a value; throws {@link IOException} where the body is not one. */
    T read(InputStream body) throws IOException;

    /** Reads a value from memory. */
    default T read(byte[] body) throws IOException {
        return read(new ByteArrayInputStream(body));
    }

    /** Writes a value. */
    void write(T value, OutputStream out) throws IOException;
}
