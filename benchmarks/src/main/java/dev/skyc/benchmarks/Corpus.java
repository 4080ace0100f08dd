package dev.skyc.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A generated application of many classes of 40 to 80 lines: functions with HTTP handlers, functions with event handlers,
 * and plain classes. What stands in a class depends on its number alone.
 *
 * @param classes how many there are
 * @param handlerEvery every how many classes one is a function; 1 for all
 */
record Corpus(int classes, int handlerEvery) {
    private static final int CLASSES_IN_A_PACKAGE = 50;

    /** Writes the sources below a source root and returns their files. */
    List<Path> write(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            Path file = file(root, i);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text(i));
            files.add(file);
        }
        return files;
    }

    /** Gives the first function one more handler, or takes it away again: both are a change of one file. */
    void touch(Path root, boolean extended) throws IOException {
        String text = text(0);
        int end = text.lastIndexOf('}');
        Files.writeString(
                file(root, 0),
                extended ? text.substring(0, end) + CorpusText.EXTRA_HANDLER + text.substring(end) : text);
    }

    private static Path file(Path root, int i) {
        return root.resolve("app/p" + i / CLASSES_IN_A_PACKAGE + "/" + name(i) + ".java");
    }

    private static String name(int i) {
        return "Area" + i;
    }

    private String text(int i) {
        String template;
        if (i % handlerEvery != 0) {
            template = CorpusText.PLAIN;
        } else {
            // Each fourth function consumes what the one before it publishes.
            template = i / handlerEvery % 4 == 3 ? CorpusText.CONSUMER : CorpusText.SERVICE;
        }
        int publisher = i - handlerEvery;
        return template.replace("@PACKAGE@", packageName(i))
                .replace("@FROM@", packageName(Math.max(publisher, 0)))
                .replace("@PUBLISHER@", name(publisher))
                .replace("@NAME@", name(i))
                .replace("@NUMBER@", Integer.toString(i))
                .replace("@PEER@", Integer.toString(publisher));
    }

    private static String packageName(int i) {
        return "app.p" + i / CLASSES_IN_A_PACKAGE;
    }
}
