package dev.skyc.compiler.frontend.cache;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.skyc.compiler.frontend.facts.FileFacts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** One file's facts as JSON and back. */
final class FactsJson {
    /** Text beyond ASCII is escaped because a Java string may hold half a surrogate pair, which UTF-8 cannot. */
    private final JsonFactory factory =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    byte[] write(FileFacts facts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = factory.createGenerator(out)) {
            new FactsWriter(json).file(facts);
        }
        return out.toByteArray();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException where the bytes are anything else
     */
    FileFacts read(byte[] content, int offset, int length) throws IOException {
        try (JsonParser json = factory.createParser(content, offset, length)) {
            return FactsReader.next(json);
        }
    }

    JsonFactory factory() {
        return factory;
    }
}
