package dev.skyc.compiler.frontend.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.annotation.Get;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the compiler's table of words against the annotations themselves. */
class VocabularyTest {
    private final List<Class<?>> types = new ArrayList<>();

    VocabularyTest() throws Exception {
        Path location = Path.of(
                Get.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(location)) {
            load(location);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(location)) {
                load(jar.getPath("/"));
            }
        }
    }

    private void load(Path root) throws IOException, URISyntaxException, ClassNotFoundException {
        for (String directory : List.of("dev/skyc/annotation", "dev/skyc/api")) {
            try (Stream<Path> files = Files.list(root.resolve(directory))) {
                for (Path file : files.sorted().toList()) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(".class") && !name.equals("package-info.class")) {
                        types.add(Class.forName(directory.replace('/', '.') + "." + name.replace(".class", "")));
                    }
                }
            }
        }
    }

    @Test
    void everyAnnotationHasItsAttributesAndDefaults() {
        SortedMap<String, SortedMap<String, Object>> defaults = new TreeMap<>();
        SortedMap<String, SortedSet<String>> required = new TreeMap<>();
        SortedMap<String, String> enums = new TreeMap<>();
        for (Class<?> type : types) {
            if (type.isAnnotation()) {
                String name = type.getCanonicalName();
                for (Method attribute : type.getDeclaredMethods()) {
                    Object value = attribute.getDefaultValue();
                    if (value == null) {
                        required.computeIfAbsent(name, none -> new TreeSet<>()).add(attribute.getName());
                    } else {
                        defaults.computeIfAbsent(name, none -> new TreeMap<>()).put(attribute.getName(), plain(value));
                    }
                    Class<?> element = attribute.getReturnType().isArray()
                            ? attribute.getReturnType().getComponentType()
                            : attribute.getReturnType();
                    if (element.isEnum()) {
                        enums.put(name + "." + attribute.getName(), element.getCanonicalName());
                    }
                }
            }
        }

        assertThat(Vocabulary.DEFAULTS).isEqualTo(defaults);
        assertThat(new TreeMap<>(Vocabulary.REQUIRED)).isEqualTo(required);
        SortedMap<String, String> known = new TreeMap<>();
        Vocabulary.ENUMS.forEach((annotation, attributes) ->
                attributes.forEach((attribute, type) -> known.put(annotation + "." + attribute, type)));
        assertThat(known).isEqualTo(enums);
    }

    @Test
    void everyTypeThatIsNamedExists() {
        List<String> names = types.stream().map(Class::getCanonicalName).toList();

        assertThat(names).containsAll(Vocabulary.TRIGGERS).containsAll(Vocabulary.COMPOSABLE);
        assertThat(types.stream().map(Class::getSimpleName)).containsAll(Vocabulary.CAPABILITIES.values());
        assertThat(names)
                .contains(
                        Vocabulary.REQUEST,
                        Vocabulary.RESPONSE,
                        Vocabulary.CALLER,
                        Vocabulary.EVENT,
                        Vocabulary.MESSAGE,
                        Vocabulary.OBJECT_EVENT,
                        Vocabulary.SCHEDULED_TIME,
                        Vocabulary.PUBLIC);
        assertThat(names)
                .containsAll(Vocabulary.API_TYPES.stream()
                        .map(name -> Vocabulary.API + "." + name)
                        .toList());
    }

    private static Object plain(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value.getClass().isArray()) {
            List<String> elements = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                elements.add(String.valueOf(plain(Array.get(value, i))));
            }
            return String.join(",", elements);
        }
        return value;
    }
}
