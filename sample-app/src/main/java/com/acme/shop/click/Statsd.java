package com.acme.shop.click;

import dev.skyc.annotation.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends counters to a StatsD server: a protocol of its own, so the endpoint is asked for as URI. */
public final class Statsd implements AutoCloseable {
    private final URI address;
    private final DatagramSocket socket;

    public Statsd(@Endpoint("statsd") URI address) {
        this.address = address;
        try {
            this.socket = new DatagramSocket();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void increment(String counter) {
        byte[] line = (counter + ":1|c").getBytes(StandardCharsets.UTF_8);
        InetSocketAddress server = new InetSocketAddress(address.getHost(), address.getPort());
        try {
            socket.send(new DatagramPacket(line, line.length, server));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Called after the function has answered its last request. */
    @Override
    public void close() {
        socket.close();
    }
}
