package dev.skyc.backend.local.engine;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A started server, and what a client has to know about it.
 *
 * @param name the engine's
 * @param address where it listens
 * @param properties what a client needs beside the address, by the keys of its Service Binding: {@code username},
 *     {@code password}, …
 * @param server stops it
 */
public record RunningEngine(
        String name, InetSocketAddress address, SortedMap<String, String> properties, Closeable server)
        implements Closeable {
    public RunningEngine {
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }

    public RunningEngine(String name, InetSocketAddress address, Map<String, String> properties, Closeable server) {
        this(name, address, new TreeMap<>(properties), server);
    }

    /** A property that this engine always has. */
    public String property(String key) {
        String value = properties.get(key);
        if (value == null) {
            throw new IllegalArgumentException(name + " has no property `" + key + "`");
        }
        return value;
    }

    public String host() {
        return address.getAddress().getHostAddress();
    }

    public int port() {
        return address.getPort();
    }

    /** Stops it; what it holds stays in its directory. */
    @Override
    public void close() throws IOException {
        server.close();
    }

    /** Without the values of the properties, which are secrets. */
    @Override
    public String toString() {
        return name + " on " + host() + ":" + port();
    }
}
