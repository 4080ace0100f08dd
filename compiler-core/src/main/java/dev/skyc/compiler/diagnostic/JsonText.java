package dev.skyc.compiler.diagnostic;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;

/** Prints JSON the same way on every system. */
final class JsonText {
    private JsonText() {}

    /** Two spaces of indentation, line feeds, and one at the end. */
    static String print(JsonNode node) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return JsonNodes.print(
                node, new DefaultPrettyPrinter().withArrayIndenter(indenter).withObjectIndenter(indenter));
    }
}
