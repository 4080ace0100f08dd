package dev.skyc.backend.local.kafka;

import dev.skyc.backend.local.child.Child;
import dev.skyc.backend.local.child.Launcher;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.SortedMap;

/** Starts the broker with the settings of {@code KafkaEngine} and tells its port. */
public final class KafkaMain {
    private KafkaMain() {}

    /** Takes no arguments; everything comes from the parent. */
    public static void main(String[] args) {
        Child.main(KafkaMain::launch);
    }

    private static Launcher.Running launch(SortedMap<String, String> values) throws Exception {
        Settings settings = Settings.of(values);
        lock(settings.directory());
        Broker broker = Broker.start(settings, freePort(), freePort());
        try (Access access = Access.of(broker.address(), settings)) {
            access.apply();
        }
        return new Launcher.Running(Map.of("port", Integer.toString(broker.port())), broker::stop);
    }

    /**
     * Waits for the broker of a parent that was killed, which takes seconds to end. Never let go of: the process's end does
     * that.
     */
    @SuppressWarnings("resource")
    private static void lock(Path directory) throws IOException {
        Files.createDirectories(directory);
        FileChannel.open(directory.resolve("broker.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .lock();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }
}
