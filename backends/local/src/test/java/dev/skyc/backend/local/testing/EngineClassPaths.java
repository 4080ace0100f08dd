package dev.skyc.backend.local.testing;

import dev.skyc.backend.local.child.ClassPath;
import java.io.IOException;
import java.nio.file.Path;

/** Class paths of the engines that run in JVMs of their own, as this reactor built them. */
public final class EngineClassPaths {
    private EngineClassPaths() {}

    public static ClassPath kafka() throws IOException {
        return of("local-kafka");
    }

    public static ClassPath s3() throws IOException {
        return of("local-s3");
    }

    private static ClassPath of(String module) throws IOException {
        Path target = Path.of(System.getProperty("skyc.root"), "backends", module, "target");
        return ClassPath.readFrom(target.resolve("class-path.txt")).with(target.resolve("classes"));
    }
}
