package dev.skyc.compiler.testing;

import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.diagnostic.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of a diagnostic, which is its fixture too: a program that is rejected (or reported, for warnings and notes), what
 * the compiler says of it, and a program that is accepted.
 *
 * <p>Code blocks hold files; each begins with a comment that is nothing but its path: {@code // src/main/java/shop/A.java}
 *, {@code # serverless.yaml} or {@code --
 * src/main/resources/db/shop/V1__orders.sql}. A {@code text} block holds the compiler's output.
 *
 * @param code code, name and severity, as the page's head says
 * @param summary the sentence beside the severity
 * @param rejected the program that yields the diagnostic
 * @param output what the compiler says of it, without the closing line that counts
 * @param accepted the program that is free of it
 * @param testedBy the test class that stands in for the two programs, where no program of source files can show the
 *     problem: {@code <!-- tested by: dev.skyc.… -->}
 */
public record DiagnosticPage(
        DiagnosticCode code,
        String summary,
        Optional<FixtureProgram> rejected,
        Optional<String> output,
        Optional<FixtureProgram> accepted,
        Optional<String> testedBy) {
    private static final Pattern TITLE = Pattern.compile("# (SKY[0-9]{4}): ([a-z0-9-]+)");
    private static final Pattern SEVERITY = Pattern.compile("(error|warning|note) · (.+)");
    private static final Pattern TESTED_BY = Pattern.compile("<!-- tested by: ([\\w.]+) -->");
    private static final String ACCEPTED = "Accepted";
    private static final String OUTPUT = "text";

    /**
     * Reads a page.
     *
     * @throws IllegalArgumentException when it is not a page; the message says where
     */
    public static DiagnosticPage parse(String file, String text) {
        List<String> lines = text.lines().toList();
        Matcher title = match(file, TITLE, lines.isEmpty() ? "" : lines.get(0), "the title `# SKYnnnn: name`");
        String second = lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
        Matcher severity = match(file, SEVERITY, second, "the line `error · one sentence` below the title");
        DiagnosticCode code = new DiagnosticCode(
                title.group(1),
                title.group(2),
                Severity.valueOf(severity.group(1).toUpperCase(Locale.ROOT)));

        List<MarkdownBlock> blocks = MarkdownBlock.parse(lines);
        String heading = rejectedHeading(code);
        Optional<String> testedBy = lines.stream()
                .map(TESTED_BY::matcher)
                .filter(Matcher::matches)
                .map(m -> m.group(1))
                .findFirst();
        return new DiagnosticPage(
                code,
                severity.group(2),
                program(file, blocks, heading),
                blocks.stream()
                        .filter(block -> block.isIn(heading) && block.is(OUTPUT))
                        .map(MarkdownBlock::text)
                        .findFirst(),
                program(file, blocks, ACCEPTED),
                testedBy);
    }

    /** The page's text with another output in it. */
    public static String withOutput(String text, String output) {
        List<String> lines = text.lines().toList();
        List<MarkdownBlock> blocks = MarkdownBlock.parse(lines);
        List<MarkdownBlock> rejected =
                blocks.stream().filter(block -> !block.isIn(ACCEPTED)).toList();
        if (rejected.isEmpty()) {
            return text;
        }
        Optional<MarkdownBlock> old =
                rejected.stream().filter(block -> block.is(OUTPUT)).findFirst();
        int from = old.map(MarkdownBlock::firstLine)
                .orElse(rejected.get(rejected.size() - 1).lastLine() + 1);
        int to = old.map(block -> block.lastLine() + 1).orElse(from);
        StringBuilder page = new StringBuilder();
        lines.subList(0, from).forEach(line -> page.append(line).append('\n'));
        page.append(old.isPresent() ? "" : "\n");
        page.append("```text\n").append(output).append("```\n");
        lines.subList(to, lines.size()).forEach(line -> page.append(line).append('\n'));
        return page.toString();
    }

    private static String rejectedHeading(DiagnosticCode code) {
        return code.severity() == Severity.ERROR ? "Rejected" : "Reported";
    }

    private static Optional<FixtureProgram> program(String file, List<MarkdownBlock> blocks, String heading) {
        List<MarkdownBlock> sources = blocks.stream()
                .filter(block -> block.isIn(heading) && !block.is(OUTPUT))
                .toList();
        return sources.isEmpty() ? Optional.empty() : Optional.of(FixtureProgram.of(file, sources));
    }

    private static Matcher match(String file, Pattern pattern, String line, String wanted) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(file + ": " + wanted + " is missing, found: " + line);
        }
        return matcher;
    }
}
