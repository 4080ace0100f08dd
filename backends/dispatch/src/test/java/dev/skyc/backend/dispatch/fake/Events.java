package dev.skyc.backend.dispatch.fake;

import dev.skyc.api.Publisher;
import dev.skyc.runtime.contract.Claim;
import dev.skyc.runtime.contract.EventCodec;
import dev.skyc.runtime.contract.OutgoingEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.UUID;

/** Stands in for the run-time half of events. */
public final class Events {
    private Events() {}

    public static <E> Publisher<E> publisher(Claim claim, EventCodec<E> codec) {
        HttpClient client = HttpClient.newHttpClient();
        URI broker = URI.create(claim.binding().require("url"));
        URI source = URI.create(claim.eventSource());
        return payload -> {
            try {
                OutgoingEvent outgoing = codec.encode(UUID.randomUUID().toString(), source, Instant.now(), payload);
                HttpRequest.Builder request = HttpRequest.newBuilder(broker)
                        .POST(BodyPublishers.ofByteArray(outgoing.event().payload()));
                outgoing.headers().forEach(request::header);
                client.send(request.build(), BodyHandlers.discarding());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
