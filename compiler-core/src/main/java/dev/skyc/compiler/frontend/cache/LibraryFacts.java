package dev.skyc.compiler.frontend.cache;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.frontend.facts.FileFacts.ParseProblem;
import dev.skyc.compiler.source.SourceSpan;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * The facts that a library ships in its jar, so that its functions can join an application without its sources.
 *
 * @param files facts of its source files; empty where there is a problem
 * @param problems why the facts cannot be used
 */
public record LibraryFacts(List<FileFacts> files, List<ParseProblem> problems) {
    /** Where the facts stand in a jar. */
    public static final String ENTRY = "META-INF/skyc/facts.json";

    private static final int FORMAT = 1;

    public LibraryFacts {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /** The file's content: the same facts give the same text. */
    public static String write(List<FileFacts> files) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new FactsJson().factory().createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField("format", FORMAT);
            json.writeArrayFieldStart("files");
            FactsWriter writer = new FactsWriter(json);
            for (FileFacts file : files) {
                writer.file(file);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalArgumentException("facts too deep for JSON", e);
        }
        return out.append('\n').toString();
    }

    /**
     * Reads the file. The sources that its positions name are not at hand: their names get the jar's in front.
     *
     * @param jar the jar's file name, such as {@code orders.jar}
     */
    public static LibraryFacts read(String jar, byte[] content) {
        String name = jar + "!/" + ENTRY;
        try (JsonParser json = new FactsJson().factory().createParser(content)) {
            return new LibraryFacts(files(json, jar + "!/"), List.of());
        } catch (IOException e) {
            ParseProblem problem = new ParseProblem(
                    ParseProblem.Kind.FORMAT,
                    "`" + name + "` is not a facts file that this version of skyc understands",
                    SourceSpan.ofFile(name));
            return new LibraryFacts(List.of(), List.of(problem));
        }
    }

    private static List<FileFacts> files(JsonParser json, String prefix) throws IOException {
        List<FileFacts> files = new ArrayList<>();
        boolean understood = false;
        json.nextToken();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new IOException("not an object");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            if (field.equals("format")) {
                understood = json.currentToken() == JsonToken.VALUE_NUMBER_INT && json.getIntValue() == FORMAT;
            } else if (field.equals("files") && understood) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    files.add(FactsReader.current(json, prefix));
                }
            } else {
                json.skipChildren();
            }
        }
        if (!understood || json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
            throw new IOException("not in format " + FORMAT);
        }
        return files;
    }
}
