package dev.skyc.compiler.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.artifact.Artifact;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.pipeline.Acknowledgement;
import dev.skyc.compiler.pipeline.Compilation;
import dev.skyc.compiler.plan.StatefulResource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lives of databases: added, renamed, removed and added again. Each row is a compilation of a code with these databases, what it
 * says, what is acknowledged of it, and what the lock holds then: {@code name(external name)}, removed ones with a minus.
 */
class LockReplayTest {
    private static final Pattern COMMAND = Pattern.compile("mvn serverless:lock -Daccept=(\\S+)");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"""
                orders          |         |                                             | orders(orders)
                orders          |         |                                             | orders(orders)
                orders, stock   | SKY5023 | dev/database-stock                          | orders(orders) stock(stock)
                orders          | SKY5025 | dev/database-stock                          | orders(orders) -stock(stock)
                orders, stock   | SKY5026 | dev/database-stock                          | orders(orders) stock(stock)
                stock           | SKY5025 | dev/database-orders                         | stock(stock) -orders(orders)
                stock, basket   | SKY5023 | dev/database-basket                         | basket(basket) stock(stock) -orders(orders)
                """, """
                orders          |         |                                             | orders(orders)
                sales           | SKY5024 | dev/database-sales=database-orders          | sales(orders)
                income          | SKY5024 | dev/database-income=database-sales          | income(orders)
                orders          | SKY5024 | dev/database-orders=database-income         | orders(orders)
                sales           | SKY5024 | dev/database-sales=database-orders          | sales(orders)
                                | SKY5025 | dev/database-sales                          | -sales(orders)
                sales           | SKY5026 | dev/database-sales                          | sales(orders)
                                | SKY5025 | dev/database-sales                          | -sales(orders)
                orders          | SKY5026 | dev/database-orders                         | orders(orders)
                """, """
                orders          |         |                                             | orders(orders)
                sales           | SKY5024 | dev/database-sales,dev/database-orders      | sales(sales) -orders(orders)
                sales, orders   | SKY5026 | dev/database-orders                         | orders(orders) sales(sales)
                """, """
                a, b            |         |                                             | a(a) b(b)
                c, d            | SKY5023 SKY5023 SKY5025 SKY5025 | dev/database-c=database-a,dev/database-d=database-b | c(a) d(b)
                c, d, a         | SKY5026 |                                             | c(a) d(b)
                d, a            | SKY5024 | dev/database-a=database-c                   | a(a) d(b)
                """, """
                a, b            |         |                                             | a(a) b(b)
                c, d            | SKY5023 SKY5023 SKY5025 SKY5025 | dev/database-a,dev/database-b,dev/database-c,dev/database-d | c(c) d(d) -a(a) -b(b)
                c               | SKY5025 | dev/database-d                              | c(c) -a(a) -b(b) -d(d)
                a               | SKY5025 SKY5026 | dev/database-a,dev/database-c       | a(a) -b(b) -c(c) -d(d)
                """, """
                                |         |                                             |
                a               | SKY5023 | dev/database-a                              | a(a)
                """})
    void replay(String table) throws IOException {
        LockedProject project = new LockedProject(directory);
        project.settings("application: shop\nenvironments:\n  dev: {services: box}\n");
        for (String row : table.lines().toList()) {
            String[] cells = row.split("\\|", -1);
            replay(project, row, list(cells[0]), cells[1].strip(), cells[2].strip(), cells[3].strip());
        }
    }

    private void replay(
            LockedProject project, String row, List<String> databases, String codes, String accept, String lock)
            throws IOException {
        project.databases(databases);
        Compilation compilation = project.compile();
        assertThat(compilation.report().diagnostics().stream()
                        .filter(Diagnostic::isError)
                        .map(diagnostic -> diagnostic.code().id())
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .as("%s%n%s", row, LockedProject.text(compilation))
                .isEqualTo(codes);
        if (!accept.isEmpty()) {
            assertThat(offered(compilation)).as(row).containsAll(tokens(accept));
            Acknowledgement acknowledgement = project.acknowledge(accept.split(","));
            assertThat(acknowledgement.problems()).as(row).isEmpty();
            assertThat(acknowledgement.pending()).as(row).isEmpty();
            assertThat(acknowledgement.acknowledged()).as(row).containsExactlyElementsOf(tokens(accept));
            Compilation after = project.compile();
            assertThat(after.hasErrors())
                    .as("%s%n%s", row, LockedProject.text(after))
                    .isFalse();
        }
        assertThat(content(project)).as(row).isEqualTo(lock);
        if (codes.isEmpty() || !accept.isEmpty()) {
            assertThat(objects(project.compile())).as(row).isEqualTo(identities(project));
        }
    }

    private static List<String> list(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.strip().split(", "));
    }

    private static SortedSet<String> tokens(String list) {
        return new TreeSet<>(List.of(list.split(",")));
    }

    /** All tokens of all commands that the diagnostics print. */
    private static SortedSet<String> offered(Compilation compilation) {
        SortedSet<String> tokens = new TreeSet<>();
        Matcher matcher = COMMAND.matcher(LockedProject.text(compilation));
        while (matcher.find()) {
            tokens.addAll(tokens(matcher.group(1)));
        }
        return tokens;
    }

    private static String content(LockedProject project) throws IOException {
        EnvironmentLock lock = project.committed().lock().environments().getOrDefault("dev", EnvironmentLock.EMPTY);
        List<String> words = new ArrayList<>();
        lock.resources().values().forEach(resource -> words.add(word(resource)));
        lock.removed().values().forEach(resource -> words.add("-" + word(resource)));
        return String.join(" ", words);
    }

    private static String word(StatefulResource resource) {
        return resource.name() + "(" + resource.identity() + ")";
    }

    private static List<String> identities(LockedProject project) throws IOException {
        return project.committed().lock().environments().get("dev").resources().values().stream()
                .map(resource -> "deploy/dev/configmap-shop-box-database-" + resource.identity() + ".yaml")
                .sorted()
                .toList();
    }

    private static List<String> objects(Compilation compilation) {
        Stream<String> paths = compilation.artifacts().artifacts().stream().map(Artifact::path);
        return paths.filter(path -> path.contains("configmap-shop-box-"))
                .sorted()
                .toList();
    }
}
