package shop;

import dev.skyc.annotation.*;
import dev.skyc.api.*;
import java.io.InputStream;
import java.util.*;
import java.util.concurrent.*;
import shop.Requests.Order;

public class Deliveries {
    // Events
    @OnEvent public void payload(Happened event) {}
    @OnEvent public void envelope(Event<Happened> event) {}
    @OnEvent public void sealedPayload(Outcome outcome) {}
    @OnEvent(type = "com.other.thing.v1") public void bytes(byte[] event) {}
    @OnEvent public void batch(List<Happened> events) {} // expect: SKY2031
    @OnEvent public void raw(Event event) {} // expect: SKY2033
    @OnEvent public void caller(Happened event, Caller caller) {} // expect: SKY2037
    @OnEvent public void request(Happened event, Request request) {} // expect: SKY2037
    @OnEvent public void query(Happened event, @Query String query) {} // expect: SKY2037
    @OnEvent public void message(Happened event, Message<Order> message) {} // expect: SKY2037
    @OnEvent public void two(Happened event, Order order) {} // expect: SKY2055
    @OnEvent public void later(CompletableFuture<Happened> event) {} // expect: SKY2030
    @OnEvent @Authenticated public void authenticated(Happened event) {} // expect: SKY2015

    // Replies
    @OnEvent public Done reply(Happened event) { return null; }
    @OnEvent public Optional<Done> optionalReply(Happened event) { return null; }
    @OnEvent public Outcome sealedReply(Started event) { return null; }
    @OnEvent public Optional<String> text(Happened event) { return null; } // expect: SKY2043
    @OnEvent public List<Done> several(Happened event) { return null; } // expect: SKY2043
    @OnEvent public Response<Done> response(Happened event) { return null; } // expect: SKY2043
    @OnEvent public Event<Done> wrapped(Happened event) { return null; } // expect: SKY2043
    @OnEvent public int number(Happened event) { return 0; } // expect: SKY2043
    @OnEvent public byte[] resultBytes(Happened event) { return null; } // expect: SKY2043
    @OnEvent public HalfNamed halfNamed(Happened event) { return null; } // expect: SKY2043
    @OnEvent public CompletableFuture<Done> resultLater(Happened event) { return null; } // expect: SKY2030
    @OnEvent public List rawResult(Happened event) { return null; } // expect: SKY2033

    // Messages
    @OnMessage("orders") public void order(Order order) {}
    @OnMessage("orders") public void messageEnvelope(Message<Order> order) {}
    @OnMessage("orders") public void messageBytes(byte[] order) {}
    @OnMessage("orders") public Done result(Order order) { return null; } // expect: SKY2042
    @OnMessage("orders") public void messageBatch(List<Message<Order>> orders) {} // expect: SKY2031
    @OnMessage("orders") public void stream(InputStream order) {} // expect: SKY2037
    @OnMessage("orders") public void array(int[] order) {} // expect: SKY2032
    @OnMessage("orders") public CompletableFuture<Void> messageLater(Order order) { return null; } // expect: SKY2030

    // Ticks and objects
    @OnSchedule(cron = "0 2 * * *") public void tick(ScheduledTime time) {}
    @OnSchedule(cron = "0 2 * * *") public void noParameter() {}
    @OnSchedule(cron = "0 2 * * *") public void scheduledBody(Order order) {} // expect: SKY2037
    @OnSchedule(cron = "0 2 * * *") public void annotatedBody(@Body Order order) {} // expect: SKY2037
    @OnSchedule(cron = "0 2 * * *") public void scalar(String text) {} // expect: SKY2037
    @OnObject("photos") public void change(ObjectEvent change) {}
    @OnObject("photos") public void key(String key) {} // expect: SKY2037
    @OnObject("photos") public void header(ObjectEvent change, @Header("X-A") String a) {} // expect: SKY2037

    // Capabilities
    @OnEvent public void publisher(Happened event, Publisher<Done> done) {}
    @OnEvent public void textPublisher(Happened event, Publisher<String> text) {} // expect: SKY4001
    @OnEvent public void listPublisher(Happened event, Publisher<List<Order>> orders) {} // expect: SKY4001
    @OnEvent public void openPublisher(Happened event, Publisher<?> any) {} // expect: SKY2034
    @OnEvent public void rawPublisher(Happened event, Publisher any) {} // expect: SKY2033
    @OnEvent public void anyValues(Happened event, @KeyValue("carts") KeyValueStore<Object> carts) {} // expect: SKY4000
    @OnEvent public void openTopic(Happened event, @Topic("clicks") TopicWriter<List<?>> clicks) {} // expect: SKY4000
    @OnEvent public void listConfig(Happened event, @Config("names") List<String> names) {} // expect: SKY2038
    @OnEvent public void textSecret(Happened event, @Secret("key") String key) {} // expect: SKY2038
    @OnEvent public void textEndpoint(Happened event, @Endpoint("psp") String psp) {} // expect: SKY2038
    @OnEvent public void unnamedBucket(Happened event, BucketReader photos) {} // expect: SKY2039
    @OnEvent public void unnamedSecret(Happened event, SecretValue key) {} // expect: SKY2039
    @OnEvent public void defaultSecret(Happened event, @Default("x") @Secret("key") SecretValue key) {} // expect: SKY2019
    @OnEvent public void service(Happened event, Needs needs) {} // expect: SKY2046
    @OnEvent public void function(Happened event, Requests requests) {} // expect: SKY2047

    @EventType(value = "com.acme.happened.v1", external = true) public record Happened(String what) {}

    @EventType(value = "com.acme.started.v1", external = true) public record Started(String what) {}

    @EventType(value = "com.acme.done.v1", external = true) public record Done(String what) {}

    public sealed interface Outcome {}

    @EventType(value = "com.acme.won.v1", external = true) public record Won(String what) implements Outcome {}

    @EventType(value = "com.acme.lost.v1", external = true) public record Lost(String what) implements Outcome {}

    public sealed interface HalfNamed {}

    @EventType(value = "com.acme.named.v1", external = true) public record Named(String what) implements HalfNamed {}

    public record Unnamed(String what) implements HalfNamed {}
}
