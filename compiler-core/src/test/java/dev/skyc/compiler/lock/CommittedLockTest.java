package dev.skyc.compiler.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.config.Located;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.source.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommittedLockTest {
    private static final SourceSpan NAME = new SourceSpan("serverless.yaml", 1, 14, 1, 17);

    private static final String FULL = """
            # Written by skyc; commit it. By these names and values clusters keep data: see docs/reference/lock.md
            format: 1
            application: shop
            environments:
              dev: {}
              prod:
                prefix: pr-
                broker:
                  name: pr-shop
                  class: Kafka
                  config: ConfigMap knative-eventing/kafka-broker-config
                  topic: shop-events
                subscriptions:
                - billing.charge
                - orders.onPaid
                consumers:
                  popularity.count: pr-shop.popularity.count
                resources:
                  database-no:
                    identity: "no"
                    provider: cloudnative-pg
                    fixed:
                      cluster: shop-database-no
                      database: "no"
                    grows:
                      storage: 10Gi
                  topic-clicks:
                    identity: shop-clicks
                    provider: strimzi
                    grows:
                      partitions: "12"
                removed:
                  bucket-pictures:
                    name: photos
                    provider: objectbucketclaim
            """;

    @Test
    void whatWasWrittenReadsBackToTheSameBytes() {
        Validated<CommittedLock> read = read(FULL, "shop");
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.value().lock().text()).isEqualTo(FULL);
        assertThat(new LockUpdate(read.value(), List.of()).text()).isEqualTo(FULL);
    }

    @Test
    void aMissingFileIsNoProblem() {
        Validated<CommittedLock> read =
                CommittedLock.read("serverless.lock", Optional.empty(), new Located<>("shop", NAME));
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.value().lock().text()).endsWith("format: 1\napplication: shop\n");
    }

    @Test
    void theOrderOfFactsDoesNotMatter() {
        String shuffled = """
                application: shop
                environments:
                  prod:
                    subscriptions: [orders.onPaid, billing.charge]
                    resources:
                      topic-b: {provider: p, identity: b}
                      topic-a: {identity: a, provider: p}
                format: 1
                """;
        assertThat(read(shuffled, "shop").value().lock().text()).endsWith("""
                environments:
                  prod:
                    subscriptions:
                    - billing.charge
                    - orders.onPaid
                    resources:
                      topic-a:
                        identity: a
                        provider: p
                      topic-b:
                        identity: b
                        provider: p
                """);
    }

    @Test
    void theListOfHandlersOfEarlyVersionsIsLeftOut() {
        Validated<CommittedLock> read = read("format: 1\napplication: shop\nhandlers:\n  orders: [place]\n", "shop");
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.value().lock().text()).doesNotContain("handlers");
    }

    @Test
    void theLockOfAnotherApplicationIsRefused() {
        Diagnostic diagnostic = read(FULL, "store").diagnostics().get(0);
        assertThat(diagnostic.message()).isEqualTo("the application is named `store`, but was compiled as `shop`");
        assertThat(diagnostic.primary().span()).isEqualTo(NAME);
    }

    @Test
    void aDamagedLockIsReportedOrReadsBackToWhatItSays() {
        Random random = new Random(4);
        int reported = 0;
        for (int run = 0; run < 2000; run++) {
            StringBuilder text = new StringBuilder(FULL);
            for (int edit = 0; edit <= run % 4; edit++) {
                int at = random.nextInt(text.length());
                int end = Math.min(text.length(), at + 1 + random.nextInt(20));
                switch (random.nextInt(4)) {
                    case 0 -> text.delete(at, end);
                    case 1 -> text.insert(at, text.substring(at, end));
                    case 2 -> text.setCharAt(at, "\n :-[]{}\"#\t".charAt(random.nextInt(11)));
                    default -> text.insert(at, "\n");
                }
            }
            Validated<CommittedLock> read = read(text.toString(), "shop");
            if (read.hasErrors()) {
                reported++;
            } else {
                String written = read.value().lock().text();
                assertThat(read(written, "shop").diagnostics())
                        .as(text.toString())
                        .isEmpty();
                assertThat(read(written, "shop").value().lock())
                        .isEqualTo(read.value().lock());
            }
        }
        assertThat(reported).isBetween(1000, 1999);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            format: 2⏎application: shop     | 1:9 SKY5021 the lock has format 2, and this skyc knows formats up to 1
            format: 2⏎application: shop⏎new: fact | 1:9 SKY5021 the lock has format 2, and this skyc knows formats up to 1
            format: one⏎application: shop   | 1:9 SKY5020 the lock has no valid `format`
            application: shop               | 1:1 SKY5020 the lock has no valid `format`
            format: 1                       | 1:1 SKY5020 the lock has no `application`
            format: 1⏎application: [a]      | 2:14 SKY5020 `application` must have a single value
            [a]                             | 1:1 SKY5020 the lock is no mapping
            format: 1⏎format: 1             | 2:1 SKY5002 the key `format` is given twice
            format: 1⏎application: [        | 2:15 SKY5000 not well-formed YAML: expected the node content, but found '<stream end>'
            +environment: {}                | 4:1 SKY5020 the lock has no key `environment` here
            +environments: [dev]            | 4:15 SKY5020 `environments` is no mapping
            +environments: {dev: }          | 4:20 SKY5020 `dev` is no mapping
            +environments: {dev: {resource: {}}} | 4:22 SKY5020 the lock has no key `resource` here
            +environments: {dev: {broker: shop}} | 4:30 SKY5020 `broker` is no mapping
            +environments: {dev: {broker: {class: Kafka}}} | 4:30 SKY5020 the broker has no `name`
            +environments: {dev: {subscriptions: {a.b: c}}} | 4:37 SKY5020 `subscriptions` is no list
            +environments: {dev: {subscriptions: [a.b, [c]]}} | 4:43 SKY5020 `subscriptions` holds something else than single values
            +environments: {dev: {subscriptions: [ab]}} | 4:38 SKY5020 `ab` is not a function and a handler's id
            +environments: {dev: {subscriptions: [a.b, a.b]}} | 4:43 SKY5020 the subscription `a.b` is given twice
            +environments: {dev: {consumers: {a.b: [c]}}} | 4:39 SKY5020 `a.b` must have a single value
            +environments: {dev: {consumers: {a.b: c, a.b: d}}} | 4:42 SKY5002 the key `a.b` is given twice
            +environments: {dev: {resources: {database: {}}}} | 4:34 SKY5020 `database` is not a kind and a name
            +environments: {dev: {resources: {database-a: b}}} | 4:46 SKY5020 `database-a` is no mapping
            +environments: {dev: {resources: {database-a: {identity: a}}}} | 4:46 SKY5020 `database-a` has no `provider`
            +environments: {dev: {resources: {database-a: {provider: p}}}} | 4:46 SKY5020 `database-a` has no `identity`
            +environments: {dev: {removed: {database-a: {identity: a, provider: p, name: b}}}} | 4:45 SKY5020 the lock has no key `identity` here
            +environments: {dev: {resources: {database-a: {identity: a, provider: p, fixed: {size: [1]}}}}} | 4:87 SKY5020 `size` must have a single value
            +environments: {dev: {resources: {database-a: {identity: a, provider: p, fixed: {size: 1}, grows: {size: 1}}}}} | 4:99 SKY5020 `size` both grows and is fixed
            +environments: {dev: {resources: {database-a: {identity: c, provider: p}, database-b: {identity: c, provider: p}}}} | 4:74 SKY5020 the external name `c` belongs to two resources of kind `database`
            +environments: {dev: {resources: {database-a: {identity: c, provider: p}}, removed: {database-c: {name: b, provider: p}}}} | 4:85 SKY5020 the external name `c` belongs to two resources of kind `database`
            +<<<<<<< HEAD⏎a: b⏎=======⏎a: c⏎>>>>>>> branch | 4:1 SKY5020 the lock holds a conflict of a merge
            """)
    void whatSkycDidNotWriteIsReportedWhereItStands(String text, String expected) {
        String whole = text.replaceFirst("^\\+", "format: 1\napplication: shop\n# comment\n")
                .replace("⏎", "\n");
        assertThat(read(whole, "shop").diagnostics().stream()
                        .map(diagnostic ->
                                diagnostic.primary().span().toString().replaceFirst("^[^:]*:", "") + " "
                                        + diagnostic.code().id() + " " + diagnostic.message()))
                .containsExactly(expected);
    }

    private static Validated<CommittedLock> read(String text, String application) {
        return CommittedLock.read("serverless.lock", Optional.of(text), new Located<>(application, NAME));
    }
}
