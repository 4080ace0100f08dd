package dev.skyc.compiler.json;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import dev.skyc.compiler.diagnostic.JsonNodes;

/** The one form in which JSON is written: two blanks, LF on every system, a final line break. */
final class JsonText {
    private JsonText() {}

    static String write(JsonNode node) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER);
        return JsonNodes.print(
                node,
                new DefaultPrettyPrinter(separators).withArrayIndenter(indenter).withObjectIndenter(indenter));
    }
}
