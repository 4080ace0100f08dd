package dev.skyc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.annotation.Get;
import dev.skyc.compiler.pipeline.Build;
import dev.skyc.compiler.pipeline.Compiler;
import dev.skyc.compiler.pipeline.Main;
import dev.skyc.compiler.testing.FixtureCompiler;
import dev.skyc.compiler.testing.FixtureProgram;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Secrets that stand where users have them, fresh ones each time, and a search for them in all that a compilation writes and
 * prints. Where variables and properties are seeded too, the compiler runs in a process of its own.
 */
class NoSecretsTest {
    private static final String BILLING = """
            package shop;

            import dev.skyc.annotation.*;
            import dev.skyc.api.*;
            import javax.sql.DataSource;

            /** Never write %1$s down. */
            public class Billing {
                private static final String FORGOTTEN = "%2$s";
                private final String key = "%3$s";

                public Billing(
                        @Database("orders") DataSource db,
                        @KeyValue("carts") KeyValueStore<String> carts,
                        @Bucket("reports") BucketReader reports,
                        @Topic("clicks") TopicWriter<String> clicks,
                        @Secret("psp-key") SecretValue secret,
                        @Config("greeting") @Default("hello") String greeting,
                        @Endpoint("psp") HttpEndpoint psp) {}

                @Post("/bills")
                @SuppressWarnings("%4$s")
                public void charge() {
                    System.out.println("%5$s");
                }
            }
            """;

    /** What is no file of the compiler's. */
    private static final Set<String> INPUTS = Set.of("src", "serverless.yaml", ".env.local", "settings.xml", ".env");

    /** The source in another form: it holds constants and annotations of the source, as class files do, and nothing else. */
    private static final String CACHE = "target/skyc/cache/";

    private static final Set<String> SOURCE = Set.of("annotation of others", "constant", "default", "field");

