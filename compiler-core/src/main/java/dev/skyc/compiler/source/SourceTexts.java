package dev.skyc.compiler.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The lines of source files, for excerpts in messages; a file is read when its first line is asked for. Not thread-safe. */
public final class SourceTexts {
    /** A shorter secret also is a part of harmless words. */
    private static final int DISTINCTIVE = 6;

    private final Reader reader;
    private final Map<String, List<String>> lines = new HashMap<>();

    private SourceTexts(Reader reader) {
        this.reader = reader;
    }

    /** Files below a directory, by the relative paths that {@link SourceSpan#file()} holds. */
    public static SourceTexts under(Path baseDirectory) {
        return new SourceTexts(file -> read(baseDirectory, file));
    }

    /** Texts that are held in memory, by path. */
    public static SourceTexts of(Map<String, String> texts) {
        Map<String, String> copy = Map.copyOf(texts);
        return new SourceTexts(file -> Optional.ofNullable(copy.get(file)));
    }

    /** No texts at all. */
    public static SourceTexts none() {
        return of(Map.of());
    }

    /** One line without its end, counted from 1; empty where file or line cannot be read. */
    public Optional<String> line(String file, int number) {
        List<String> text = lines.computeIfAbsent(
                file, name -> reader.read(name).map(SourceTexts::split).orElse(List.of()));
        return number >= 1 && number <= text.size() ? Optional.of(text.get(number - 1)) : Optional.empty();
    }

    /**
     * The same texts with stars in place of secrets.
     *
     * @param secrets by the place that shows the problem; where lines of the place do not hold the secret word for word,
     *     because it is quoted or put together, they are hidden as a whole
     */
    public SourceTexts without(SortedMap<SourceSpan, String> secrets) {
        return secrets.isEmpty()
                ? this
                : new SourceTexts(file -> reader.read(file).map(text -> {
                    List<String> shown = new ArrayList<>(split(text));
                    secrets.forEach((span, secret) -> hide(shown, span.file().equals(file), span, secret));
                    return String.join("\n", shown);
                }));
    }

    private static void hide(List<String> lines, boolean isItsFile, SourceSpan span, String secret) {
        boolean anywhere = secret.length() >= DISTINCTIVE;
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            boolean here = isItsFile && number >= span.line() && number <= span.endLine();
            if (!secret.isEmpty() && (here || anywhere) && line.contains(secret)) {
                lines.set(number - 1, line.replace(secret, "*".repeat(secret.length())));
            } else if (here) {
                lines.set(number - 1, line.replaceAll("\\S", "*"));
            }
        }
    }

    private static List<String> split(String text) {
        return Arrays.asList(text.split("\r\n|\n|\r", -1));
    }

    private static Optional<String> read(Path baseDirectory, String file) {
        try {
            Path path = baseDirectory.resolve(file);
            // An excerpt is a courtesy: malformed text is shown with replacement characters, an unreadable file without
            // one.
            return Files.isRegularFile(path)
                    ? Optional.of(new String(Files.readAllBytes(path), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private interface Reader {
        Optional<String> read(String file);
    }
}
