package com.acme.shop.notification;

import dev.skyc.annotation.Endpoint;
import dev.skyc.annotation.Secret;
import dev.skyc.api.HttpEndpoint;
import dev.skyc.api.RetryLater;
import dev.skyc.api.SecretValue;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Sends mail through a provider's HTTP interface. */
public final class Mail {
    private final HttpEndpoint provider;
    private final SecretValue key;

    public Mail(@Endpoint("mail") HttpEndpoint provider, @Secret("mail-key") SecretValue key) {
        this.provider = provider;
        this.key = key;
    }

    /** Sends one mail; a second one with the same id is dropped by the provider. */
    void send(String id, String to, String subject, String text) throws IOException, InterruptedException {
        String form = "to=" + encode(to) + "&subject=" + encode(subject) + "&text=" + encode(text);
        HttpRequest request = provider.request("/messages")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Bearer " + key.get())
                .header("Idempotency-Key", id)
                .POST(BodyPublishers.ofString(form))
                .build();
        HttpResponse<Void> answer = provider.send(request, BodyHandlers.discarding());
        if (answer.statusCode() >= 300) {
            throw new RetryLater("the mail provider answered " + answer.statusCode());
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
