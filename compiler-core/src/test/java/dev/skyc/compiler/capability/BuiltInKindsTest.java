package dev.skyc.compiler.capability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.spi.CapabilityKind;
import dev.skyc.compiler.spi.CapabilityKind.AcceptedType;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class BuiltInKindsTest {
    private final List<CapabilityKind> kinds = ServiceLoader.load(CapabilityKind.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(kind -> kind.getClass().getPackage().equals(BuiltInKindsTest.class.getPackage()))
            .toList();

    @Test
    void theServiceLoaderFindsThemAll() {
        assertThat(kinds)
                .extracting(CapabilityKind::name)
                .containsExactly("bucket", "config", "database", "endpoint", "event", "keyvalue", "secret", "topic");
        assertThat(kinds)
                .extracting(CapabilityKind::section)
                .containsExactly(
                        "buckets", "config", "databases", "endpoints", "events", "keyValues", "secrets", "topics");
    }

    @Test
    void aTypeTellsTheAccess() {
        assertThat(kinds.stream().flatMap(kind -> kind.accepts().stream().map(type -> kind.name() + " " + row(type))))
                .containsExactly(
                        "bucket dev.skyc.api.BucketStore read-write",
                        "bucket dev.skyc.api.BucketReader read",
                        "bucket dev.skyc.api.BucketWriter write",
                        "config * read",
                        "database javax.sql.DataSource read-write, or as access says",
                        "database dev.skyc.api.Outbox<0> outbox",
                        "database dev.skyc.api.Inbox inbox",
                        "endpoint dev.skyc.api.HttpEndpoint call",
                        "endpoint java.net.URI call",
                        "event dev.skyc.api.Publisher<0> publish",
                        "keyvalue dev.skyc.api.KeyValueStore<0> read-write",
                        "keyvalue dev.skyc.api.KeyValueReader<0> read",
                        "secret dev.skyc.api.SecretValue read",
                        "topic dev.skyc.api.TopicWriter<0> write");
    }

    @Test
    void eachAcceptedTypeHasAFactoryOfItsOwn() {
        assertThat(kinds.stream().flatMap(kind -> kind.accepts().stream().map(kind::factory)))
                .doesNotHaveDuplicates()
                .allMatch(factory ->
                        factory.matches("dev\\.skyc\\.runtime\\.clients\\.([a-z0-9]+\\.)?[A-Z]\\w*#[a-z]\\w*"));
    }

    @Test
    void onlyEventsNeedNoAnnotation() {
        assertThat(kinds.stream().filter(CapabilityKind::isImplicit).map(CapabilityKind::name))
                .containsExactly("event");
    }

    @Test
    void bindingKeysAreSortedFileNames() {
        assertThat(kinds).allSatisfy(kind -> {
            assertThat(kind.bindingKeys()).isSorted();
            assertThat(kind.bindingKeys()).allMatch(key -> key.matches("[a-z]+(-[a-z]+)*"));
            assertThat(kind.optionalBindingKeys()).isSorted();
            assertThat(kind.optionalBindingKeys()).allMatch(key -> key.matches("[a-z]+(-[a-z]+)*"));
            assertThat(kind.optionalBindingKeys()).noneMatch(kind.bindingKeys()::contains);
        });
    }

    private static String row(AcceptedType type) {
        return type.type() + type.payload().map(index -> "<" + index + ">").orElse("") + " " + type.access()
                + type.accessAttribute()
                        .map(name -> ", or as " + name + " says")
                        .orElse("");
    }
}
