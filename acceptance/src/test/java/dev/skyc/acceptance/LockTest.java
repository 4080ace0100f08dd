package dev.skyc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.pipeline.Acknowledgement;
import dev.skyc.compiler.pipeline.Build;
import dev.skyc.compiler.pipeline.Compilation;
import dev.skyc.compiler.pipeline.CompilationRequest;
import dev.skyc.compiler.pipeline.Compiler;
import dev.skyc.compiler.pipeline.Extensions;
import dev.skyc.compiler.pipeline.RenderedDiagnostic;
import dev.skyc.compiler.plan.LockedField;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider;
import dev.skyc.compiler.spi.Setting;
import dev.skyc.compiler.testing.FixtureCompiler;
import dev.skyc.compiler.testing.FixtureProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock where all parts meet: promotion, incremental builds, Kafka. */
class LockTest {
    private static final String SETTINGS = """
            application: shop
            environments:
              staging: {services: {databases: vault}}
              prod: {follows: staging, services: {databases: vault}}
            """;

    /** Provides databases as ConfigMaps. */
    private record Vault(String kind, String id) implements ResourceProvider {
        @Override
        public List<Setting> settings() {
            return List.of();
        }

        @Override
        public Provision provide(Request request) {
            String name = request.names().derived(id, request.identity());
            return new Provision.Builder()
                    .manifest(Manifest.configMap(name, request.application(), new TreeMap<>()))
                    .locked("object", LockedField.fixed(name))
                    .build();
        }
    }

    @TempDir
    Path directory;

    private Compiler compiler = Compiler.load(getClass().getClassLoader());
    private CompilationRequest request;

    @BeforeEach
    void start() throws IOException {
        Extensions all = Extensions.load(getClass().getClassLoader());
        List<ResourceProvider> providers = new ArrayList<>(all.providers());
        providers.add(new Vault("database", "vault"));
        compiler = new Compiler(new Extensions(all.kinds(), providers, all.checks(), all.backends()));
        FixtureProgram program = new FixtureProgram(new TreeMap<>(
                Map.of("src/main/java/shop/Orders.java", orders("orders", "count"), "serverless.yaml", SETTINGS)));
        program.writeTo(directory);
        request = FixtureCompiler.request(program, directory);
        built(compiler.build(request));
    }

    private static String orders(String database, String handler) {
        return """
                package shop;

                import dev.skyc.annotation.Database;
                import dev.skyc.annotation.Get;
                import dev.skyc.annotation.OnMessage;
                import javax.sql.DataSource;

                public class Orders {
                    public Orders(@Database("%s") DataSource database) {}

                    @Get("/orders")
                    public String list() {
                        return "";
                    }

                    @OnMessage("clicks")
                    public void %s(byte[] click) {}
                }
                """.formatted(database, handler);
    }

    @Test
    void promotionAsksBeforeItChangesWhatTheClusterKeeps() throws IOException {
        promoted(List.of());
        assertThat(lock()).contains("  prod:\n    consumers:\n      orders.count: shop.orders.count\n    resources:\n");
        assertThat(compiler.difference(request, compiler.compile(request))).isEmpty();
        write("src/main/java/shop/Orders.java", orders("sales", "count"));
        acknowledged("staging/database-sales=database-orders");
        built(compiler.build(request));
        assertThat(directory.resolve("deploy/staging/configmap-shop-vault-orders.yaml"))
                .exists();
        assertThat(lock()).containsOnlyOnce("database-sales").containsOnlyOnce("database-orders");

        Compilation asked = compiler.promote(request, "prod");
        assertThat(asked.hasErrors()).isTrue();
        assertThat(text(asked.rendered()))
                .contains(
                        "error[SKY5024]: database `sales` is new, and database `orders` is gone in environment `prod`")
                .contains("mvn serverless:promote -Denv=prod -Daccept=prod/database-sales=database-orders\n");
        assertThat(text(compiler.acknowledge(request, List.of("prod/database-sales=database-orders"))
                        .problems()))
                .contains("error[SKY5029]");

        promoted(List.of("prod/database-sales=database-orders"));
        assertThat(directory.resolve("deploy/prod/configmap-shop-vault-orders.yaml"))
                .exists();
        assertThat(lock()).doesNotContain("database-orders");
        assertThat(compiler.difference(request, compiler.compile(request))).isEmpty();
    }

    @Test
    void settingsOfAPromotedEnvironmentAreAskedForLikeCode() throws IOException {
        promoted(List.of());
        write("serverless.yaml", SETTINGS.replace("staging, services: {databases: vault}", "staging, prefix: p-"));
        Compilation compilation = compiler.compile(request);
        assertThat(text(compilation.rendered()))
                .contains("error[SKY5027]: the prefix of all names changes from none to `p-` in environment `prod`");
    }

