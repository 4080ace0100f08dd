package dev.skyc.backend.services.common;

import dev.skyc.compiler.spi.ResourceProvider.FunctionAccess;
import dev.skyc.compiler.spi.ResourceProvider.Request;
import java.util.List;
import java.util.Locale;

/** What a function may do with a database, as far as PostgreSQL tells functions apart. The owner is no function's. */
public enum DatabaseRole {
    /** Reads the tables of the schema {@code public}. */
    READER,
    /** Reads and changes rows, those of outbox and inbox included. */
    WRITER;

    private static final List<String> READ = List.of("read");

    /** The least role that suffices for what a function does. */
    public static DatabaseRole of(FunctionAccess use) {
        return use.accesses().equals(READ) ? READER : WRITER;
    }

    /** The roles that some function needs, in order. */
    public static List<DatabaseRole> neededBy(Request request) {
        return request.uses().values().stream()
                .map(DatabaseRole::of)
                .sorted()
                .distinct()
                .toList();
    }

    /** How it is called in names: {@code reader}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
