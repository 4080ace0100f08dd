package dev.skyc.compiler.artifact;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.util.Map;

/** Writes maps, lists, strings, numbers and booleans as JSON: two spaces, one member or item a line, LF, map order as given. */
public final class JsonWriter {
    private final JsonFactory factory = new JsonFactory();

    /** The text of one document with a line end. */
    public String write(Map<String, ?> document) {
        return PlainValues.write(document, factory, printer()) + "\n";
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        return printer;
    }
}
