package dev.skyc.compiler.frontend.cache;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Walks JSON field by field; anything unexpected is an {@link IOException}. */
final class JsonCursor {
    private final JsonParser json;

    JsonCursor(JsonParser json) {
        this.json = json;
    }

    /** Reads the value of one field; the cursor stands on its first token. */
    interface Field {
        void read(String name) throws IOException;
    }

    /** Reads one element; the cursor stands on its first token. */
    interface Element<T> {
        T read() throws IOException;
    }

    void next() throws IOException {
        json.nextToken();
    }

    /** Reads an object; fields that the reader does not know must be passed to {@link #skip}. */
    void object(Field field) throws IOException {
        expect(JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            field.read(name);
        }
        expect(JsonToken.END_OBJECT);
    }

    <T> List<T> list(Element<T> element) throws IOException {
        List<T> elements = new ArrayList<>();
        expect(JsonToken.START_ARRAY);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add(element.read());
        }
        return elements;
    }

    String text() throws IOException {
        expect(JsonToken.VALUE_STRING);
        return json.getText();
    }

    int integer() throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT);
        return json.getIntValue();
    }

    long longInteger() throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT);
        return json.getLongValue();
    }

    /** A floating-point number that stands as text. */
    double floating() throws IOException {
        try {
            return Double.parseDouble(text());
        } catch (NumberFormatException e) {
            throw malformed("not a number: " + json.getText());
        }
    }

    boolean bool() throws IOException {
        return json.getBooleanValue();
    }

    /** Passes over a value that a later version added. */
    void skip() throws IOException {
        json.skipChildren();
    }

    private void expect(JsonToken token) throws IOException {
        if (json.currentToken() != token) {
            throw malformed("expected " + token + " but found " + json.currentToken());
        }
    }

    IOException malformed(String message) {
        return new IOException(message);
    }
}
