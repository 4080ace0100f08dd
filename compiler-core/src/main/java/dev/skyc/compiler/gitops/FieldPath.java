package dev.skyc.compiler.gitops;

import java.util.ArrayList;
import java.util.List;

/** Takes apart Kustomize's notation of fields: names joined by {@code /}, where {@code \/} is a slash inside a name. */
final class FieldPath {
    private FieldPath() {}

    static List<String> parse(String path) {
        List<String> names = new ArrayList<>();
        for (String name : path.split("(?<!\\\\)/", -1)) {
            names.add(name.replace("\\/", "/"));
        }
        return names;
    }
}
