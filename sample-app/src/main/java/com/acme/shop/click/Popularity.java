package com.acme.shop.click;

import com.acme.shop.catalog.Views;
import dev.skyc.annotation.KeyValue;
import dev.skyc.annotation.OnMessage;
import dev.skyc.annotation.Retry;
import dev.skyc.annotation.Scale;
import dev.skyc.annotation.SuppressDiagnostic;
import dev.skyc.api.KeyValueStore;
import dev.skyc.api.Message;
import java.util.Optional;

/** Counts how often products are looked at. */
@Scale(max = 3)
public class Popularity {
    private final KeyValueStore<Views> views;
    private final Statsd statsd;

    public Popularity(@KeyValue("views") KeyValueStore<Views> views, Statsd statsd) {
        this.views = views;
        this.statsd = statsd;
    }

    @OnMessage(value = "clicks", group = "shop.popularity")
    @Retry(attempts = 3, backoff = "PT0.5S", deadLetter = false)
    @SuppressDiagnostic(value = "SKY2064", reason = "a lost click costs nothing; keeping the clicks of an outage would")
    public void count(Message<Click> click) {
        String sku = click.payload().sku();
        while (!increment(sku)) {
            // Another instance was faster: read again.
            Thread.onSpinWait();
        }
        statsd.increment("shop.clicks");
    }

    private boolean increment(String sku) {
        Optional<Views> now = views.get(sku);
        return now.isPresent()
                ? views.replace(sku, now.get(), new Views(now.get().count() + 1))
                : views.putIfAbsent(sku, new Views(1));
    }
}
