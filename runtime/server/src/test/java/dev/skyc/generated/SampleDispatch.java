package dev.skyc.generated;

import dev.skyc.runtime.contract.Closing;
import dev.skyc.runtime.contract.Codec;
import dev.skyc.runtime.contract.Connector;
import dev.skyc.runtime.contract.Delivery;
import dev.skyc.runtime.contract.Dispatcher;
import dev.skyc.runtime.contract.Exchange;
import dev.skyc.runtime.contract.FunctionRuntime;
import dev.skyc.runtime.contract.InternalPaths;
import dev.skyc.runtime.contract.Reply;
import dev.skyc.runtime.contract.Route;
import dev.skyc.runtime.contract.Scalar;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A function that does a little of everything. */
final class SampleDispatch implements Dispatcher {
    private static final Logger LOG = System.getLogger("sample");

    private final Closing closing = new Closing();
    private final FunctionRuntime runtime;

    SampleDispatch(FunctionRuntime runtime) {
        this.runtime = runtime;
        closing.add(new Resource("first"));
        closing.add(new Resource("second"));
        Optional<String> file = runtime.config("ready-file");
        if (file.isPresent()) {
            runtime.connectors().get(FileConnector.class, "file", () -> new FileConnector(Path.of(file.get())));
        }
    }

    /** Is ready once there is a file. */
    private record FileConnector(Path file) implements Connector {
        @Override
        public boolean isReady() {
            return Files.exists(file);
        }

        @Override
        public void sweep() throws Exception {
            LOG.log(Level.INFO, "swept");
            if (!Files.exists(file)) {
                throw new IllegalStateException("no file");
            }
        }

        @Override
        public void close() {
            LOG.log(Level.INFO, "closed connector");
        }
    }

    /** Says when it is closed. */
    private record Resource(String name) implements AutoCloseable {
        @Override
        public void close() {
            LOG.log(Level.INFO, "closed {0}", name);
        }
    }

    @Override
    public String function() {
        return "sample";
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.http("GET", "/hello", exchange -> Reply.ok(Codec.TEXT, "hello")),
                Route.http("POST", "/echo", this::echo).maxBody(Long.MAX_VALUE),
                Route.http("POST", "/count", this::count).maxBody(Long.MAX_VALUE),
                Route.http(
                        "GET",
                        "/thread",
                        exchange -> Reply.ok(
                                Codec.TEXT,
                                Thread.currentThread().getThreadGroup().getName())),
                Route.http("GET", "/wait", this::await),
                Route.http("GET", "/fail", exchange -> {
                    throw new IllegalStateException("secret");
                }),
                Route.http("GET", "/log", this::log),
                Route.internal(InternalPaths.events("charge"), this::charge));
    }

    @Override
    public void close() {
        closing.closeAll();
    }

    private Reply echo(Exchange exchange) throws Exception {
        return Reply.ok(Codec.STREAM, exchange.body(Codec.STREAM));
    }

    private Reply count(Exchange exchange) throws Exception {
        InputStream body = exchange.body(Codec.STREAM);
        byte[] piece = new byte[8192];
        long count = 0;
        for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
            count += read;
        }
        return Reply.ok(Codec.TEXT, Long.toString(count));
    }

    /** Answers once a file is there. */
    private Reply await(Exchange exchange) throws Exception {
        Path file = Path.of(exchange.query("file").one(Scalar.STRING));
        while (!Files.exists(file)) {
            LockSupport.parkNanos(5_000_000);
        }
        return Reply.ok(Codec.TEXT, "waited");
    }

    private Reply log(Exchange exchange) {
        LOG.log(Level.INFO, "one {0}\ntwo", "line");
        PrintStream plain = System.out;
        plain.flush();
        return Reply.noContent();
    }

    private Reply charge(Exchange exchange) {
        Delivery delivery = exchange.delivery(runtime.json());
        String payload = delivery.value(Codec.TEXT);
        LOG.log(Level.INFO, delivery.raw().type() + " " + delivery.raw().id() + " " + payload);
        return delivery.handled();
    }
}
