package dev.skyc.runtime.clients.postgres;

import dev.skyc.backend.local.engine.RunningEngine;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Gives each test a database of its own, on a server that the tests of a class share. */
abstract class DatabaseTestCase {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    @TempDir
    private static Path engineDirectory;

    static RunningEngine engine;

    @TempDir
    Path directory;

    TestDatabase database;

    @BeforeAll
    static void startPostgres() throws Exception {
        engine = TestDatabase.startEngine(engineDirectory);
    }

    @AfterAll
    static void stopPostgres() throws Exception {
        engine.close();
    }

    @BeforeEach
    void makeDatabase() throws Exception {
        String name = getClass().getSimpleName().toLowerCase(Locale.ROOT) + COUNTER.incrementAndGet();
        database = TestDatabase.create(engine, directory, name);
    }
}
