package dev.skyc.compiler.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small program to compile in a test.
 *
 * @param files text by path, relative to the project's base directory, with {@code /}
 */
public record FixtureProgram(SortedMap<String, String> files) {
    private static final Pattern PATH =
            Pattern.compile("(?://|#|--) ((?:[\\w.-]+/)+[\\w.-]+|serverless\\.yaml|serverless\\.lock)");

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|record|enum)\\s+(\\w+)");

    public FixtureProgram {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** A program of one file. */
    public static FixtureProgram of(String path, String text) {
        return new FixtureProgram(new TreeMap<>(Map.of(path, text)));
    }

    /** A program of source files; each stands where its package and its first type say. */
    public static FixtureProgram ofSources(String... sources) {
        SortedMap<String, String> files = new TreeMap<>();
        for (String source : sources) {
            Matcher declared = PACKAGE.matcher(source);
            Matcher type = TYPE.matcher(source);
            if (!type.find()) {
                throw new IllegalArgumentException("no type is declared in: " + source);
            }
            String folder = declared.find() ? declared.group(1).replace('.', '/') + "/" : "";
            files.put("src/main/java/" + folder + type.group(1) + ".java", source);
        }
        return new FixtureProgram(files);
    }

    static FixtureProgram of(String page, List<MarkdownBlock> blocks) {
        SortedMap<String, String> files = new TreeMap<>();
        for (MarkdownBlock block : blocks) {
            split(page, block, files);
        }
        return new FixtureProgram(files);
    }

    private static void split(String page, MarkdownBlock block, Map<String, String> files) {
        String path = "";
        List<String> text = new ArrayList<>();
        for (String line : block.lines()) {
            Matcher matcher = PATH.matcher(line);
            if (matcher.matches()) {
                finish(files, path, text);
                path = matcher.group(1);
                text = new ArrayList<>();
            } else if (path.isEmpty()) {
                throw new IllegalArgumentException(page + ": the " + block.language() + " block below `## "
                        + block.heading() + "` does not begin with a comment that holds a path");
            } else {
                text.add(line);
            }
        }
        finish(files, path, text);
    }

    private static void finish(Map<String, String> files, String path, List<String> text) {
        if (!path.isEmpty()) {
            files.put(path, String.join("\n", text).stripTrailing() + "\n");
        }
    }

    /** Writes the files below a directory. */
    public void writeTo(Path directory) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        }
    }
}
