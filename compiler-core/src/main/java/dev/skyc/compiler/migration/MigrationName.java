package dev.skyc.compiler.migration;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a Flyway file says.
 *
 * @param version absent for a file that runs again whenever it changes
 * @param description the words behind the version
 */
record MigrationName(Optional<SchemaVersion> version, String description) {
    private static final Pattern VERSIONED = Pattern.compile("V([0-9]+(?:[._][0-9]+)*)__(.+)\\.sql");
    private static final Pattern REPEATABLE = Pattern.compile("R__(.+)\\.sql");

    /** Nothing for a name that Flyway would pass over, or that says something else. */
    static Optional<MigrationName> parse(String fileName) {
        Matcher versioned = VERSIONED.matcher(fileName);
        if (versioned.matches()) {
            return Optional.of(
                    new MigrationName(Optional.of(SchemaVersion.ofFileName(versioned.group(1))), versioned.group(2)));
        }
        Matcher repeatable = REPEATABLE.matcher(fileName);
        return repeatable.matches()
                ? Optional.of(new MigrationName(Optional.empty(), repeatable.group(1)))
                : Optional.empty();
    }

    /** What no two files of a database share. */
    String key() {
        return version.map(numbers -> "V" + numbers.key()).orElse("R" + description.replace('_', ' '));
    }
}