    @Test
    void aHandlerOfMessagesKeepsItsPlaceInTheTopic() throws IOException {
        write("src/main/java/shop/Orders.java", orders("orders", "tally"));
        assertThat(text(compiler.compile(request).rendered())).contains("""
                error[SKY5028]: no messages are delivered to handler `orders.count` any more in environment `staging`
                """).contains("""
                   = help: its KafkaSource is deleted, and with it the consumer group `shop.orders.count` and its place in the \
                topic: a handler of another name has all messages again, or misses those in between
                   = help: if the method was renamed, keep the handler's id: `name = "count"` in its annotation
                   = help: if that is meant: mvn serverless:lock -Daccept=staging/consumer-orders-count
                """);
        write(
                "src/main/java/shop/Orders.java",
                orders("orders", "tally").replace("\"clicks\"", "value = \"clicks\", name = \"count\""));
        built(compiler.build(request));
        write(
                "src/main/java/shop/Orders.java",
                orders("orders", "count").replace("\"clicks\"", "value = \"clicks\", group = \"clicks\""));
        assertThat(text(compiler.compile(request).rendered()))
                .contains("""
                error[SKY5028]: handler `orders.count` changes its consumer group from `shop.orders.count` to `clicks` in \
                environment `staging`
                """)
                .contains("the new group begins at the oldest message, so all are handled again");
        acknowledged("staging/consumer-orders-count");
        built(compiler.build(request));
        assertThat(lock()).contains("      orders.count: clicks\n");
    }

    @Test
    void aLockThatSomebodyEditedIsNoticedByAnIncrementalBuild() throws IOException {
        assertThat(compiler.build(request).written().isUnchanged()).isTrue();
        String lock = lock();
        write("serverless.lock", lock.replace("provider: vault", "provider: safe"));
        Build edited = compiler.build(request);
        assertThat(text(edited.rendered()))
                .contains("error[SKY5027]: database `orders` changes its provider from `safe` to `vault`");
        write("serverless.lock", lock.replace("object: shop-vault-orders", "object: other"));
        assertThat(compiler.build(request).failed()).isTrue();
        write("serverless.lock", "<<<<<<< HEAD\n" + lock + "=======\n>>>>>>> branch\n");
        assertThat(text(compiler.build(request).rendered()))
                .contains("error[SKY5020]: the lock holds a conflict of a merge\n --> serverless.lock:1:1");
        write("serverless.lock", "# a comment\n" + lock);
        assertThat(compiler.build(request).written().updated()).containsExactly("serverless.lock");
        assertThat(lock()).isEqualTo(lock);
    }

    @Test
    void aStaleLockMakesADifference() throws IOException {
        write("serverless.lock", lock().replace("    resources:", "    subscriptions: []\n    resources:"));
        assertThat(compiler.difference(request, compiler.compile(request)))
                .contains("--- a/serverless.lock")
                .contains("-    subscriptions: []");
    }

    @Test
    void aWordThatStandsForNoChangeIsRefused() throws IOException {
        write("src/main/java/shop/Orders.java", orders("sales", "count"));
        String lock = lock();
        Acknowledgement refused =
                compiler.acknowledge(request, List.of("staging/database-sales", "staging/database-order"));
        assertThat(text(refused.problems())).isEqualTo("""
                error[SKY5029]: there is no change `staging/database-order` to acknowledge
                 --> serverless.lock
                  = help: did you mean `staging/database-orders`?
                  = see: docs/diagnostics/SKY5029.md""");
        assertThat(lock()).isEqualTo(lock);
    }

    private void acknowledged(String... tokens) throws IOException {
        Acknowledgement acknowledgement = compiler.acknowledge(request, List.of(tokens));
        assertThat(text(acknowledgement.problems())).isEmpty();
        assertThat(text(acknowledgement.pending())).isEmpty();
    }

    private void promoted(List<String> tokens) throws IOException {
        Compilation promotion = compiler.promote(request, "prod", tokens);
        assertThat(promotion.hasErrors()).as(text(promotion.rendered())).isFalse();
        compiler.write(request, promotion);
    }

    private static void built(Build build) {
        assertThat(build.failed()).as(text(build.rendered())).isFalse();
    }

    private static String text(List<RenderedDiagnostic> diagnostics) {
        return diagnostics.stream().map(RenderedDiagnostic::text).collect(Collectors.joining("\n\n"));
    }

    private String lock() throws IOException {
        return Files.readString(directory.resolve("serverless.lock"));
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(directory.resolve(path), text);
    }
}
