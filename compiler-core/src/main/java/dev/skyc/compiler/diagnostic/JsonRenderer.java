package dev.skyc.compiler.diagnostic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skyc.compiler.source.SourceSpan;

/** Renders diagnostics as one JSON document for tools; its form is numbered and only grows. */
public final class JsonRenderer {
    private JsonRenderer() {}

    /** The whole report. */
    public static String render(DiagnosticReport report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", 1);
        for (Severity severity : Severity.values()) {
            root.put(severity.word() + "s", report.count(severity));
        }
        ArrayNode diagnostics = root.putArray("diagnostics");
        report.diagnostics().forEach(diagnostic -> write(diagnostics.addObject(), diagnostic));
        return JsonText.print(root);
    }

    private static void write(ObjectNode node, Diagnostic diagnostic) {
        node.put("code", diagnostic.code().id());
        node.put("name", diagnostic.code().name());
        node.put("severity", diagnostic.code().severity().word());
        node.put("message", diagnostic.message());
        write(node.putObject("primary"), diagnostic.primary());
        ArrayNode secondary = node.putArray("secondary");
        diagnostic.secondary().forEach(label -> write(secondary.addObject(), label));
        ArrayNode help = node.putArray("help");
        diagnostic.help().forEach(help::add);
        node.put("page", diagnostic.code().page());
    }

    private static void write(ObjectNode node, Label label) {
        SourceSpan span = label.span();
        if (!span.file().isEmpty()) {
            node.put("file", span.file());
        }
        if (span.isPositioned()) {
            node.put("line", span.line());
            node.put("column", span.column());
            node.put("endLine", span.endLine());
            node.put("endColumn", span.endColumn());
        }
        if (!label.text().isEmpty()) {
            node.put("text", label.text());
        }
    }
}
