package dev.skyc.backend.local.engine;

import dev.skyc.backend.local.child.ChildJvm;
import dev.skyc.backend.local.child.ClassPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A Kafka broker in a JVM of its own. Its properties are {@code username} and {@code password} of a user who may do
 * everything; clients use {@code SASL_PLAINTEXT} with {@code SCRAM-SHA-512}.
 */
public final class KafkaEngine implements Engine {
    private static final String MAIN = "dev.skyc.backend.local.kafka.KafkaMain";
    private static final String ADMIN = "admin";
    private static final int ATTEMPTS = 3;

    private final ClassPath classPath;
    private final SortedMap<String, Integer> topics;
    private final List<KafkaUser> users;

    /**
     * An engine that is not started yet.
     *
     * @param classPath of the artifact {@code skyc-local-kafka}
     * @param topics name → number of partitions; made when they are not there, and never removed
     * @param users besides the one of the properties; those of an earlier start that are not named are removed
     */
    public KafkaEngine(ClassPath classPath, Map<String, Integer> topics, List<KafkaUser> users) {
        this.classPath = classPath;
        this.topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
        this.users = List.copyOf(users);
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public RunningEngine start(Path directory) throws IOException {
        DirectoryLock lock = DirectoryLock.of(directory);
        try {
            String password = Passwords.in(directory.resolve("password"));
            ChildJvm broker = start(directory.toAbsolutePath(), settings(directory.toAbsolutePath(), password));
            return new RunningEngine(
                    name(),
                    Loopback.port(Integer.parseInt(broker.value("port"))),
                    Map.of("username", ADMIN, "password", password),
                    () -> {
                        broker.close();
                        lock.close();
                    });
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw StartProblem.of("Kafka", directory, failure);
        }
    }

    private ChildJvm start(Path directory, Map<String, String> settings) throws IOException {
        ChildJvm.Program program = new ChildJvm.Program(
                classPath,
                MAIN,
                List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                directory.resolve("kafka.log"));
        for (int attempt = 1; ; attempt++) {
            try {
                return ChildJvm.start(program, settings);
            } catch (IOException problem) {
                if (attempt == ATTEMPTS || !StartProblem.isPortInUse(problem)) {
                    throw problem;
                }
            }
        }
    }

    private Map<String, String> settings(Path directory, String password) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("directory", directory.toString());
        settings.put("admin-password", password);
        topics.forEach((name, partitions) -> settings.put("topic." + name, partitions.toString()));
        int number = 0;
        for (KafkaUser user : users) {
            settings.put("user." + user.name(), user.password());
            for (KafkaRule rule : user.rules()) {
                settings.put(
                        "rule." + number,
                        String.join(
                                " ",
                                user.name(),
                                rule.resource().name(),
                                rule.name(),
                                rule.operation().name()));
                number++;
            }
        }
        return settings;
    }
}
