package dev.skyc.compiler.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.source.SourceSpan;
import java.util.List;

/**
 * The committed form of an application, {@code application.json}. What is written is a function of the application alone,
 * without positions unless asked for, so that an unrelated edit does not touch it; what is read back passed all checks once.
 */
public final class ApplicationJson {
    static final DiagnosticCode UNREADABLE = DiagnosticCode.error("SKY4030", "unreadable-application");

    private ApplicationJson() {}

    /** The committed form. */
    public static String write(Application application) {
        return JsonText.write(new ApplicationWriter(false).write(application));
    }

    /** The same with a position beside everything that has one, for tools. */
    public static String writeWithPositions(Application application) {
        return JsonText.write(new ApplicationWriter(true).write(application));
    }

    /**
     * Reads the committed form. Positions are unknown, and declarations count as checked.
     *
     * @param file named in diagnostics
     */
    public static Validated<Application> read(String file, String json) {
        try {
            JsonNode tree = Mapper.STRICT.readTree(json);
            return new Validated<>(new ApplicationReader().read(new Reader("", tree)), List.of());
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation();
            SourceSpan span = location == null || location.getLineNr() < 1
                    ? SourceSpan.ofFile(file)
                    : new SourceSpan(
                            file,
                            location.getLineNr(),
                            Math.max(1, location.getColumnNr()),
                            location.getLineNr(),
                            Math.max(1, location.getColumnNr()));
            return unreadable(span, "this is not JSON");
        } catch (Reader.Malformed e) {
            return unreadable(SourceSpan.ofFile(file), e.getMessage());
        }
    }

    private static Validated<Application> unreadable(SourceSpan span, String reason) {
        Diagnostic diagnostic = Diagnostic.of(UNREADABLE, span, "the application cannot be read: " + reason)
                .help("the file is generated: compile or promote again instead of editing or merging it");
        return new Validated<>(Application.EMPTY, List.of(diagnostic));
    }

    /** Made when something is read: most compilations only write. */
    private static final class Mapper {
        static final JsonMapper STRICT = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
