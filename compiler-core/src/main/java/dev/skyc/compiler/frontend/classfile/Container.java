package dev.skyc.compiler.frontend.classfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A jar or directory of class files, opened when first asked. Versioned entries of a jar are not looked at: the answer must
 * not depend on the JDK that runs the compiler.
 */
final class Container implements AutoCloseable {
    private final Path path;
    private @Nullable ZipFile zip;
    private boolean broken;

    Container(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** The last part of the path: the rest differs from machine to machine. */
    String name() {
        Path fileName = path.getFileName();
        return fileName == null ? "" : fileName.toString();
    }

    boolean isBroken() {
        return broken;
    }

    Optional<byte[]> read(String entry) {
        if (broken) {
            return Optional.empty();
        }
        try {
            return Files.isDirectory(path) ? readFile(entry) : readEntry(entry);
        } catch (IOException e) {
            broken = true;
            return Optional.empty();
        }
    }

    private Optional<byte[]> readFile(String entry) throws IOException {
        Path file = path.resolve(entry);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    private Optional<byte[]> readEntry(String name) throws IOException {
        ZipFile open = open();
        ZipEntry entry = open.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream content = open.getInputStream(entry)) {
            return Optional.of(content.readAllBytes());
        }
    }

    /** The entries of class files, sorted; none if it cannot be read. */
    List<String> classEntries() {
        if (broken) {
            return List.of();
        }
        try {
            return (Files.isDirectory(path) ? fileNames() : entryNames())
                    .filter(name -> name.endsWith(".class"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            broken = true;
            return List.of();
        }
    }

    private Stream<String> fileNames() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            String separator = path.getFileSystem().getSeparator();
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> path.relativize(file).toString().replace(separator, "/"))
                    .toList()
                    .stream();
        }
    }

    private Stream<String> entryNames() throws IOException {
        return open().stream().map(ZipEntry::getName);
    }

    private ZipFile open() throws IOException {
        ZipFile open = zip == null ? new ZipFile(path.toFile()) : zip;
        zip = open;
        return open;
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
