package dev.skyc.backend.dispatch;

import dev.skyc.api.Caller;
import dev.skyc.api.HttpProblem;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.Policies;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.runtime.contract.Authenticator;
import dev.skyc.runtime.contract.Dispatcher;
import dev.skyc.runtime.contract.InternalPaths;
import dev.skyc.runtime.contract.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A fixture that is served: each function behind its own server, all around one broker. */
final class RunningApplication implements AutoCloseable {
    private static final Authenticator TOKEN_IS_NAME = (request, scopes) ->
            Caller.of(request.header("authorization").orElseThrow(() -> new HttpProblem(401, "a token is needed")));

    private final SortedMap<String, URI> functions = new TreeMap<>();
    private final Deque<Runnable> open = new ArrayDeque<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final InMemoryBroker broker;
    private final TestRuntime runtime;

    private RunningApplication(InMemoryBroker broker, TestRuntime runtime) {
        this.broker = broker;
        this.runtime = runtime;
        open.push(broker::close);
    }

    static RunningApplication start(CompiledFixture fixture, Path bindings, Map<String, String> configuration)
            throws Exception {
        InMemoryBroker broker = new InMemoryBroker();
        Files.createDirectories(bindings.resolve("events"));
        Files.writeString(bindings.resolve("events/url"), broker.uri().toString());
        RunningApplication running = new RunningApplication(broker, new TestRuntime(bindings, configuration));
        for (String function : fixture.index().names()) {
            running.serve(fixture.index().open(function, running.runtime));
        }
        fixture.application().functions().forEach(running::subscribe);
        return running;
    }

    private void serve(Dispatcher dispatcher) throws IOException {
        open.push(dispatcher::close);
        JdkServer server = JdkServer.start(new Router(dispatcher.routes(), TOKEN_IS_NAME));
        open.push(server::close);
        functions.put(dispatcher.function(), server.uri());
    }

    private void subscribe(FunctionClass function) {
        for (Handler handler : function.handlers()) {
            if (handler.trigger() instanceof Trigger.Event event) {
                URI uri = functions.get(function.name()).resolve(InternalPaths.events(handler.id()));
                int attempts = handler.retry().map(Policies.Retry::attempts).orElse(5);
                broker.subscribe(new InMemoryBroker.Subscriber(event.types(), uri, attempts));
            }
        }
    }

    InMemoryBroker broker() {
        return broker;
    }

    TestRuntime runtime() {
        return runtime;
    }

    /** Sends a request; headers alternate names and values. */
    HttpResponse<String> send(String function, String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(functions.get(function) + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** Status, content type and body of an answer in one line. */
    String answer(String function, String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = send(function, method, path, body, headers);
        String type = answer.headers().firstValue("content-type").orElse("-");
        return (answer.statusCode() + " " + type + " " + answer.body()).stripTrailing();
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            open.pop().run();
        }
    }
}
