package dev.skyc.runtime.clients.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a client and its server, and cuts the first connections in which the client says some words. */
final class BreakingProxy implements AutoCloseable {
    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int serverPort;
    private final String words;
    private final AtomicInteger cutsLeft;

    BreakingProxy(int serverPort, String words, int cuts) throws IOException {
        this.serverPort = serverPort;
        this.words = words;
        this.cutsLeft = new AtomicInteger(cuts);
        run(() -> {
            while (true) {
                Socket client = listener.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort());
                run(() -> pump(client, server, true));
                run(() -> pump(server, client, false));
            }
        });
    }

    private int serverPort() {
        return serverPort;
    }

    int port() {
        return listener.getLocalPort();
    }

    int cutsLeft() {
        return cutsLeft.get();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void pump(Socket from, Socket to, boolean listening) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                String said = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
                if (listening && said.contains(words) && cutsLeft.getAndUpdate(left -> Math.max(left - 1, 0)) > 0) {
                    return;
                }
                out.write(buffer, 0, length);
            }
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                // The other end is told by its own closed socket.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
