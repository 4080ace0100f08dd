package dev.skyc.backend.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The short names of one generated file: the first type of a simple name is imported, further ones are spelled out. */
final class Imports {
    private final String packageName;
    private final Map<String, String> bySimpleName = new TreeMap<>();

    Imports(String packageName) {
        this.packageName = packageName;
    }

    /** How a class is spelled in the file. */
    String use(String canonicalName) {
        String topLevel = topLevel(canonicalName);
        String simpleName = topLevel.substring(topLevel.lastIndexOf('.') + 1);
        String owner = bySimpleName.putIfAbsent(simpleName, topLevel);
        if (owner != null && !owner.equals(topLevel)) {
            return canonicalName;
        }
        return simpleName + canonicalName.substring(topLevel.length());
    }

    /** What is to be imported, sorted. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(bySimpleName.values());
        lines.removeIf(
                name -> packageOf(name).equals(packageName) || packageOf(name).equals("java.lang"));
        lines.sort(null);
        return lines;
    }

    static String packageOf(String topLevel) {
        int dot = topLevel.lastIndexOf('.');
        return dot < 0 ? "" : topLevel.substring(0, dot);
    }

    /** By convention, the first segment with a capital is a class; where there is none, the last one is. */
    private static String topLevel(String canonicalName) {
        int start = 0;
        while (start < canonicalName.length()) {
            int end = canonicalName.indexOf('.', start);
            if (end < 0) {
                return canonicalName;
            }
            if (Character.isUpperCase(canonicalName.charAt(start))) {
                return canonicalName.substring(0, end);
            }
            start = end + 1;
        }
        return canonicalName;
    }
}
