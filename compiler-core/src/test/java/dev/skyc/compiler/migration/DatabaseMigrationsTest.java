package dev.skyc.compiler.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Migrations;
import dev.skyc.compiler.pipeline.Compiler;
import dev.skyc.compiler.testing.FixtureCompiler;
import dev.skyc.compiler.testing.FixtureProgram;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseMigrationsTest {
    @TempDir
    private Path base;

    @Test
    void theNewestVersionIsTheOneWithTheLargestNumbers() throws IOException {
        write("db/shop/V1__a.sql", "db/shop/V9__b.sql", "db/shop/V10__c.sql", "db/shop/R__views.sql");
        assertThat(migrations().get("shop").version()).isEqualTo("10");
        write("db/shop/later/V10_1__d.sql", "db/shop/V0099999999999999999999__e.sql");
        assertThat(migrations().get("shop").version()).isEqualTo("0099999999999999999999");
    }

    @Test
    void repeatableMigrationsAloneHaveNoVersion() throws IOException {
        write("db/shop/R__views.sql");
        assertThat(migrations().get("shop").version()).isEmpty();
    }

    @Test
    void eachDatabaseHasItsOwn() throws IOException {
        write("db/shop/V1__a.sql", "db/warehouse/V3__b.sql");
        assertThat(migrations()).containsOnlyKeys("shop", "warehouse");
        write("db/warehouse/V4__c.sql");
        assertThat(migrations().get("warehouse").version()).isEqualTo("4");
    }

    @Test
    void theChecksumCoversNamesAndContentsButNotLineEnds() throws IOException {
        Path file = write("db/shop/V1__a.sql");
        Files.writeString(file, "SELECT 1;\nSELECT 2;\n");
        Migrations first = migrations().get("shop");
        assertThat(first.checksum()).hasSize(64);
        Files.writeString(file, "SELECT 1;\r\nSELECT 2;\r\n");
        assertThat(migrations().get("shop")).isEqualTo(first);
        Files.writeString(file, "SELECT 1;\nSELECT 3;\n");
        assertThat(migrations().get("shop")).isNotEqualTo(first);
        Files.writeString(file, "SELECT 1;\nSELECT 2;\n");
        Path repeatable = write("db/shop/R__v.sql");
        assertThat(migrations().get("shop").checksum()).isNotEqualTo(first.checksum());
        Files.delete(repeatable);
        Files.move(file, file.resolveSibling("V1__b.sql"));
        assertThat(migrations().get("shop").checksum()).isNotEqualTo(first.checksum());
    }

    @Test
    void aModuleOrListedJarMayBringMigrations() throws IOException {
        write("db/shop/V1__a.sql");
        Path jar = base.resolve("common.jar");
        try (FileSystem entries =
                FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            Files.createDirectories(entries.getPath("/db/shop"));
            Files.writeString(entries.getPath("/db/shop/V1.0__b.sql"), "SELECT 1;");
        }
        assertThat(problems(new MigrationFinder(base).find(List.of(resources()), List.of(jar))))
                .containsExactly("src/main/resources/db/shop/V1__a.sql SKY1101 two migrations of database `shop` have"
                        + " the version `1`, common.jar!/db/shop/V1.0__b.sql");
    }

    @Test
    void filesThatWouldNotRunAreRefused() throws IOException {
        write(
                "db/V1__a.sql",
                "db/shop/v1__a.sql",
                "db/shop/V1_a.sql",
                "db/shop/U1__a.sql",
                "db/shop/V1a__b.sql",
                "db/shop/V2__b.SQL");
        write("db/shop/beforeMigrate.sql", "db/shop/V1__.sql", "db/shop/README.md", "other/V1_x.sql");
        assertThat(problems(files()))
                .containsExactly(
                        "src/main/resources/db/V1__a.sql SKY1102 `V1__a.sql` belongs to no database, and does not run",
                        "src/main/resources/db/shop/U1__a.sql SKY1100 `U1__a.sql` is no name of a migration, and would not run",
                        "src/main/resources/db/shop/V1__.sql SKY1100 `V1__.sql` is no name of a migration, and would not run",
                        "src/main/resources/db/shop/V1_a.sql SKY1100 `V1_a.sql` is no name of a migration, and would not run",
                        "src/main/resources/db/shop/V1a__b.sql SKY1100 `V1a__b.sql` is no name of a migration, and would not run",
                        "src/main/resources/db/shop/V2__b.SQL SKY1100 `V2__b.SQL` is no name of a migration, and would not run",
                        "src/main/resources/db/shop/beforeMigrate.sql SKY1100 `beforeMigrate.sql` is no name of a migration,"
                                + " and would not run",
                        "src/main/resources/db/shop/v1__a.sql SKY1100 `v1__a.sql` is no name of a migration, and would not run");
    }

    @Test
    void twoRepeatableMigrationsOfOneDescriptionAreOne() throws IOException {
        write("db/shop/R__all_views.sql", "db/shop/more/R__all views.sql");
        assertThat(problems(files()))
                .containsExactly("src/main/resources/db/shop/more/R__all views.sql SKY1101 two migrations of database"
                        + " `shop` are called `all views`, src/main/resources/db/shop/R__all_views.sql");
    }

    @Test
    void migrationsOfNoDatabaseAreLeftOut() throws IOException {
        write("db/migration/V1__a.sql");
        assertThat(migrations()).isEmpty();
        assertThat(problems(files()))
                .containsExactly("src/main/resources/db/migration/V1__a.sql SKY1102 no function uses a database"
                        + " `migration`, so its migrations do not run");
    }

    private Path resources() {
        return base.resolve("src/main/resources");
    }

    private Path write(String... files) throws IOException {
        for (String file : files) {
            Path path = resources().resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, "SELECT '" + file + "';\n");
        }
        return resources().resolve(files[0]);
    }

    private List<MigrationFile> files() throws IOException {
        return new MigrationFinder(base).find(List.of(resources(), base.resolve("missing")), List.of());
    }

    private SortedMap<String, Migrations> migrations() throws IOException {
        return added(files()).value().migrations();
    }

    private List<String> problems(List<MigrationFile> files) throws IOException {
        return added(files).diagnostics().stream()
                .sorted(Diagnostic.ORDER)
                .map(problem -> problem.primary().span() + " " + problem.code().id() + " " + problem.message()
                        + problem.secondary().stream()
                                .map(label -> ", " + label.span())
                                .reduce("", String::concat))
                .toList();
    }

    private Validated<Application> added(List<MigrationFile> files) throws IOException {
        return DatabaseMigrations.addTo(application(), files);
    }

    private Application application() throws IOException {
        Path empty = Files.createDirectories(base.resolve("empty"));
        FixtureProgram program = FixtureProgram.ofSources("""
                import dev.skyc.annotation.*;
                import javax.sql.DataSource;
                public class Orders {
                    public Orders(@Database("shop") DataSource shop, @Database("warehouse") DataSource warehouse) {}
                    @Get("/orders") public String list() { return ""; }
                }
                """);
        program.writeTo(empty);
        return Compiler.load(getClass().getClassLoader())
                .compile(FixtureCompiler.request(program, empty))
                .application();
    }
}
