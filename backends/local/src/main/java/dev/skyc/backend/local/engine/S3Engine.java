package dev.skyc.backend.local.engine;

import dev.skyc.backend.local.child.ChildJvm;
import dev.skyc.backend.local.child.ClassPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An S3 server in a JVM of its own, which keeps objects as files. It has no administrator: only the given key pairs open
 * anything. Buckets are addressed by path, not by host name.
 */
public final class S3Engine implements Engine {
    private static final String MAIN = "dev.skyc.backend.local.s3.S3Main";

    private final ClassPath classPath;
    private final List<String> buckets;
    private final List<S3Key> keys;

    /**
     * An engine that is not started yet.
     *
     * @param classPath of the artifact {@code skyc-local-s3}
     * @param buckets made when they are not there, and never removed
     */
    public S3Engine(ClassPath classPath, List<String> buckets, List<S3Key> keys) {
        this.classPath = classPath;
        this.buckets = List.copyOf(buckets);
        this.keys = List.copyOf(keys);
    }

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public RunningEngine start(Path directory) throws IOException {
        DirectoryLock lock = DirectoryLock.of(directory);
        try {
            ChildJvm.Program program = new ChildJvm.Program(
                    classPath,
                    MAIN,
                    List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                    directory.toAbsolutePath().resolve("s3.log"));
            ChildJvm server = ChildJvm.start(program, settings(directory.toAbsolutePath()));
            int port = Integer.parseInt(server.value("port"));
            return new RunningEngine(
                    name(), Loopback.port(port), Map.of("endpoint", "http://127.0.0.1:" + port), () -> {
                        server.close();
                        lock.close();
                    });
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw StartProblem.of("the S3 server", directory, failure);
        }
    }

    private Map<String, String> settings(Path directory) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("directory", directory.resolve("data").toString());
        buckets.forEach(bucket -> settings.put("bucket." + bucket, ""));
        for (S3Key key : keys) {
            settings.put(
                    "key." + key.accessKey(),
                    String.join(" ", key.writable() ? "WRITE" : "READ", key.bucket(), key.secretKey()));
        }
        return settings;
    }
}
