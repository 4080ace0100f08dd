package dev.skyc.compiler.artifact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A complete file that is not yet in its place: it stands beside it under a name of its own. */
record StagedFile(String path, Path temporary, Path target) {
    /** The end of the name; such a file was left behind by a run that was killed. */
    static final String SUFFIX = ".skyc-tmp";

    /** Writes the content; the directory exists. */
    static StagedFile write(Artifact artifact, Path target) throws IOException {
        Path temporary = target.resolveSibling("." + target.getFileName() + SUFFIX);
        StagedFile staged = new StagedFile(artifact.path(), temporary, target);
        try {
            Files.write(
                    temporary,
                    artifact.content().getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
            return staged;
        } catch (IOException e) {
            staged.discard();
            throw e;
        }
    }

    /** Puts the file into its place, in one step where the file system can. */
    void commit() throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes what was written, as far as that is possible. */
    void discard() {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // It carries a name that the next run removes; what matters is the failure that led here.
            return;
        }
    }
}
