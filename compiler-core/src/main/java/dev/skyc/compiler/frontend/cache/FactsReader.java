package dev.skyc.compiler.frontend.cache;

import com.fasterxml.jackson.core.JsonParser;
import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.frontend.facts.FileFacts.Import;
import dev.skyc.compiler.frontend.facts.FileFacts.ParseProblem;
import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.source.SourceSpan;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Reads a file's facts. Fields that it does not know are passed over. */
final class FactsReader {
    private final JsonCursor json;
    private ExpressionReader expressions;

    /** Put before the file's name. */
    private final String prefix;

    private String file = "";
    private String packageName = "";
    private List<Import> imports = List.of();
    private List<TypeFacts> types = List.of();
    private List<ParseProblem> problems = List.of();

    private FactsReader(JsonCursor json, String prefix) {
        this.json = json;
        this.prefix = prefix;
        this.expressions = new ExpressionReader(json, "");
    }

    /** The file whose first token comes next. */
    static FileFacts next(JsonParser parser) throws IOException {
        parser.nextToken();
        return current(parser, "");
    }

    /** The file whose first token is the current one, its name with a prefix. */
    static FileFacts current(JsonParser parser, String prefix) throws IOException {
        FactsReader reader = new FactsReader(new JsonCursor(parser), prefix);
        reader.json.object(reader::field);
        return new FileFacts(reader.file, reader.packageName, reader.imports, reader.types, reader.problems);
    }

    private void field(String field) throws IOException {
        switch (field) {
            case "file" -> {
                file = prefix + json.text();
                expressions = new ExpressionReader(json, file);
            }
            case "package" -> packageName = json.text();
            case "imports" -> imports = json.list(this::importFacts);
            case "types" -> types = json.list(() -> DeclarationParts.type(json, expressions));
            case "problems" -> problems = json.list(this::problem);
            default -> json.skip();
        }
    }

    private Import importFacts() throws IOException {
        String text = json.text();
        boolean isStatic = text.startsWith("static ");
        boolean isModule = text.startsWith("module ");
        boolean onDemand = text.endsWith(".*");
        int start = isStatic || isModule ? text.indexOf(' ') + 1 : 0;
        int end = text.length() - (onDemand ? 2 : 0);
        return new Import(text.substring(start, Math.max(start, end)), isStatic, onDemand, isModule);
    }

    private ParseProblem problem() throws IOException {
        ProblemParts parts = new ProblemParts(expressions.noSpan());
        json.object(field -> {
            switch (field) {
                case "kind" -> parts.kind = json.text();
                case "message" -> parts.message = json.text();
                case "span" -> parts.span = expressions.span();
                default -> json.skip();
            }
        });
        for (ParseProblem.Kind kind : ParseProblem.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(parts.kind)) {
                return new ParseProblem(kind, parts.message, parts.span);
            }
        }
        throw json.malformed("unknown kind of problem: " + parts.kind);
    }

    private static final class ProblemParts {
        private String kind = "";
        private String message = "";
        private SourceSpan span;

        ProblemParts(SourceSpan span) {
            this.span = span;
        }
    }
}
