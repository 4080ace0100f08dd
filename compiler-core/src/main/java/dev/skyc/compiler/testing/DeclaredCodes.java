package dev.skyc.compiler.testing;

import dev.skyc.compiler.diagnostic.DiagnosticCode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the diagnostic codes that classes declare as constants. */
public final class DeclaredCodes {
    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));
    private static final String SUFFIX = ".class";

    private DeclaredCodes() {}

    /**
     * Every {@code static final DiagnosticCode} below a package of the class path, test classes left out, by where it is declared ({@code
     * dev.skyc.compiler.check.http.DuplicateRoute.DUPLICATE}).
     */
    public static SortedMap<String, DiagnosticCode> below(String packageName) {
        SortedMap<String, DiagnosticCode> codes = new TreeMap<>();
        for (String entry : SEPARATOR.split(System.getProperty("java.class.path", ""), -1)) {
            if (!Path.of(entry).endsWith("test-classes")) {
                codes.putAll(in(Path.of(entry), packageName));
            }
        }
        return codes;
    }

    /** The same for one directory or jar of the class path. */
    public static SortedMap<String, DiagnosticCode> in(Path entry, String packageName) {
        SortedMap<String, DiagnosticCode> codes = new TreeMap<>();
        for (String name : classNames(entry, packageName)) {
            for (Field field : fields(name)) {
                if (field.getType() == DiagnosticCode.class && Modifier.isStatic(field.getModifiers())) {
                    codes.put(name + "." + field.getName(), value(field));
                }
            }
        }
        return codes;
    }

    /** None for a class whose libraries are on a class path of its own: what runs there reports no diagnostics. */
    private static Field[] fields(String name) {
        try {
            return load(name).getDeclaredFields();
        } catch (NoClassDefFoundError e) {
            return new Field[0];
        }
    }

    private static List<String> classNames(Path entry, String packageName) {
        String folder = packageName.replace('.', '/');
        try {
            if (Files.isDirectory(entry)) {
                return classNames(entry, entry.resolve(folder));
            }
            if (!Files.isRegularFile(entry)) {
                return List.of();
            }
            try (FileSystem jar = FileSystems.newFileSystem(entry)) {
                Path root = jar.getPath("/");
                return classNames(root, root.resolve(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> classNames(Path root, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.map(file -> root.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(name -> name.endsWith(SUFFIX) && !name.endsWith("package-info.class"))
                    .forEach(name -> names.add(
                            name.substring(0, name.length() - SUFFIX.length()).replace('/', '.')));
        }
        Collections.sort(names);
        return names;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, DeclaredCodes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a class of the class path cannot be loaded: " + name, e);
        }
    }

    private static DiagnosticCode value(Field field) {
        try {
            field.setAccessible(true);
            return (DiagnosticCode) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.toString(), e);
        }
    }
}
