package dev.skyc.compiler.check.event;

import static dev.skyc.compiler.check.Programs.messages;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventFlowTest {
    private static final String PLACED = "@EventType(\"com.acme.placed.v1\") public record Placed(String id) {}";
    private static final String PAID = "@EventType(\"com.acme.paid.v1\") public record Paid(String id) {}";
    private static final String SENT = "@EventType(\"com.acme.sent.v1\") public record Sent(String id) {}";
    private static final String START =
            "public class Start { @OnSchedule(cron = \"0 2 * * *\") public Placed start() { return new Placed(\"\"); } }";

    @Test
    void countsOutboxesRepliesAndSealedTypesAsPublications() {
        assertThat(messages(
                        PLACED,
                        PAID,
                        SENT,
                        START,
                        "public sealed interface Outcome permits Won, Lost {}",
                        "@EventType(\"com.acme.won.v1\") public record Won(String id) implements Outcome {}",
                        "@EventType(\"com.acme.lost.v1\") public record Lost(String id) implements Outcome {}",
                        """
                        public class Flow {
                            public Flow(@Database("shop") DataSource shop, @Database("shop") Outbox<Sent> sent) {}

                            @OnEvent public Optional<Paid> pay(Placed placed) { return Optional.empty(); }
                            @OnEvent public void ship(Paid paid, Publisher<Outcome> outcomes) {}
                            @OnEvent public void track(Sent sent) {}
                            @OnEvent public void won(Won won) {}
                            @OnEvent public void lost(Lost lost) {}
                        }
                        """))
                .isEmpty();
    }

    @Test
    void namesEachTypeOfASealedPayloadThatNobodyPublishes() {
        assertThat(messages(
                        "public sealed interface Outcome permits Won, Lost {}",
                        "@EventType(\"com.acme.won.v1\") public record Won(String id) implements Outcome {}",
                        "@EventType(\"com.acme.lost.v1\") public record Lost(String id) implements Outcome {}",
                        "public class Flow { @OnEvent public void all(Outcome outcome) {} }"))
                .containsExactly(
                        "SKY2060 nothing in the application publishes `com.acme.lost.v1`",
                        "SKY2060 nothing in the application publishes `com.acme.won.v1`");
    }

    @Test
    void expectsNoPublisherWhereTheSourceIsGiven() {
        assertThat(messages(PLACED, "public class Flow { @OnEvent(source = \"/others\") public void on(Placed p) {} }"))
                .isEmpty();
    }

    @Test
    void namesAPublishedTypeOnceHoweverOftenItIsPublished() {
        assertThat(messages(
                        PLACED,
                        START,
                        "public class More { @Get(\"/more\") public void more(Publisher<Placed> placed) {} }"))
                .containsExactly("SKY2061 nothing in the application subscribes to `com.acme.placed.v1`");
    }

    @Test
    void findsAReplyThatMayFeedItselfThroughASealedType() {
        assertThat(messages(
                        START,
                        "public sealed interface Outcome permits Placed, Lost {}",
                        "@EventType(\"com.acme.placed.v1\") public record Placed(String id) implements Outcome {}",
                        "@EventType(value = \"com.acme.lost.v1\", external = true)"
                                + " public record Lost(String id) implements Outcome {}",
                        "public class Flow { @OnEvent public Outcome on(Placed placed) { return placed; } }"))
                .containsExactly("SKY2062 `on` replies with `com.acme.placed.v1`, which it consumes");
    }

    @Test
    void onlyWarnsOfAReplyThatAFilterMayStop() {
        assertThat(messages(
                        START,
                        "@EventType(\"com.acme.placed.v1\") public record Placed(@Attribute String step) {}",
                        "public class Flow { @OnEvent(filter = \"step = 'a'\")"
                                + " public Placed on(Placed placed) { return placed; } }"))
                .containsExactly("SKY2063 the reply of `on` has the type that it consumes, `com.acme.placed.v1`");
    }

    @Test
    void findsACycleOfThreeOnce() {
        assertThat(messages(PLACED, PAID, SENT, """
                        public class Flow {
                            @OnEvent public Paid a(Placed placed) { return null; }
                            @OnEvent public Sent b(Paid paid) { return null; }
                            @OnEvent public Placed c(Sent sent) { return null; }
                        }
                        """))
                .containsExactly("SKY2063 the reply of `a` comes back to it through the replies of other handlers");
    }

    @Test
    void findsNoCycleWhereAHandlerTakesEventsOfOthersOnly() {
        assertThat(messages(PLACED, PAID, """
                        public class Flow {
                            @OnEvent public Paid a(Placed placed) { return null; }
                            @OnEvent(source = "/bank") public Placed b(Paid paid) { return null; }
                            @OnEvent public void c(Paid paid) {}
                        }
                        """)).isEmpty();
    }

    @Test
    void wantsTheDatabaseWhereTheOutboxIsUsed() {
        String users = """
                public class Flow {
                    @Get("/a") public void a(@Database("shop") DataSource shop, @Database("shop") Inbox inbox) {}
                    @Get("/b") public void b(@Database("shop") Inbox inbox) {}
                    @Get("/c") public void c(@Database("other") DataSource other, @Database("shop") Inbox inbox) {}
                }
                """;

        assertThat(messages(users))
                .containsExactly(
                        "SKY2076 the inbox takes part in transactions of the database `shop`, which `flow` does not open",
                        "SKY2076 the inbox takes part in transactions of the database `shop`, which `flow` does not open");
    }

    @Test
    void findsTheDatabaseInAWiredClass() {
        assertThat(messages(
                        "public class Store { public Store(@Database(\"shop\") DataSource shop) {} }",
                        "public class Flow { public Flow(Store store) {}"
                                + " @Get(\"/a\") public void a(@Database(\"shop\") Inbox inbox) {} }"))
                .isEmpty();
    }

    @Test
    void survivesSealedTypesThatPermitThemselves() {
        assertThat(messages(
                        "public sealed interface A permits A, B {}",
                        "public sealed interface B permits A {}",
                        "public class Flow { @OnEvent public A on(A a, Publisher<B> b) { return a; } }"))
                .isNotEmpty();
    }
}
