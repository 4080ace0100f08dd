package dev.skyc.compiler.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages that explain diagnostics, packed into the compiler so that they can be read offline. */
public final class DiagnosticPages {
    private static final String DIRECTORY = "/META-INF/skyc/diagnostics/";
    private static final Pattern ENTRY =
            Pattern.compile("\\| \\[(SKY[0-9]{4})\\]\\([^)]*\\) \\| `([a-z0-9-]+)` \\| (error|warning|note) \\|.*");

    private DiagnosticPages() {}

    /** The page of a code; empty when there is none. */
    public static Optional<String> text(String code) {
        return code.matches("SKY[0-9]{4}") ? resource(code + ".md") : Optional.empty();
    }

    /** All codes that have a page, by id, as the index of the pages lists them. */
    public static List<DiagnosticCode> codes() {
        return resource("README.md").map(DiagnosticPages::codes).orElse(List.of());
    }

    private static List<DiagnosticCode> codes(String index) {
        return index.lines()
                .map(ENTRY::matcher)
                .filter(Matcher::matches)
                .map(entry -> new DiagnosticCode(
                        entry.group(1),
                        entry.group(2),
                        Severity.valueOf(entry.group(3).toUpperCase(Locale.ROOT))))
                .toList();
    }

    private static Optional<String> resource(String name) {
        try (InputStream in = DiagnosticPages.class.getResourceAsStream(DIRECTORY + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
