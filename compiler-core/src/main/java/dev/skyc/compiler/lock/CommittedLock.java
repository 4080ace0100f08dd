package dev.skyc.compiler.lock;

import dev.skyc.compiler.config.Located;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.Validated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code serverless.lock} as it lies beside the settings; empty when there is no file. */
public final class CommittedLock {
    private final LockFile lock;
    private final LockPositions positions;

    private CommittedLock(LockFile lock, LockPositions positions) {
        this.lock = lock;
        this.positions = positions;
    }

    /**
     * Reads a lock and holds it against the application's name; an empty one when it is not usable.
     *
     * @param file the lock's path, for messages
     * @param text its text; absent when there is no file
     */
    public static Validated<CommittedLock> read(String file, Optional<String> text, Located<String> application) {
        LockReader reader = new LockReader(file);
        Optional<LockFile> read = text.flatMap(reader::read);
        List<Diagnostic> diagnostics = new ArrayList<>(reader.diagnostics());
        read.ifPresent(lock -> diagnostics.addAll(lock.check(application)));
        LockFile lock = read.orElse(LockFile.empty(application.value()));
        return new Validated<>(new CommittedLock(lock, reader.positions()), diagnostics);
    }

    LockFile lock() {
        return lock;
    }

    LockPositions positions() {
        return positions;
    }
}
