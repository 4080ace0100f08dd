package dev.skyc.acceptance.engines;

import dev.skyc.backend.local.child.ClassPath;
import dev.skyc.backend.local.engine.RunningEngine;
import dev.skyc.backend.local.testing.EngineClassPaths;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.apache.kafka.tools.TopicCommand;

/**
 * The container of the emitted StatefulSet on this machine: its start script and configuration run as they are, but for paths
 * and ports. What Kafka's image has in {@code /opt/kafka/bin} are scripts of one line here, with the same main classes.
 */
final class KafkaContainer {
    private static final Map<String, String> TOOLS = Map.of(
            "kafka-acls.sh", "org.apache.kafka.tools.AclCommand",
            "kafka-configs.sh", "kafka.admin.ConfigCommand",
            "kafka-server-start.sh", "kafka.Kafka",
            "kafka-storage.sh", "kafka.tools.StorageTool",
            "kafka-topics.sh", "org.apache.kafka.tools.TopicCommand");
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    private final Path root;
    private final Map<String, String> ports;

    /** A container with an empty volume, whose root directory is this one. */
    KafkaContainer(Path root) throws IOException {
        this.root = root;
        this.ports = freePorts("9092", "9093", "9094");
        Files.createDirectories(root.resolve("data"));
        Files.createDirectories(root.resolve("tmp"));
        stub("bin/hostname", "echo 127.0.0.1");
        ClassPath kafka = EngineClassPaths.kafka()
                .with(Path.of(TopicCommand.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()));
        String classPath = kafka.entries().stream().map(Path::toString).collect(Collectors.joining(":"));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        for (Map.Entry<String, String> tool : TOOLS.entrySet()) {
            stub(
                    "opt/kafka/bin/" + tool.getKey(),
                    "exec " + java + " $KAFKA_HEAP_OPTS -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp " + classPath + " "
                            + tool.getValue() + " \"$@\"");
        }
    }

    private static Map<String, String> freePorts(String... ports) throws IOException {
        Map<String, String> free = new TreeMap<>();
        List<ServerSocket> taken = new ArrayList<>();
        for (String port : ports) {
            taken.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            free.put(port, String.valueOf(taken.get(taken.size() - 1).getLocalPort()));
        }
        for (ServerSocket socket : taken) {
            socket.close();
        }
        return free;
    }

    private void stub(String name, String command) throws IOException {
        Path script = root.resolve(name);
        Files.createDirectories(script.getParent());
        Files.writeString(script, "#!/bin/sh\n" + command + "\n");
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script + " cannot be made executable");
        }
    }

    /** Starts it with the configuration of a tree, and waits until the pod would be ready. */
    RunningEngine start(EmittedTree tree) throws Exception {
        write("skyc/config", tree.mounted("StatefulSet", "shop-kafka", "/skyc/config"));
        write("skyc/users", tree.mounted("StatefulSet", "shop-kafka", "/skyc/users"));
        Path log = root.resolve("kafka.log");
        ProcessBuilder container = new ProcessBuilder(
                        "sh", root.resolve("skyc/config/start.sh").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        container.environment().put("HEAP", "256m");
        container.environment().put("PATH", root.resolve("bin") + ":" + System.getenv("PATH"));
        Process process = container.start();
        long end = System.nanoTime() + PATIENCE;
        // The script takes away the mark of the last start before it does anything else.
        TimeUnit.SECONDS.sleep(1);
        while (!Files.exists(root.resolve("tmp/provided"))) {
            if (!process.isAlive() || System.nanoTime() > end) {
                stop(process);
                throw new AssertionError("not ready:\n" + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return new RunningEngine(
                "kafka",
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(ports.get("9092"))),
                Map.of(),
                () -> stop(process));
    }

    private static void stop(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private void write(String directory, SortedMap<String, String> files) throws IOException {
        Path folder = root.resolve(directory);
        if (Files.exists(folder)) {
            try (var old = Files.list(folder)) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), here(file.getValue()));
        }
    }

    private String here(String text) {
        String moved = text.replaceAll("/(skyc/|data/|tmp/|opt/kafka/)", Matcher.quoteReplacement(root + "/") + "$1");
        for (Map.Entry<String, String> port : ports.entrySet()) {
            moved = moved.replaceAll("\\b" + port.getKey() + "\\b", port.getValue());
        }
        return moved;
    }
}
