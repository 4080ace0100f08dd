package dev.skyc.compiler.frontend.classfile;

import dev.skyc.compiler.frontend.facts.TypeFacts.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The public top-level types of Java's own modules, from a list of those of Java 17 to 25: what a name means must not depend on
 * the JDK that runs the compiler.
 */
public final class PlatformTypes {
    private static final String LIST = "platform-types.txt";

    /** A package's line in the list: types with one blank before and one behind, {@code /} and a letter for their kind. */
    private final Map<String, String> typesByPackage = new LinkedHashMap<>();

    private final Map<String, List<String>> packagesByModule = new LinkedHashMap<>();
    private final Map<String, List<String>> impliedModules = new LinkedHashMap<>();

    /** Reads the list. */
    public PlatformTypes() {
        List<String> packages = new ArrayList<>();
        for (String line : list().split("\n", -1)) {
            List<String> words = List.of(line.split(" ", 3));
            if (words.get(0).equals("module")) {
                packages = new ArrayList<>();
                packagesByModule.put(words.get(1), packages);
                impliedModules.put(
                        words.get(1), words.size() > 2 ? List.of(words.get(2).split(" ")) : List.of());
            } else if (words.size() > 1) {
                packages.add(words.get(0));
                typesByPackage.put(words.get(0), line.substring(words.get(0).length()) + " ");
            }
        }
    }

    private static String list() {
        try (InputStream list = PlatformTypes.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException("missing resource " + LIST);
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kind of the top-level type, if there is one. */
    public Optional<Kind> kind(String packageName, String simpleName) {
        String types = typesByPackage.getOrDefault(packageName, "");
        if (types.contains(" " + simpleName + " ")) {
            return Optional.of(Kind.CLASS);
        }
        int at = types.indexOf(" " + simpleName + "/");
        return at < 0 ? Optional.empty() : Optional.of(kind(types.charAt(at + simpleName.length() + 2)));
    }

    private static Kind kind(char letter) {
        return switch (letter) {
            case 'i' -> Kind.INTERFACE;
            case 'e' -> Kind.ENUM;
            case 'r' -> Kind.RECORD;
            default -> Kind.ANNOTATION;
        };
    }

    /** Whether it is a package of Java's own modules. */
    public boolean isPackage(String name) {
        return typesByPackage.containsKey(name);
    }

    /** The packages that {@code import module …;} imports from; empty for a module that is not one of Java's own. */
    public Set<String> packagesOfModule(String module) {
        Set<String> packages = new LinkedHashSet<>();
        collect(module, new LinkedHashSet<>(), packages);
        return packages;
    }

    private void collect(String module, Set<String> visited, Set<String> packages) {
        if (visited.add(module)) {
            packages.addAll(packagesByModule.getOrDefault(module, List.of()));
            impliedModules.getOrDefault(module, List.of()).forEach(implied -> collect(implied, visited, packages));
        }
    }
}
