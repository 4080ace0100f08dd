package dev.skyc.compiler.testing;

import dev.skyc.compiler.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The pages of all diagnostics: a directory of {@code SKYnnnn.md} files and an index. */
public final class PageDirectory {
    private static final String INDEX = "README.md";

    private final Path directory;
    private final SortedMap<String, DiagnosticPage> pages;

    private PageDirectory(Path directory, SortedMap<String, DiagnosticPage> pages) {
        this.directory = directory;
        this.pages = pages;
    }

    /**
     * Reads all pages of a directory.
     *
     * @throws IllegalArgumentException when a page is malformed or named otherwise than its code
     */
    public static PageDirectory read(Path directory) {
        SortedMap<String, DiagnosticPage> pages = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.equals(INDEX)) {
                    continue;
                }
                DiagnosticPage page = DiagnosticPage.parse(name, text(file));
                if (!name.equals(page.code().id() + ".md")) {
                    throw new IllegalArgumentException(
                            name + " is the page of " + page.code().id());
                }
                pages.put(page.code().id(), page);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PageDirectory(directory, pages);
    }

    /** All pages by code. */
    public SortedMap<String, DiagnosticPage> pages() {
        return Collections.unmodifiableSortedMap(pages);
    }

    /** What is wrong between the codes and their pages: used twice, without page, or with another head. */
    public List<String> problems(Collection<DiagnosticCode> codes) {
        List<String> problems = new ArrayList<>();
        SortedMap<String, String> idByName = new TreeMap<>();
        SortedMap<String, DiagnosticCode> byId = new TreeMap<>();
        for (DiagnosticCode code : codes) {
            DiagnosticPage page = pages.get(code.id());
            if (byId.putIfAbsent(code.id(), code) != null) {
                problems.add(code.id() + " is declared twice");
            }
            String sameName = idByName.putIfAbsent(code.name(), code.id());
            if (sameName != null && !sameName.equals(code.id())) {
                problems.add(code.id() + " and " + sameName + " are both named " + code.name());
            }
            if (page == null) {
                problems.add(code.id() + " " + code.name() + " has no page " + code.page());
            } else if (!page.code().equals(code)) {
                problems.add(code.page() + " says " + page.code() + " instead of " + code);
            }
        }
        return problems;
    }

    /** The pages whose code nobody declares. */
    public List<String> orphans(Collection<DiagnosticCode> codes) {
        return pages.values().stream()
                .map(DiagnosticPage::code)
                .filter(code -> !codes.contains(code))
                .map(DiagnosticCode::page)
                .toList();
    }

    /** The text of the index that lists the pages. */
    public String index() {
        StringBuilder index = new StringBuilder("""
                # Diagnostics

                Every message of the compiler has a code, and every code a page with a program that yields it and one that
                does not. `mvn serverless:explain -Dcode=SKY2003` prints a page; `@SuppressDiagnostic` silences warnings and
                notes, never errors. This index is generated from the pages: run the tests with `-Dgolden.update`.

                | code | name | severity | meaning |
                |---|---|---|---|
                """);
        for (DiagnosticPage page : pages.values()) {
            DiagnosticCode code = page.code();
            index.append("| [%s](%s.md) | `%s` | %s | %s |"
                            .formatted(
                                    code.id(),
                                    code.id(),
                                    code.name(),
                                    code.severity().word(),
                                    page.summary()))
                    .append('\n');
        }
        return index.toString();
    }

    /** The index as it stands in the directory; empty when there is none. */
    public String writtenIndex() {
        Path file = directory.resolve(INDEX);
        return Files.exists(file) ? text(file) : "";
    }

    /** Writes the index anew. */
    public void updateIndex() {
        write(directory.resolve(INDEX), index());
    }

    /** Puts another output into a page. */
    public void updateOutput(DiagnosticPage page, String output) {
        Path file = directory.resolve(page.code().id() + ".md");
        write(file, DiagnosticPage.withOutput(text(file), output));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
