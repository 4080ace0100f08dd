package dev.skyc.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;

/** An endpoint behind the JDK's HTTP client. */
final class JdkHttpEndpoint implements HttpEndpoint {
    private final URI address;
    private final Duration timeout;
    private final HttpClient client;

    JdkHttpEndpoint(URI address, Duration timeout) {
        this.address = address;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public URI uri() {
        return address;
    }

    @Override
    public HttpRequest.Builder request(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("not an absolute path: `" + path + "`");
        }
        // Not URI.resolve: it would drop the address's own path, and `//host` would leave the endpoint.
        String base = address.toString();
        String stem = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return HttpRequest.newBuilder(URI.create(stem + path)).timeout(timeout);
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        return client.send(request, handler);
    }
}
