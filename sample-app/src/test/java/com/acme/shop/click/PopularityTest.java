package com.acme.shop.click;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.catalog.Views;
import com.acme.shop.fakes.MapStore;
import dev.skyc.api.Message;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PopularityTest {
    @Test
    void eachClickCountsOnceAndReachesStatsd() throws IOException {
        MapStore<Views> views = new MapStore<>();
        Click click = new Click("teapot", Instant.EPOCH, Optional.empty());
        try (DatagramSocket server = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                Statsd statsd = new Statsd(URI.create("udp://127.0.0.1:" + server.getLocalPort()))) {
            Popularity popularity = new Popularity(views, statsd);

            popularity.count(Message.of("teapot", click));
            popularity.count(Message.of("teapot", click));

            assertThat(views.values).containsEntry("teapot", new Views(2));
            DatagramPacket packet = new DatagramPacket(new byte[64], 64);
            server.setSoTimeout(10_000);
            server.receive(packet);
            assertThat(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8))
                    .isEqualTo("shop.clicks:1|c");
        }
    }
}
