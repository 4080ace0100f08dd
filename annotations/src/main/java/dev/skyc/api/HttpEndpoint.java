package dev.skyc.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;

/**
 * A service outside the application, called over HTTP. The code knows its name; each environment gives its address.
 *
 * <pre>{@code
 * public Billing(@Endpoint("psp") HttpEndpoint psp) { … }
 *
 * HttpRequest request = psp.request("/charges")
 *         .header("Content-Type", "application/json")
 *         .POST(BodyPublishers.ofString(json))
 *         .build();
 * HttpResponse<String> answer = psp.send(request, BodyHandlers.ofString());
 * }</pre>
 *
 * <p>Redirects are not followed, and no status is an exception. In a test: {@link #at} with the address of a server of
 * the test's own.
 */
public interface HttpEndpoint {
    /** The address that the environment gives. */
    URI uri();

    /**
     * A request for a path below the address, with the environment's timeout.
     *
     * @param path starts with {@code /}; may carry a query
     */
    HttpRequest.Builder request(String path);

    /** Sends a request made by {@link #request} and waits for the answer. */
    <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) throws IOException, InterruptedException;

    /** An endpoint of a given address and timeout, through the JDK's own client. */
    static HttpEndpoint at(URI address, Duration timeout) {
        return new JdkHttpEndpoint(address, timeout);
    }
}