    private final Map<String, String> secrets = new TreeMap<>();
    private final SecureRandom random = new SecureRandom();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "services: existing",
                "services: plain",
                "services: {databases: cloudnative-pg, keyValues: redis-operator, topics: strimzi,"
                        + " buckets: {provider: objectbucketclaim, storageClass: ceph},"
                        + " secrets: {provider: external-secrets, store: vault}}"
            })
    void valuesThatTheEnvironmentHoldsAreWrittenNowhere(String services) throws Exception {
        sources();
        write(".env.local", "psp-key=" + secret(".env.local") + "\n");
        write(".env", "PSP_KEY=" + secret(".env") + "\n");
        write(
                "settings.xml",
                "<settings><servers><server><password>" + secret("settings.xml")
                        + "</password></server></servers></settings>\n");
        write("src/main/resources/application.properties", "psp.key=" + secret("application.properties") + "\n");
        write("src/main/resources/db/orders/V1__roles.sql", "CREATE ROLE me PASSWORD '" + secret("migration") + "';\n");
        write("serverless.yaml", """
                environments:
                  prod:
                    development: true
                    %s
                    endpoints: {psp: {url: "https://psp.example"}}
                  local: {secretsFrom: .env.local}
                """.formatted(services));

        Result result = compile();

        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(directory.resolve("deploy/prod/service-billing.yaml")).exists();
        assertNothingIsLeaked(result);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "endpoints: {psp: {url: \"https://shop:{}@psp.example\"}}",
                "endpoints: {psp: {url: \"https://psp.example/?api_key={}\"}}",
                "endpoints: {psp: {url: \"https://{}@psp.example\"}}",
                "endpoints: {psp: {url: \"https://shop:{}@psp.example\", timeout: soon}}",
                "endpoints: {psp: {url: \"https://shop:\\x41{}@psp.example\"}}",
                "config: {psp-token: \"{}\", greeting: hello}",
                "config: {greeting: {value: \"Bearer ghp_00000000000000000000{}\"}}",
                "config: {greeting: \"-----BEGIN PRIVATE KEY-----\\n{}\\n-----END PRIVATE KEY-----\"}",
                "config:\n      greeting: |\n        -----BEGIN PRIVATE KEY-----\n        {}\n        -----END PRIVATE KEY-----",
                "databases: {orders: {values: {password: \"{}\", port: many}}}",
                "services: {databases: {provider: existing, values: {password: \"{}\"}}}",
                "secrets: {psp-key: \"{}\"}",
                "secrets: {psp-key: {value: \"{}\"}}",
                "secrets: {psp-key: {provider: external-secrets, store: vault, value: \"{}\"}}",
                "targets: {brokerUrl: \"http://u:{}@broker/{namespace}/{broker}\"}",
                "topics: {clicks: {bootstrapServers: [\"kafka://u:{}@kafka:9092\"]}}",
                "buckets: {reports: {provider: s3, bucket: reports, endpoint: \"https://u:{}@s3.example\"}}",
                "functions: {billing: {scale: {max: \"https://u:{}@x\"}}}",
                "namespace: \"https://u:{}@x\"",
                "endpoints: {psp: {url: \"https://u:{}@x\"}",
                "endpoints: {psp: &a {url: \"https://u:{}@x\"}}",
                "typo: {deep: [{er: \"https://u:{}@x\"}]}"
            })
    void whatLooksLikeACredentialIsRefusedAndNotShown(String setting) throws Exception {
        sources();
        write("serverless.yaml", "environments:\n  prod:\n    " + setting.replace("{}", secret(setting)) + "\n");

        Result result = compileHere();

        assertThat(result.exitCode()).as(result.output()).isEqualTo(1);
        assertThat(result.output()).contains("error[SKY5008]", "***");
        assertThat(directory.resolve("deploy")).doesNotExist();
        assertNothingIsLeaked(result);
    }

    @Test
    void aDefaultThatIsACredentialIsRefusedAndNotShown() throws Exception {
        write("src/main/java/shop/Billing.java", """
                package shop;

                import dev.skyc.annotation.*;

                public class Billing {
                    @Post("/bills")
                    public void charge(@Config("psp") @Default("https://u:%s@x") String psp) {}
                }
                """.formatted(secret("default")));

        Result result = compileHere();

        assertThat(result.exitCode()).as(result.output()).isEqualTo(1);
        assertThat(result.output()).contains("error[SKY5079]");
        assertThat(directory.resolve("deploy")).doesNotExist();
        assertNothingIsLeaked(result);
    }

    private void sources() throws IOException {
        write(
                "src/main/java/shop/Billing.java",
                BILLING.formatted(
                        secret("comment"),
                        secret("constant"),
                        secret("field"),
                        secret("annotation of others"),
                        secret("method body")));
    }

    /** A new secret. */
    private String secret(String place) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes);
        secrets.put(place, secret);
        return secret;
    }

    private void write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private record Result(int exitCode, String output) {}

    private Result compile() throws IOException, InterruptedException, URISyntaxException {
        Path vocabulary = Path.of(
                Get.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dpsp.key=" + secret("property"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--base",
                directory.toString(),
                "--name",
                "shop",
                "--class-path",
                vocabulary.toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PSP_KEY", secret("variable"));
        builder.environment().put("SKYC_PSP_KEY", secret("variable of ours"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    /** Without a process of its own: quicker where nothing but the project's files matters. */
    private Result compileHere() throws IOException {
        FixtureProgram nothing = new FixtureProgram(new TreeMap<>());
        Build build =
                Compiler.load(NoSecretsTest.class.getClassLoader()).build(FixtureCompiler.request(nothing, directory));
        StringBuilder log = new StringBuilder();
        build.rendered().forEach(diagnostic -> log.append(diagnostic.text()).append('\n'));
        return new Result(build.failed() ? 1 : 0, log.toString());
    }

    private void assertNothingIsLeaked(Result result) throws IOException {
        Map<String, byte[]> written = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = directory.relativize(file).toString().replace('\\', '/');
                if (!INPUTS.contains(path.split("/", -1)[0])) {
                    written.put(path, Files.readAllBytes(file));
                }
            }
        }
        written.put("the log", result.output().getBytes(StandardCharsets.UTF_8));
        assertThat(written).hasSizeGreaterThan(2);
        Set<String> leaks = new TreeSet<>();
        written.forEach((file, bytes) -> secrets.forEach((place, secret) -> {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            boolean isCopyOfSource = file.startsWith(CACHE) && SOURCE.contains(place);
            if (!isCopyOfSource && spellings(secret).stream().anyMatch(text::contains)) {
                leaks.add("the secret of " + place + " stands in " + file);
            }
        }));
        assertThat(leaks).isEmpty();
    }

    /** As it is and, wherever it begins in a text, in Base 64. */
    private static List<String> spellings(String secret) {
        List<String> spellings = new ArrayList<>(List.of(secret));
        for (int shift = 0; shift < 3; shift++) {
            String encoded = Base64.getEncoder()
                    .encodeToString(("x".repeat(shift) + secret).getBytes(StandardCharsets.ISO_8859_1));
            spellings.add(encoded.substring(4, encoded.length() - 4));
        }
        return spellings;
    }
}
