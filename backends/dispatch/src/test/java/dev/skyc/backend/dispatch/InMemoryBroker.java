package dev.skyc.backend.dispatch;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A broker that answers to status codes as the real one was measured to: 204 is success, 200 with an event a reply, 400
 * never repeated, everything else repeated without delay, what cannot be delivered a dead letter.
 */
final class InMemoryBroker implements AutoCloseable {
    /** An event with its attributes as header names. */
    record Sent(Map<String, String> headers, String data) {
        String type() {
            return headers.getOrDefault("ce-type", "");
        }
    }

    /** Who gets events of some types. */
    record Subscriber(List<String> types, URI uri, int attempts) {}

    private final HttpServer ingress;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService deliveries = Executors.newSingleThreadExecutor();
    private final AtomicInteger pending = new AtomicInteger();
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final List<Sent> deadLetters = new CopyOnWriteArrayList<>();

    InMemoryBroker() throws IOException {
        ingress = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ingress.createContext("/", exchange -> {
            try (exchange) {
                Map<String, String> headers = new TreeMap<>();
                exchange.getRequestHeaders()
                        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
                publish(new Sent(
                        headers, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
                exchange.sendResponseHeaders(202, -1);
            }
        });
        ingress.start();
    }

    URI uri() {
        return URI.create("http://localhost:" + ingress.getAddress().getPort());
    }

    void subscribe(Subscriber subscriber) {
        subscribers.add(subscriber);
    }

    void publish(Sent event) {
        pending.incrementAndGet();
        deliveries.execute(() -> {
            try {
                for (Subscriber subscriber : subscribers) {
                    if (subscriber.types().contains(event.type())) {
                        deliver(event, subscriber);
                    }
                }
            } finally {
                pending.decrementAndGet();
            }
        });
    }

    /** Waits until nothing is on its way; the deliveries since the last call, as {@code type path status}. */
    List<String> settle() throws InterruptedException {
        while (pending.get() > 0) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
        List<String> lines = new ArrayList<>(log);
        log.clear();
        return lines;
    }

    List<Sent> deadLetters() {
        return List.copyOf(deadLetters);
    }

    @Override
    public void close() {
        ingress.stop(0);
        deliveries.shutdownNow();
    }

    private void deliver(Sent event, Subscriber subscriber) {
        for (int attempt = 1; attempt <= subscriber.attempts(); attempt++) {
            HttpResponse<String> answer = post(event, subscriber.uri());
            log.add(event.type() + " " + subscriber.uri().getPath() + " " + answer.statusCode());
            if (isHandled(answer)) {
                return;
            }
            if (answer.statusCode() == 400) {
                break;
            }
        }
        deadLetters.add(event);
    }

    private boolean isHandled(HttpResponse<String> answer) {
        boolean isEvent = answer.headers().firstValue("ce-specversion").isPresent();
        if (answer.statusCode() == 200 && isEvent) {
            Map<String, String> headers = new TreeMap<>();
            answer.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
            headers.keySet().removeIf(name -> !name.startsWith("ce-") && !name.equals("content-type"));
            publish(new Sent(headers, answer.body()));
            return true;
        }
        return answer.statusCode() / 100 == 2 && answer.body().isEmpty();
    }

    private HttpResponse<String> post(Sent event, URI uri) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(event.data()));
        event.headers().forEach((name, value) -> {
            if (name.startsWith("ce-") || name.equals("content-type")) {
                request.header(name, value);
            }
        });
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
