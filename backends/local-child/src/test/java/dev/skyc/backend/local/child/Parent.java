package dev.skyc.backend.local.child;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A process that starts a child, tells its number and waits to be killed. */
final class Parent {
    private Parent() {}

    public static void main(String[] args) throws Exception {
        Path directory = Path.of(args[0]);
        ChildJvm child = ChildJvm.start(
                new ChildJvm.Program(
                        ClassPath.ofThisProcess(), Greeter.class.getName(), List.of(), directory.resolve("log")),
                Map.of("name", "parent", "goodbye", directory.resolve("goodbye").toString()));
        System.out.println(child.process().pid());
        Thread.currentThread().join();
    }
}
