package dev.skyc.backend.local.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;

/** A server that serves nothing and leaves a file when it was ended in good order. */
final class Greeter {
    private Greeter() {}

    public static void main(String[] args) {
        Child.main(Greeter::launch);
    }

    private static Launcher.Running launch(SortedMap<String, String> settings) throws Exception {
        System.out.println("hello log");
        String mode = settings.getOrDefault("mode", "good");
        if (mode.equals("refuse")) {
            throw new IllegalStateException("outer", new IOException("no space on the moon"));
        }
        if (mode.equals("exit")) {
            System.err.println("last words");
            Runtime.getRuntime().halt(3);
        }
        Path goodbye = Path.of(settings.get("goodbye"));
        return new Launcher.Running(Map.of("greeting", "hello " + settings.get("name")), () -> {
            try {
                Files.writeString(goodbye, "bye");
            } catch (IOException e) {
                e.printStackTrace();
            }
        });
    }
}
