package dev.skyc.benchmarks;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;

/** Finds the jar or directory that a class of this JVM comes from. */
final class ClassPathEntry {
    private ClassPathEntry() {}

    static String of(String className) {
        try {
            CodeSource source = Class.forName(className).getProtectionDomain().getCodeSource();
            return Path.of(source.getLocation().toURI()).toString();
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException("not on the class path: " + className, e);
        }
    }
}
