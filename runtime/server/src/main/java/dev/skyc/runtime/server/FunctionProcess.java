package dev.skyc.runtime.server;

import dev.skyc.runtime.contract.Authenticator;
import dev.skyc.runtime.contract.AuthenticatorFactory;
import dev.skyc.runtime.contract.Connectors;
import dev.skyc.runtime.contract.Dispatcher;
import dev.skyc.runtime.contract.FunctionIndex;
import dev.skyc.runtime.contract.Route;
import dev.skyc.runtime.contract.Router;
import dev.skyc.runtime.server.http.HttpHandler;
import dev.skyc.runtime.server.http.HttpServer;
import dev.skyc.runtime.server.http.Timeouts;
import dev.skyc.runtime.server.log.Log;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One function from the opening of its port to its end. */
final class FunctionProcess {
    private final Environment environment;
    private final Settings settings;
    private final Connectors connectors;
    private final Readiness readiness;
    private final PlatformHandler platform;
    private final HttpServer server;
    private @Nullable Dispatcher dispatcher;
    private boolean ended;

    private FunctionProcess(
            Environment environment,
            Settings settings,
            Connectors connectors,
            Readiness readiness,
            PlatformHandler platform,
            HttpServer server) {
        this.environment = environment;
        this.settings = settings;
        this.connectors = connectors;
        this.readiness = readiness;
        this.platform = platform;
        this.server = server;
    }

    /** Opens the port. Until the function is wired, requests are told to come again. */
    static FunctionProcess listen(Environment environment) throws IOException {
        Settings settings = Settings.of(environment);
        Connectors connectors = new Connectors();
        Readiness readiness = new Readiness(connectors);
        Metrics metrics = new Metrics(settings.function());
        PlatformHandler platform = new PlatformHandler(readiness, metrics, new Sweeper(connectors));
        InetSocketAddress address = settings.host().isPresent()
                ? new InetSocketAddress(settings.host().get(), settings.port())
                : new InetSocketAddress(settings.port());
        HttpServer server =
                HttpServer.start(address, platform, settings.limits(), Timeouts.STANDARD, settings.threads(), metrics);
        return new FunctionProcess(environment, settings, connectors, readiness, platform, server);
    }

    int port() {
        return server.port();
    }

    /** Wires the function and lets requests in. */
    void open(FunctionIndex index) throws Exception {
        Dispatcher wired = index.open(settings.function(), new ProcessRuntime(environment, connectors));
        if (!keep(wired)) {
            wired.close();
            return;
        }
        List<Route> routes = wired.routes();
        HttpHandler handler = new FunctionHandler(new Router(routes, authenticator(routes)));
        if (settings.cors().isPresent()) {
            handler = new CorsHandler(settings.cors().get(), handler);
        }
        platform.open(handler);
        Log.PROCESS.write(
                Level.INFO, Main.LOGGER, "function `" + settings.function() + "` listens on port " + port(), null);
    }

    /** False where the end came first. */
    private synchronized boolean keep(Dispatcher wired) {
        if (!ended) {
            dispatcher = wired;
        }
        return !ended;
    }

    private Authenticator authenticator(List<Route> routes) {
        for (Route route : routes) {
            if (route.scopes().isPresent()) {
                return Services.require(AuthenticatorFactory.class).create(environment.variables());
            }
        }
        return Authenticator.NONE;
    }

    /** Lets requests finish, then closes what wiring made. Does so once, however often it is called. */
    void end() {
        Dispatcher wired;
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
            wired = dispatcher;
        }
        readiness.ending();
        if (!server.drain(settings.drainMillis())) {
            Log.PROCESS.write(Level.WARNING, Main.LOGGER, "requests were cut off because the process has to end", null);
        }
        if (wired != null) {
            close(wired);
        }
        close(connectors);
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            Log.PROCESS.write(Level.ERROR, Main.LOGGER, "the function did not close", failure);
        }
    }
}
