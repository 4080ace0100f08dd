package dev.skyc.compiler.frontend.classfile;

import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.frontend.facts.FileFacts.ParseProblem;
import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.source.SourceSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dependencies of a project: types are looked up when asked for, jars are opened once. Not for use by many threads. */
public final class ClassPath implements AutoCloseable {
    private final List<Container> containers = new ArrayList<>();
    private final Map<String, Optional<FileFacts>> found = new HashMap<>();

    private ClassPath() {}

    /** A class path of jars and directories, the first one winning. */
    public static ClassPath of(List<Path> entries) {
        ClassPath classPath = new ClassPath();
        entries.forEach(entry -> classPath.containers.add(new Container(entry)));
        return classPath;
    }

    /** Facts of the top-level type and all its member types. The file is {@code <jar>!/<entry>}. */
    public Optional<FileFacts> find(String packageName, String topLevelName) {
        String internalName = (packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/") + topLevelName;
        return found.computeIfAbsent(internalName, name -> read(packageName, name));
    }

    private Optional<FileFacts> read(String packageName, String internalName) {
        for (Container container : containers) {
            if (container.read(internalName + ".class").isPresent()) {
                return Optional.of(read(container, packageName, internalName));
            }
        }
        return Optional.empty();
    }

    private static FileFacts read(Container container, String packageName, String internalName) {
        String file = container.name() + "!/" + internalName + ".class";
        List<TypeFacts> types = new ArrayList<>();
        List<ParseProblem> problems = new ArrayList<>();
        try {
            new ClassFileReader(name -> container.read(name + ".class"))
                    .read(internalName, file)
                    .ifPresent(types::add);
        } catch (RuntimeException malformed) {
            // ASM says only by exceptions of many kinds that a class file is damaged or too new.
            problems.add(new ParseProblem(
                    ParseProblem.Kind.UNREADABLE, "`" + file + "` cannot be read", SourceSpan.ofFile(file)));
        }
        return new FileFacts(file, packageName, List.of(), types, problems);
    }

    /** Facts of all top-level types; each class file is read. */
    public List<FileFacts> all() {
        List<FileFacts> all = new ArrayList<>();
        for (Container container : containers) {
            for (String entry : container.classEntries()) {
                String name = entry.substring(0, entry.length() - ".class".length());
                int slash = name.lastIndexOf('/');
                String simpleName = name.substring(slash + 1);
                boolean versioned = name.startsWith("META-INF/");
                if (!versioned && simpleName.indexOf('$') < 0 && simpleName.indexOf('-') < 0) {
                    find(slash < 0 ? "" : name.substring(0, slash).replace('/', '.'), simpleName)
                            .ifPresent(all::add);
                }
            }
        }
        return all;
    }

    /** The content of an entry of one of the jars that this class path was made of. */
    public Optional<byte[]> entry(Path jar, String entry) {
        return containers.stream()
                .filter(container -> container.path().equals(jar))
                .findFirst()
                .flatMap(container -> container.read(entry));
    }

    /** Jars that turned out to be unreadable when they were needed. */
    public List<ParseProblem> problems() {
        return containers.stream()
                .filter(Container::isBroken)
                .map(container -> new ParseProblem(
                        ParseProblem.Kind.UNREADABLE,
                        "`" + container.name() + "` cannot be read",
                        SourceSpan.ofFile(container.name())))
                .toList();
    }

    @Override
    public void close() throws IOException {
        for (Container container : containers) {
            container.close();
        }
    }
}
