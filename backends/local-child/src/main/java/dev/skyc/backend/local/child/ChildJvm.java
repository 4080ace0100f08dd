package dev.skyc.backend.local.child;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The half outside: a server that runs in a JVM of its own. */
public final class ChildJvm implements Closeable {
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration LONGEST_END = Duration.ofSeconds(15);

    private final Process process;
    private final SortedMap<String, String> values;

    private ChildJvm(Process process, SortedMap<String, String> values) {
        this.process = process;
        this.values = values;
    }

    /**
     * What is started.
     *
     * @param mainClass calls {@link Child#main}
     * @param options of the JVM, such as the size of its heap
     * @param log where it writes what it has to say, anew with each start
     */
    public record Program(ClassPath classPath, String mainClass, List<String> options, Path log) {
        public Program {
            options = List.copyOf(options);
        }
    }

    /**
     * Starts it and returns when the server answers.
     *
     * @throws IOException if it does not start; the message says why, as far as the server says it
     */
    public static ChildJvm start(Program program, Map<String, String> settings) throws IOException {
        Files.createDirectories(program.log().toAbsolutePath().getParent());
        program.classPath().check();
        ProcessBuilder builder =
                new ProcessBuilder(command(program)).redirectError(program.log().toFile());
        // A debugger or an agent of the parent is not for the child.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        Process process = builder.start();
        try {
            Message answer = ask(process, program, settings);
            if (answer.ready()) {
                return new ChildJvm(process, answer.values());
            }
            throw new IOException(answer.problem());
        } catch (IOException | RuntimeException e) {
            kill(process);
            throw e;
        }
    }

    private static List<String> command(Program program) {
        List<String> command = new ArrayList<>(OwnSession.prefix());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program.options());
        command.add("-cp");
        command.add(program.classPath().argument());
        command.add(program.mainClass());
        return command;
    }

    private static Message ask(Process process, Program program, Map<String, String> settings) throws IOException {
        CompletableFuture<Message> answer = CompletableFuture.supplyAsync(() -> {
            try {
                // Left open: its end is what the child waits for.
                Message.of(settings).write(new DataOutputStream(process.getOutputStream()));
                return Message.read(new DataInputStream(process.getInputStream()));
            } catch (IOException e) {
                return Message.problem("it ended before it was ready" + LogTail.of(program.log()));
            }
        });
        try {
            return answer.get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return Message.problem(
                    "not ready after " + LONGEST_START.toSeconds() + " seconds" + LogTail.of(program.log()));
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** What the server told about itself, such as its port. */
    public Map<String, String> values() {
        return values;
    }

    /** A value that this server always tells. */
    public String value(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("the server told no `" + key + "`");
        }
        return value;
    }

    /** The process, for those who watch it. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Lets the server end by itself, and ends it when it does not. */
    @Override
    public void close() throws IOException {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It is gone already.
        }
        try {
            if (!process.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
                kill(process);
            }
        } catch (InterruptedException e) {
            kill(process);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void kill(Process process) {
        process.destroyForcibly();
    }
}
