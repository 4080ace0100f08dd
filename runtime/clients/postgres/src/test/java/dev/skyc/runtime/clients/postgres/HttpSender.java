package dev.skyc.runtime.clients.postgres;

import dev.skyc.runtime.contract.EventSender;
import dev.skyc.runtime.contract.OutgoingEvent;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Posts events to an address. */
record HttpSender(HttpClient client, URI address) implements EventSender {
    @Override
    public void send(OutgoingEvent event) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .POST(BodyPublishers.ofByteArray(event.event().payload()));
        event.headers().forEach(request::header);
        try {
            int status = client.send(request.build(), BodyHandlers.discarding()).statusCode();
            if (status != 202) {
                throw new IOException("the broker answers " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
