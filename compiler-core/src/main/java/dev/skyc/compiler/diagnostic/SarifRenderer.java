package dev.skyc.compiler.diagnostic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skyc.compiler.source.SourceSpan;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Renders diagnostics as SARIF 2.1.0, which code hosts show beside the lines of a change. */
public final class SarifRenderer {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String ROOT = "SRCROOT";

    private final String pages;

    /** Links of rules begin with this URL, to which a code's {@link DiagnosticCode#page()} is appended. */
    public SarifRenderer(String pages) {
        this.pages = pages.endsWith("/") ? pages : pages + "/";
    }

    /** The whole report as one run. */
    public String render(DiagnosticReport report) {
        Map<String, DiagnosticCode> codes = new TreeMap<>();
        report.diagnostics().forEach(d -> codes.put(d.code().id(), d.code()));

        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", SCHEMA);
        root.put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "skyc");
        ArrayNode rules = driver.putArray("rules");
        codes.values().forEach(code -> rule(rules.addObject(), code));
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        Map<String, Integer> indices = new TreeMap<>();
        codes.keySet().forEach(id -> indices.put(id, indices.size()));
        for (Diagnostic diagnostic : report.diagnostics()) {
            result(
                    results.addObject(),
                    diagnostic,
                    indices.getOrDefault(diagnostic.code().id(), -1));
        }
        return JsonText.print(root);
    }

    private void rule(ObjectNode node, DiagnosticCode code) {
        node.put("id", code.id());
        node.put("name", code.name());
        node.putObject("shortDescription").put("text", code.name().replace('-', ' '));
        node.put("helpUri", pages + code.page());
        node.putObject("defaultConfiguration").put("level", code.severity().word());
    }

    private static void result(ObjectNode node, Diagnostic diagnostic, int index) {
        node.put("ruleId", diagnostic.code().id());
        node.put("ruleIndex", index);
        node.put("level", diagnostic.code().severity().word());
        StringBuilder text = new StringBuilder(diagnostic.message());
        diagnostic.help().forEach(help -> text.append("\nhelp: ").append(help));
        node.putObject("message").put("text", text.toString());
        if (!diagnostic.primary().span().file().isEmpty()) {
            physical(node.putArray("locations").addObject(), diagnostic.primary());
        }
        ArrayNode related = JsonNodeFactory.instance.arrayNode();
        diagnostic.secondary().stream()
                .filter(label -> !label.span().file().isEmpty())
                .forEach(label -> physical(related.addObject().put("id", related.size()), label));
        if (!related.isEmpty()) {
            node.set("relatedLocations", related);
        }
    }

    private static void physical(ObjectNode node, Label label) {
        SourceSpan span = label.span();
        ObjectNode place = node.putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", uri(span.file())).put("uriBaseId", ROOT);
        if (span.isPositioned()) {
            // SARIF's end column is exclusive, ours is the last one that belongs to the span.
            place.putObject("region")
                    .put("startLine", span.line())
                    .put("startColumn", span.column())
                    .put("endLine", span.endLine())
                    .put("endColumn", span.endColumn() + 1);
        }
        if (!label.text().isEmpty()) {
            node.putObject("message").put("text", label.text());
        }
    }

    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "/-._~".indexOf(c) >= 0);
            uri.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return uri.toString();
    }
}
