package dev.skyc.runtime.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A process that runs {@link Main} on the class path of the test. */
final class Child implements AutoCloseable {
    private final Process process;
    private final int port;
    private final List<String> lines = new ArrayList<>();
    private final Thread reader;

    private Child(Process process, int port) {
        this.process = process;
        this.port = port;
        this.reader = new Thread(this::read);
        this.reader.start();
    }

    /** Starts it with a free port. */
    static Child start(Path java, List<String> options, Map<String, String> environment, String... arguments)
            throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SKYC_LOG_LEVEL", "INFO");
        builder.environment().put("SKYC_FUNCTION", "sample");
        builder.environment().put("SKYC_HOST", "localhost");
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().putAll(environment);
        return new Child(builder.start(), port);
    }

    static Child start(Map<String, String> environment, String... arguments) throws IOException {
        return start(Path.of(System.getProperty("java.home"), "bin", "java"), List.of(), environment, arguments);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void read() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                }
            }
        } catch (IOException ended) {
            // Then there are no more lines.
        }
    }

    int port() {
        return port;
    }

    /** What it has written so far. */
    List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    /** The messages of what it has logged without a failure. */
    List<String> messages() {
        return lines().stream()
                .filter(line -> !line.contains("\"error\":"))
                .map(line -> line.replaceAll(".*\"message\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    /** Waits until it has written something that contains the text. */
    String awaitLine(String text) throws InterruptedException {
        while (true) {
            for (String line : lines()) {
                if (line.contains(text)) {
                    return line;
                }
            }
            if (!process.isAlive()) {
                reader.join();
                if (lines().stream().noneMatch(line -> line.contains(text))) {
                    throw new AssertionError("ended without `" + text + "`: " + lines());
                }
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    /** Asks, again while nobody listens yet. */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        while (true) {
            try {
                return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
            } catch (java.net.ConnectException notYet) {
                if (!process.isAlive()) {
                    throw new AssertionError("ended: " + lines(), notYet);
                }
                LockSupport.parkNanos(2_000_000);
            }
        }
    }

    HttpResponse<String> post(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Waits until the function is ready. */
    Child ready() throws IOException, InterruptedException {
        while (get("/_skyc/health/ready").statusCode() != 200) {
            LockSupport.parkNanos(2_000_000);
        }
        return this;
    }

    /** Sends SIGTERM. Not through the process itself, which would close its output too. */
    void terminate() {
        process.toHandle().destroy();
    }

    /** Its exit status. */
    int await() throws InterruptedException {
        int status = process.waitFor();
        reader.join();
        return status;
    }

    /** The largest resident set so far, in KiB, where the system tells. */
    long peakMemory() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        }
        throw new IOException("no VmHWM in " + status);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
