package dev.skyc.compiler.migration;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.diagnostic.Suggestions;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.CapabilityUse;
import dev.skyc.compiler.model.Migrations;
import dev.skyc.compiler.model.view.FunctionUses;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Adds to an application what makes the schemas of its databases. */
public final class DatabaseMigrations {
    /** A file that Flyway would pass over without a word. */
    static final DiagnosticCode NAME = DiagnosticCode.error("SKY1100", "invalid-migration-name");

    /** Two files that are one migration. */
    static final DiagnosticCode DUPLICATE = DiagnosticCode.error("SKY1101", "duplicate-migration");

    /** Migrations of a database that no function asks for. */
    static final DiagnosticCode UNUSED = DiagnosticCode.warning("SKY1102", "unused-migrations");

    private static final String KIND = "database";

    private final TreeSet<String> used = new TreeSet<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private DatabaseMigrations(Application application) {
        application.functions().stream()
                .flatMap(function -> FunctionUses.of(application, function).capabilities().stream())
                .filter(use -> use.kind().equals(KIND))
                .map(CapabilityUse::name)
                .forEach(used::add);
    }

    /** The application with the migrations of the databases that it uses. */
    public static Validated<Application> addTo(Application application, List<MigrationFile> files) {
        DatabaseMigrations migrations = new DatabaseMigrations(application);
        return new Validated<>(application.with(migrations.of(files)), migrations.diagnostics);
    }

    private SortedMap<String, Migrations> of(List<MigrationFile> files) {
        SortedMap<String, List<MigrationFile>> byDatabase = new TreeMap<>();
        for (MigrationFile file : files) {
            if (file.database().isEmpty()) {
                diagnostics.add(Diagnostic.of(
                                UNUSED, file.span(), "`" + file.name() + "` belongs to no database, and does not run")
                        .help("move it into the folder of its database: `db/" + example() + "/" + file.name() + "`"));
            } else {
                byDatabase
                        .computeIfAbsent(file.database(), name -> new ArrayList<>())
                        .add(file);
            }
        }
        SortedMap<String, Migrations> migrations = new TreeMap<>();
        byDatabase.forEach((database, all) -> {
            if (used.contains(database)) {
                migrations.put(database, of(database, all));
            } else {
                diagnostics.add(unused(database, all));
            }
        });
        return migrations;
    }

    private Migrations of(String database, List<MigrationFile> files) {
        SortedMap<String, MigrationFile> byKey = new TreeMap<>();
        List<SchemaVersion> versions = new ArrayList<>();
        for (MigrationFile file : files) {
            Optional<MigrationName> name = MigrationName.parse(file.name());
            if (name.isEmpty()) {
                diagnostics.add(unnamed(file));
                continue;
            }
            MigrationFile other = byKey.putIfAbsent(name.get().key(), file);
            if (other != null) {
                diagnostics.add(duplicate(database, name.get(), file, other));
            }
            name.get().version().ifPresent(versions::add);
        }
        return new Migrations(
                versions.stream()
                        .max(Comparator.naturalOrder())
                        .map(SchemaVersion::text)
                        .orElse(""),
                checksum(files));
    }

    private static Diagnostic unnamed(MigrationFile file) {
        Diagnostic unnamed =
                Diagnostic.of(NAME, file.span(), "`" + file.name() + "` is no name of a migration, and would not run");
        return file.name().startsWith("U")
                ? unnamed.help("undo a migration by another one with a newer version")
                : unnamed.help("name it like `V2__add_prices.sql`, or `R__views.sql` to run it whenever it changes");
    }

    private static Diagnostic duplicate(String database, MigrationName name, MigrationFile file, MigrationFile other) {
        String what = name.version()
                .map(version -> "have the version `" + version.text() + "`")
                .orElse("are called `" + name.description() + "`");
        return Diagnostic.of(DUPLICATE, file.span(), "two migrations of database `" + database + "` " + what)
                .also(other.span(), "the other one")
                .help("give the newer one the next version, or put both into one file");
    }

    private Diagnostic unused(String database, List<MigrationFile> files) {
        Diagnostic unused = Diagnostic.of(
                UNUSED,
                files.get(0).span(),
                "no function uses a database `" + database + "`, so its migrations do not run");
        return Suggestions.closest(database, used)
                .map(near -> unused.help("rename the folder to `db/" + near + "`"))
                .orElseGet(() -> used.isEmpty()
                        ? unused.help("ask for the database in a function: `@Database(\"" + database
                                + "\") DataSource`, or remove the files")
                        : unused.help("the databases are `" + String.join("`, `", used)
                                + "`: name the folder like one of them, or remove it"));
    }

    private String example() {
        return used.isEmpty() ? "shop" : used.first();
    }

    /** Over sorted names and contents, each with its length, so that no two lists of files are the same text. */
    private static String checksum(List<MigrationFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (MigrationFile file : files) {
                digest.update(framed(file.path()));
                digest.update(framed(file.text()));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    private static byte[] framed(String text) {
        return (text.length() + ":" + text).getBytes(StandardCharsets.UTF_8);
    }
}
