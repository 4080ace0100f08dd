package dev.skyc.compiler.frontend.syntax;

import dev.skyc.compiler.frontend.facts.FileFacts.ParseProblem;
import dev.skyc.compiler.source.SourceSpan;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Walks source roots. What cannot be read is a problem, not an exception. */
final class SourceTree {
    private final Path base;
    private final TreeMap<String, SourceFile> javaFiles = new TreeMap<>();
    private final TreeMap<String, SourceFile> kotlinFiles = new TreeMap<>();
    private final List<ParseProblem> problems = new ArrayList<>();

    SourceTree(Path base) {
        this.base = base.toAbsolutePath().normalize();
    }

    SourceFiles read(List<Path> roots) {
        for (Path root : roots) {
            if (Files.exists(root)) {
                walk(root.toAbsolutePath().normalize());
            }
        }
        return new SourceFiles(List.copyOf(javaFiles.values()), List.copyOf(kotlinFiles.values()), problems);
    }

    private void walk(Path root) {
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Visitor());
        } catch (IOException e) {
            unreadable(root);
        }
    }

    private void unreadable(Path path) {
        String name = name(path);
        problems.add(new ParseProblem(
                ParseProblem.Kind.UNREADABLE, "`" + name + "` cannot be read", SourceSpan.ofFile(name)));
    }

    private String name(Path path) {
        boolean sameRoot =
                path.getRoot() == null ? base.getRoot() == null : path.getRoot().equals(base.getRoot());
        return (sameRoot ? base.relativize(path) : path)
                .toString()
                .replace(path.getFileSystem().getSeparator(), "/");
    }

    private void read(Path path, Map<String, SourceFile> target, boolean onlyOurs) {
        String name = name(path);
        if (target.containsKey(name)) {
            return;
        }
        try {
            SourceFile file = new SourceFile(name, path, Files.readAllBytes(path));
            if (!onlyOurs || file.mentionsSkyc()) {
                target.put(name, file);
            }
        } catch (IOException e) {
            unreadable(path);
        }
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            String name = path.toString();
            if (attributes.isRegularFile() && name.endsWith(".java")) {
                read(path, javaFiles, false);
            } else if (attributes.isRegularFile() && name.endsWith(".kt")) {
                read(path, kotlinFiles, true);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) {
            String name = path.toString();
            boolean matters = Files.isDirectory(path) || name.endsWith(".java") || name.endsWith(".kt");
            if (matters && !(failure instanceof FileSystemLoopException)) {
                unreadable(path);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path path, @Nullable IOException failure) {
            if (failure != null) {
                unreadable(path);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
