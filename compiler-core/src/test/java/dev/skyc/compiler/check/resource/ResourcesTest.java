package dev.skyc.compiler.check.resource;

import static dev.skyc.compiler.check.Programs.messages;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourcesTest {
    private static final String STORE = "public class Store { public Store(@Bucket(\"in\") BucketWriter in) {} }";
    private static final String FEEDS = "SKY2090 `on` can write the bucket `in`, whose changes call it";

    @Test
    void findsTheWriterOfABucketInConstructorsAndWiredClasses() {
        assertThat(messages("public class A { public A(@Bucket(\"in\") BucketStore in) {}"
                        + " @OnObject(\"in\") public void on(ObjectEvent e) {} }"))
                .containsExactly(FEEDS);
        assertThat(messages(
                        STORE,
                        "public class A { public A(Store store) {}"
                                + " @OnObject(\"in\") public void on(ObjectEvent e) {} }"))
                .containsExactly(FEEDS);
    }

    @Test
    void letsAHandlerReadItsBucketAndWriteAnother() {
        assertThat(messages("public class A { @OnObject(\"in\") public void on("
                        + "ObjectEvent e, @Bucket(\"in\") BucketReader in, @Bucket(\"out\") BucketWriter out) {} }"))
                .isEmpty();
    }

    @Test
    void letsAnotherHandlerOfTheFunctionWriteTheBucket() {
        assertThat(messages("public class A { @OnObject(\"in\") public void on(ObjectEvent e) {}"
                        + " @Post(\"/a\") public void put(@Bucket(\"in\") BucketWriter in) {} }"))
                .isEmpty();
    }

    @Test
    void letsBytesBeReadFromAnyTopic() {
        assertThat(messages(
                        "public record Click(String page) {}",
                        "public class A { @Post(\"/a\") public void a(@Topic(\"t\") TopicWriter<Click> t) {} }",
                        "public class B { @OnMessage(\"t\") public void b(byte[] message) {} }",
                        "public class C { @OnMessage(\"t\") public void c(Message<Click> message) {} }"))
                .isEmpty();
    }

    @Test
    void comparesTwoReadersOfATopicThatOthersWrite() {
        assertThat(messages(
                        "public record Click(String page) {}",
                        "public record View(String page) {}",
                        "public class B { @OnMessage(\"t\") public void b(Click message) {} }",
                        "public class C { @OnMessage(\"t\") public void c(View message) {} }"))
                .containsExactly("SKY2085 the topic `t` carries `Click`, but is read as `View`");
    }

    @Test
    void letsADatabaseHoldOutboxesOfManyEvents() {
        assertThat(messages(
                        "@EventType(value = \"com.acme.a.v1\", external = true) public record A(String id) {}",
                        "@EventType(value = \"com.acme.b.v1\", external = true) public record B(String id) {}",
                        "public class F { @Post(\"/a\") public void a(@Database(\"shop\") DataSource shop,"
                                + " @Database(\"shop\") Outbox<A> a, @Database(\"shop\") Outbox<B> b) {} }"))
                .isEmpty();
    }

    @Test
    void letsTwoKindsShareAName() {
        assertThat(
                        messages(
                                "public class F { @Post(\"/a\") public void a(@Database(\"shop\") DataSource shop,"
                                        + " @Bucket(\"shop\") BucketReader bucket, @KeyValue(\"shop\") KeyValueStore<String> carts) {} }"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Shop",
                "shop_db",
                "-shop",
                "shop-",
                "shop.db",
                "größe",
                "a2345678901234567890123456789012345678901"
            })
    void refusesNamesThatAreNoLabels(String name) {
        assertThat(messages(
                        "public class F { @Post(\"/a\") public void a(@Database(\"" + name + "\") DataSource d) {} }"))
                .singleElement()
                .asString()
                .startsWith("SKY3000 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clicks", "Clicks.v1", "a_b", "a-b"})
    void acceptsNamesOfTopicsAsKafkaDoes(String name) {
        assertThat(messages("public class F { @OnMessage(\"" + name + "\") public void a(byte[] message) {} }"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "a b", "a/b"})
    void refusesOtherNamesOfTopics(String name) {
        assertThat(messages("public class F { @OnMessage(\"" + name + "\") public void a(byte[] message) {} }"))
                .containsExactly("SKY3000 `" + name + "` is no name of a topic");
    }

    @Test
    void findsNamesThatDifferInPunctuationOnly() {
        assertThat(messages("public class F { @OnMessage(\"a.b\") public void a(byte[] m) {}"
                        + " @OnMessage(\"a_b\") public void b(byte[] m) {} }"))
                .containsExactly("SKY3001 the topic names `a.b` and `a_b` both become `a-b` in the cluster");
    }

    @Test
    void comparesTypesAndDefaultsOfConfigurationValues() {
        assertThat(messages("public class F { public F(@Config(\"n\") @Default(\"1\") int n) {}"
                        + " @Get(\"/a\") public void a(@Config(\"n\") Integer n) {}"
                        + " @Get(\"/b\") public void b(@Config(\"n\") @Default(\"2\") int n) {}"
                        + " @Get(\"/c\") public void c(@Config(\"n\") long n) {} }"))
                .containsExactly(
                        "SKY3004 the configuration value `n` has two defaults, `1` and `2`",
                        "SKY3003 the configuration value `n` is `int` in one place and `long` in another");
    }

    @Test
    void letsHandlersWithoutGroupReadTheSameTopic() {
        assertThat(messages("public class F { @OnMessage(\"t\") public void a(byte[] m) {}"
                        + " @OnMessage(\"t\") public void b(byte[] m) {} }"))
                .isEmpty();
    }

    @Test
    void letsOneGroupReadTwoTopics() {
        assertThat(messages("public class F { @OnMessage(value = \"t\", group = \"g\") public void a(byte[] m) {}"
                        + " @OnMessage(value = \"u\", group = \"g\") public void b(byte[] m) {} }"))
                .isEmpty();
    }

    @Test
    void refusesConfigurationThatIsNamedLikeACredential() {
        assertThat(messages("public class A { public A(@Config(\"psp-token\") String token,"
                        + " @Config(\"db-password\") String password) {} @Get(\"/a\") public void a() {} }"))
                .containsExactly(
                        "SKY5079 `psp-token` is configuration, but named like a credential",
                        "SKY5079 `db-password` is configuration, but named like a credential");
    }

    @Test
    void letsNumbersBeNamedLikeOne() {
        assertThat(messages("public class A { @Get(\"/a\") public void a(@Config(\"max-token\") int max,"
                        + " @Config(\"tokens\") String tokens) {} }"))
                .isEmpty();
    }

    @Test
    void refusesACredentialAsDefaultWhereverItStands() {
        assertThat(messages("public class A { @Get(\"/a\") public void a("
                        + "@Config(\"psp\") @Default(\"https://u:pw@psp.example\") String psp,"
                        + " @Query @Default(\"AKIAIOSFODNN7EXAMPLE\") String q,"
                        + " @Header(\"X-A\") @Default(\"AKIAIOSFODNN7EXAMPLE\") String h,"
                        + " @Cookie(\"c\") @Default(\"AKIAIOSFODNN7EXAMPLE\") String c) {} }"))
                .containsExactly(
                        "SKY5079 a credential stands in the source as a default",
                        "SKY5079 a credential stands in the source as a default",
                        "SKY5079 a credential stands in the source as a default",
                        "SKY5079 a credential stands in the source as a default");
    }
}
