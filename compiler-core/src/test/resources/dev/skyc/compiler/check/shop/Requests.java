package shop;

import dev.skyc.annotation.*;
import dev.skyc.api.*;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.Stream;

public class Requests {
    // Path variables
    @Get("/variable/{id}") public void variable(UUID id) {}
    @Get("/state/{state}") public void enumVariable(State state) {}
    @Get("/missing/{id}") public void missingParameter() {} // expect: SKY2007
    @Get("/elsewhere/{id}") public void namesake(@Query String id) {} // expect: SKY2007
    @Get("/misspelt/{id}") public void misspelt(String ident) {} // expect: SKY2008
    @Get("/list/{id}") public void listVariable(List<String> id) {} // expect: SKY2017
    @Get("/optional/{id}") public void optionalVariable(Optional<UUID> id) {} // expect: SKY2017
    @Get("/object/{id}") public void objectVariable(Order id) {} // expect: SKY2017
    @Get("/default/{id}") public void defaultVariable(@Default("1") String id) {} // expect: SKY2019

    // Query, headers, cookies
    @Get("/query") public void query(@Query String a, @Query int b, @Query Optional<BigDecimal> c, @Query List<UUID> d) {}
    @Get("/header") public void header(@Header("X-A") String a, @Header("X-B") Optional<LocalDate> b, @Header("X-C") List<Integer> c) {}
    @Get("/cookie") public void cookie(@Cookie("a") boolean a, @Cookie("b") Optional<State> b) {}
    @Get("/defaults") public void defaults(@Query @Default("50") int a, @Query @Default("PAID") State b, @Query @Default("1") List<Integer> c) {}
    @Get("/scalar") public void unannotated(int limit) {} // expect: SKY2008
    @Get("/optional") public void unannotatedOptional(Optional<String> after) {} // expect: SKY2008
    @Get("/array") public void arrayQuery(@Query String[] tags) {} // expect: SKY2016
    @Get("/set") public void setQuery(@Query Set<String> tags) {} // expect: SKY2016
    @Get("/map") public void mapQuery(@Query Map<String, String> all) {} // expect: SKY2016
    @Get("/object") public void objectQuery(@Query Order order) {} // expect: SKY2016
    @Get("/date") public void oldDate(@Query Date date) {} // expect: SKY2016
    @Get("/objects") public void objectHeader(@Header("X-A") Optional<Order> order) {} // expect: SKY2016
    @Get("/no-number") public void malformedDefault(@Query @Default("ten") int limit) {} // expect: SKY2018
    @Get("/no-constant") public void unknownConstant(@Query @Default("PAYED") State state) {} // expect: SKY2018
    @Get("/useless") public void uselessDefault(@Query @Default("1") Optional<Integer> limit) {} // expect: SKY2019
    @Get("/name") public void malformedHeader(@Header("X A") String a) {} // expect: SKY2020
    @Get("/host") public void forbiddenHeader(@Header("host") String a) {} // expect: SKY2021
    @Get("/cookie-name") public void malformedCookie(@Cookie("a=b") String a) {} // expect: SKY2022
    @Get("/both") public void severalSources(@Query @Cookie("a") String a) {} // expect: SKY2036

    // Bodies
    @Post("/body") public void body(Order order) {}
    @Post("/bytes") public void bytes(byte[] bytes) {}
    @Post("/stream") public void stream(@Body(max = "1GiB") InputStream stream) {}
    @Post("/text") public void text(@Body String text) {}
    @Post("/generic") public void generic(Box<Order> box) {}
    @Put("/orders") public void list(List<Order> orders) {}
    @Get("/body") public void getWithBody(Order order) {} // expect: SKY2009
    @Delete("/body") public void deleteWithBody(@Body String text) {} // expect: SKY2009
    @Post("/two") public void two(Order order, Box<Order> box) {} // expect: SKY2010
    @Post("/request") public void request(Order order, Request request) {} // expect: SKY2011
    @Post("/text-body") public void unannotatedText(String text) {} // expect: SKY2008
    @Post("/default") public void defaultBody(@Default("x") Order order) {} // expect: SKY2019
    @Post("/limit") public void limit(@Body(max = "big") byte[] bytes) {} // expect: SKY2023
    @Post("/zero") public void zero(@Body(max = "0B") byte[] bytes) {} // expect: SKY2023
    @Post("/later") public void later(CompletableFuture<Order> order) {} // expect: SKY2030
    @Post("/array") public void array(Order[] orders) {} // expect: SKY2032
    @Post("/numbers") public void numbers(int[] numbers) {} // expect: SKY2032
    @Post("/raw") public void raw(List orders) {} // expect: SKY2033
    @Post("/raw-box") public void rawBox(Box box) {} // expect: SKY2033
    @Post("/wildcard") public void wildcard(Box<?> box) {} // expect: SKY2034
    @Post("/socket") public void socket(java.net.http.WebSocket socket) {} // expect: SKY2035
    @Post("/anything") public void anything(Map<String, Object> anything) {} // expect: SKY4000
    @Post("/optionals") public void optionals(List<Optional<Order>> orders) {} // expect: SKY4000
    @Post("/code") public void code(Runnable code) {} // expect: SKY4000
    @Post("/keys") public void keys(Map<Order, String> map) {} // expect: SKY4002
    @Post("/unknown") public void unknown(Missing missing) {} // expect: SKY1030

