package dev.skyc.runtime.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreateSecretsTest {
    private static final Retries AT_ONCE = new Retries(4, Duration.ZERO, Duration.ZERO);
    private static final String LIST = """
            [
              {
                "name": "shop-keyvalue-carts",
                "type": "Opaque",
                "labels": {"app.kubernetes.io/part-of": "shop"},
                "passwords": ["reader", "writer"],
                "data": {
                  "reader": "${password:reader}",
                  "writer": "${password:writer}",
                  "users.conf": "user carts-reader on #${sha256:reader}\\nuser carts-writer on #${sha256:writer}\\n"
                }
              },
              {"name": "shop-database-shop", "passwords": ["owner"], "data": {"uri": "$5 postgres://:${password:owner}@db"}}
            ]
            """;

    @TempDir
    private static Path shared;

    private static Certificates certificates;

    @TempDir
    private Path directory;

    private ApiServer server;
    private String out = "";
    private String err = "";

    @BeforeAll
    static void makeAuthority() throws Exception {
        certificates = Certificates.make(shared.resolve("certificates"));
    }

    @BeforeEach
    void start() throws Exception {
        server = new ApiServer(certificates, directory.resolve("mounted"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void eachSecretOfTheListIsCreatedWithFreshPasswords() throws Exception {
        assertThat(run(LIST)).isZero();

        assertThat(out).isEqualTo("secret `shop-keyvalue-carts` created\nsecret `shop-database-shop` created\n");
        JsonNode carts = server.secrets.get("shop-keyvalue-carts");
        assertThat(carts.at("/apiVersion").asText()).isEqualTo("v1");
        assertThat(carts.at("/kind").asText()).isEqualTo("Secret");
        assertThat(carts.at("/type").asText()).isEqualTo("Opaque");
        assertThat(carts.at("/metadata/labels").toString())
                .isEqualTo("{\"app.kubernetes.io/managed-by\":\"skyc\",\"app.kubernetes.io/part-of\":\"shop\"}");
        String reader = value(carts, "reader");
        String writer = value(carts, "writer");
        assertThat(reader).matches("[A-Za-z0-9]{32}").isNotEqualTo(writer);
        assertThat(value(carts, "users.conf"))
                .isEqualTo(
                        "user carts-reader on #" + sha256(reader) + "\nuser carts-writer on #" + sha256(writer) + "\n");
        JsonNode database = server.secrets.get("shop-database-shop");
        assertThat(value(database, "uri")).matches("\\$5 postgres://:[A-Za-z0-9]{32}@db");
        assertThat(database.at("/type").asText()).isEqualTo("Opaque");
    }

    @Test
    void aSecondRunChangesNothingAndNothingIsEverRead() throws Exception {
        run(LIST);
        Map<String, JsonNode> before = Map.copyOf(server.secrets);

        assertThat(run(LIST)).isZero();

        assertThat(server.secrets).isEqualTo(before);
        assertThat(out)
                .isEqualTo("secret `shop-keyvalue-carts` exists already, left as it is\n"
                        + "secret `shop-database-shop` exists already, left as it is\n");
        assertThat(server.requests).hasSize(4).containsOnly("POST /api/v1/namespaces/shop-dev/secrets");
    }

    @Test
    void aServerOfAnotherAuthorityIsRefusedBeforeAnythingIsSent() throws Exception {
        Certificates others = Certificates.make(shared.resolve("others"));
        Files.delete(directory.resolve("mounted/ca.crt"));
        Files.copy(others.authority(), directory.resolve("mounted/ca.crt"));

        assertThat(run(LIST)).isEqualTo(1);

        assertThat(err)
                .isEqualTo("error: the certificate of 127.0.0.1:"
                        + server.environment().get("KUBERNETES_SERVICE_PORT")
                        + " is not from the cluster's authority (ca.crt of the ServiceAccount): nothing was sent\n");
        assertThat(server.requests).isEmpty();
    }

    @Test
    void aMissingRoleIsOneLineThatNamesTheRole() throws Exception {
        server.trouble.add("403 Forbidden");

        assertThat(run(LIST)).isEqualTo(1);

        assertThat(err)
                .isEqualTo("error: secret `shop-keyvalue-carts` not created: HTTP 403 Forbidden; the pod's"
                        + " ServiceAccount needs a Role in namespace `shop-dev` with verb `create` on `secrets`, bound"
                        + " to it by a RoleBinding (or a resource quota is used up, or the namespace is being"
                        + " deleted)\n");
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void aRefusedTokenIsOneLine() throws Exception {
        Files.writeString(directory.resolve("mounted/token"), "another");

        assertThat(run(LIST)).isEqualTo(1);

        assertThat(err)
                .isEqualTo("error: secret `shop-keyvalue-carts` not created: HTTP 401 Unauthorized; the token of the"
                        + " pod's ServiceAccount is not accepted\n");
    }

    @Test
    void aServerInTroubleIsAskedAgain() throws Exception {
        server.trouble.addAll(List.of("503 ServiceUnavailable", "429 TooManyRequests", "409 Conflict"));

        assertThat(run(LIST)).isZero();

        assertThat(server.secrets).hasSize(2);
        assertThat(server.requests).hasSize(5);
    }

    @Test
    void aServerThatStaysInTroubleIsNotAskedForEver() throws Exception {
        for (int i = 0; i < 10; i++) {
            server.trouble.add("500 InternalError");
        }

        assertThat(run(LIST)).isEqualTo(1);

        assertThat(err)
                .isEqualTo(
                        "error: secret `shop-keyvalue-carts` not created after 4 attempts: HTTP 500 InternalError\n");
        assertThat(server.requests).hasSize(4);
    }

    @Test
    void aServerThatIsNotThereIsOneLine() throws Exception {
        String port;
        try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = Integer.toString(unused.getLocalPort());
        }

        assertThat(run(LIST, Map.of("KUBERNETES_SERVICE_HOST", "127.0.0.1", "KUBERNETES_SERVICE_PORT", port)))
                .isEqualTo(1);

        assertThat(err)
                .isEqualTo("error: secret `shop-keyvalue-carts` not created after 4 attempts: 127.0.0.1:" + port
                        + " does not answer (ConnectException)\n");
    }

    @Test
    void noValueIsEverPrinted() throws Exception {
        server.trouble.addAll(List.of("500 InternalError", "422 Invalid"));
        run(LIST);
        String failed = out + err;
        run(LIST);

        for (JsonNode secret : server.secrets.values()) {
            for (JsonNode value : secret.get("data")) {
                assertThat(failed + out + err).doesNotContain(value.asText());
            }
        }
        assertThat(failed).isEqualTo("error: secret `shop-keyvalue-carts` not created: HTTP 422 Invalid\n");
    }

    @Test
    void nothingIsCreatedWhenAnyOfTheListIsWrong() throws Exception {
        String good = "{\"name\": \"a\", \"data\": {}}";

        assertThat(problem("[" + good + ", {\"name\": \"b\", \"data\": {\"x\": \"${passwort:r}\"}}]"))
                .isEqualTo("in secret `b`: `x`: unknown placeholder `${passwort:r}`; there are `${password:NAME}` and"
                        + " `${sha256:NAME}`");
        assertThat(problem("[" + good + ", {\"name\": \"b\", \"data\": {\"x\": \"${password:r\"}}]"))
                .startsWith("in secret `b`: `x`: unknown placeholder `${password:r`");
        assertThat(problem("[{\"name\": \"b\", \"passwords\": [\"w\"], \"data\": {\"x\": \"${password:r}\"}}]"))
                .isEqualTo("in secret `b`: `x`: `${password:r}` names no password of [w]");
        assertThat(problem("[" + good + ", " + good + "]")).isEqualTo("the secret `a` is there twice");
        assertThat(problem("[{\"name\": \"A b\", \"data\": {}}]")).isEqualTo("`A b` cannot be the name of a Secret");
        assertThat(problem("[{\"name\": \"a\", \"data\": {\"../x\": \"\"}}]"))
                .isEqualTo("in secret `a`: `../x` cannot be a key of a Secret");
        assertThat(problem("[{\"name\": \"a\", \"data\": {}, \"stringData\": {}}]"))
                .isEqualTo(
                        "in secret `a`: unknown member `stringData`; there are [data, labels, name, passwords, type]");
        assertThat(problem("[{\"name\": \"a\", \"data\": {\"x\": 1}}]"))
                .isEqualTo("in secret `a`: `data` `x` must be a string");
        assertThat(problem("[{\"name\": \"a\"}]")).isEqualTo("in secret `a`: `data` must be an object");
        assertThat(problem("{}")).isEqualTo("the file must be a list");
        assertThat(problem("[" + good)).isEqualTo("not valid JSON: `]` expected at character 27");
        assertThat(server.requests).isEmpty();
    }

    @Test
    void outsideAClusterTheTaskSaysWhereItRuns() throws Exception {
        assertThat(run(LIST, Map.of())).isEqualTo(1);

        assertThat(err)
                .isEqualTo("error: KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT are not set; this task runs in"
                        + " a pod of a Kubernetes cluster\n");
    }

    @Test
    void aTokenThatIsNotMountedIsOneLine() throws Exception {
        Files.delete(directory.resolve("mounted/ca.crt"));

        assertThat(run(LIST)).isEqualTo(1);

        assertThat(err)
                .isEqualTo("error: `" + directory.resolve("mounted/ca.crt") + "` cannot be read; the pod needs its"
                        + " ServiceAccount's token mounted (automountServiceAccountToken: true)\n");
    }

    @Test
    void anUnknownTaskIsWrongUsage() {
        assertThat(Main.run(
                        List.of("delete-secrets", "x"),
                        server.environment(),
                        server.account(),
                        AT_ONCE,
                        print(new ByteArrayOutputStream()),
                        print(new ByteArrayOutputStream())))
                .isEqualTo(2);
    }

    private String problem(String list) throws IOException {
        assertThat(run(list)).isEqualTo(1);
        String start = "error: `" + directory.resolve("secrets.json") + "`: ";
        assertThat(err).startsWith(start).endsWith("\n");
        return err.substring(start.length(), err.length() - 1);
    }

    private int run(String list) throws IOException {
        return run(list, server.environment());
    }

    private int run(String list, Map<String, String> environment) throws IOException {
        Path file = Files.writeString(directory.resolve("secrets.json"), list);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        int exitCode = Main.run(
                List.of("create-secrets", file.toString()),
                environment,
                server.account(),
                AT_ONCE,
                print(printed),
                print(complained));
        out = printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        err = complained.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        return exitCode;
    }

    private static PrintStream print(ByteArrayOutputStream target) {
        return new PrintStream(target, true, StandardCharsets.UTF_8);
    }

    private static String value(JsonNode secret, String key) {
        byte[] bytes = Base64.getDecoder().decode(secret.at("/data").get(key).asText());
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