    // Request, caller, and what other triggers bring
    @Get("/raw-request") public void rawRequest(Request request) {}
    @Get("/caller") @Authenticated public void caller(Caller caller) {}
    @Get("/anonymous") public void anonymous(Caller caller) {} // expect: SKY2012
    @Get("/event") public void event(Event<Order> event) {} // expect: SKY2037
    @Get("/message") public void message(Message<Order> message) {} // expect: SKY2037
    @Get("/tick") public void tick(ScheduledTime time) {} // expect: SKY2037
    @Get("/change") public void change(ObjectEvent change) {} // expect: SKY2037

    // Results
    @Get("/result") public Order result() { return null; }
    @Get("/result-number") public int number() { return 0; }
    @Get("/result-enum") public State state() { return null; }
    @Get("/result-optional") public Optional<Order> optional() { return null; }
    @Get("/result-response") public Response<Order> response() { return null; }
    @Get("/result-empty") public Response<Void> empty() { return null; }
    @Get("/result-bytes") public byte[] resultBytes() { return null; }
    @Get("/result-stream") public InputStream resultStream() { return null; }
    @Get("/result-map") public Map<String, List<Order>> map() { return null; }
    @Get("/result-later") public CompletionStage<Order> resultLater() { return null; } // expect: SKY2030
    @Get("/result-later-optional") public Optional<Future<Order>> optionalLater() { return null; } // expect: SKY2030
    @Get("/result-array") public Order[] resultArray() { return null; } // expect: SKY2032
    @Get("/result-response-array") public Response<int[]> responseArray() { return null; } // expect: SKY2032
    @Get("/result-raw") public Response rawResponse() { return null; } // expect: SKY2033
    @Get("/result-wildcard") public Optional<?> resultWildcard() { return null; } // expect: SKY2034
    @Get("/result-event") public Event<Order> resultEvent() { return null; } // expect: SKY2044
    @Get("/result-publisher") public Publisher<Order> publisher() { return null; } // expect: SKY2044
    @Get("/result-problem") public HttpProblem problem() { return null; } // expect: SKY2044
    @Get("/result-optional-response") public Optional<Response<Order>> optionalResponse() { return null; } // expect: SKY2044
    @Get("/result-response-optional") public Response<Optional<Order>> responseOptional() { return null; } // expect: SKY2044
    @Get("/result-object") public Object object() { return null; } // expect: SKY4000
    @Get("/result-java-stream") public Stream<Order> javaStream() { return null; } // expect: SKY4000
    @Get("/result-raw-inside") public List<List> rawInside() { return null; } // expect: SKY4000

    // Paths and forms
    @Get("no-slash") public void noSlash() {} // expect: SKY2006
    @Get("/_skyc/events/x") public void reserved() {} // expect: SKY2005
    @Get("/variable/{other}") public void duplicate(String other) {} // expect: SKY2003
    @Get("/ambiguous/{any}/x") public void ambiguousFirst(String any) {}
    @Get("/ambiguous/x/{any}") public void ambiguousSecond(String any) {} // expect: SKY2004
    @Get("/generic-handler") public <T> T genericHandler(T t) { return t; } // expect: SKY1081
    @Get("/private") private void hidden() {} // expect: SKY1079
    @Get("/static") public static void shared() {} // expect: SKY1079
    @Get("/protected") protected void inPackage() {} // expect: SKY1080
    @Get("/same-id") public void result(@Query String id) {} // expect: SKY1082

    public record Order(String id) {}

    public record Box<T>(T value, List<T> values) {}

    public enum State { PAID, OPEN }
}
