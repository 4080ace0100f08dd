package dev.skyc.backend.local.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skyc.backend.local.testing.EngineClassPaths;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

class S3EngineTest {
    private static final int PART = 5 * 1024 * 1024;

    @TempDir
    private static Path directory;

    private static RunningEngine server;
    private static S3Client reports;
    private static S3Client reportsReader;
    private static S3Client invoices;

    @BeforeAll
    static void start() throws IOException {
        server = engine().start(directory);
        reports = client("reports-writer", "reports-secret");
        reportsReader = client("reports-reader", "reader-secret");
        invoices = client("invoices-writer", "invoices-secret");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static S3Engine engine() throws IOException {
        return new S3Engine(
                EngineClassPaths.s3(),
                List.of("reports", "invoices"),
                List.of(
                        new S3Key("reports-writer", "reports-secret", "reports", true),
                        new S3Key("reports-reader", "reader-secret", "reports", false),
                        new S3Key("invoices-writer", "invoices-secret", "invoices", true)));
    }

    @Test
    void objectsComeAndGo() {
        reports.putObject(
                b -> b.bucket("reports")
                        .key("2026/november 1.txt")
                        .contentType("text/plain")
                        .metadata(Map.of("author", "skyc")),
                RequestBody.fromString("größer", UTF_8));

        ResponseBytes<GetObjectResponse> read =
                reports.getObjectAsBytes(b -> b.bucket("reports").key("2026/november 1.txt"));
        assertThat(read.asUtf8String()).isEqualTo("größer");
        assertThat(read.response().contentType()).isEqualTo("text/plain");
        assertThat(read.response().metadata()).containsEntry("author", "skyc");
        HeadObjectResponse head = reports.headObject(b -> b.bucket("reports").key("2026/november 1.txt"));
        assertThat(head.contentLength()).isEqualTo(8);
        assertThat(reports.listObjectsV2(b -> b.bucket("reports").prefix("2026/"))
                        .contents())
                .extracting(S3Object::key)
                .containsExactly("2026/november 1.txt");

        reports.deleteObject(b -> b.bucket("reports").key("2026/november 1.txt"));
        reports.deleteObject(b -> b.bucket("reports").key("2026/november 1.txt"));

        assertThatThrownBy(
                        () -> reports.getObjectAsBytes(b -> b.bucket("reports").key("2026/november 1.txt")))
                .isInstanceOf(NoSuchKeyException.class);
        assertThat(reports.listObjectsV2(b -> b.bucket("reports").prefix("2026/"))
                        .contents())
                .isEmpty();
    }

    @Test
    void objectsComeInParts() {
        byte[] part = new byte[PART];
        String upload = reports.createMultipartUpload(b -> b.bucket("reports").key("large"))
                .uploadId();
        List<CompletedPart> parts = Stream.of(1, 2)
                .map(number -> CompletedPart.builder()
                        .partNumber(number)
                        .eTag(reports.uploadPart(
                                        b -> b.bucket("reports")
                                                .key("large")
                                                .uploadId(upload)
                                                .partNumber(number),
                                        RequestBody.fromBytes(part))
                                .eTag())
                        .build())
                .toList();
        reports.completeMultipartUpload(
                b -> b.bucket("reports").key("large").uploadId(upload).multipartUpload(m -> m.parts(parts)));

        assertThat(reports.headObject(b -> b.bucket("reports").key("large")).contentLength())
                .isEqualTo(2L * PART);
        reports.deleteObject(b -> b.bucket("reports").key("large"));
    }

    @Test
    void aReaderReadsAndListsAndWritesNothing() {
        reports.putObject(b -> b.bucket("reports").key("read"), RequestBody.fromString("x"));

        assertThat(reportsReader
                        .getObjectAsBytes(b -> b.bucket("reports").key("read"))
                        .asUtf8String())
                .isEqualTo("x");
        assertThat(reportsReader
                        .listObjectsV2(b -> b.bucket("reports").prefix("read"))
                        .contents())
                .hasSize(1);
        refused(() -> reportsReader.putObject(b -> b.bucket("reports").key("read"), RequestBody.fromString("changed")));
        refused(() -> reportsReader.deleteObject(b -> b.bucket("reports").key("read")));
        refused(() -> reportsReader.deleteObjects(b -> b.bucket("reports")
                .delete(d -> d.objects(ObjectIdentifier.builder().key("read").build()))));
        refused(() ->
                reportsReader.createMultipartUpload(b -> b.bucket("reports").key("read")));
        refused(() -> reportsReader.copyObject(b -> b.sourceBucket("reports")
                .sourceKey("read")
                .destinationBucket("reports")
                .destinationKey("copy")));
        assertThat(reports.getObjectAsBytes(b -> b.bucket("reports").key("read"))
                        .asUtf8String())
                .isEqualTo("x");
    }

    @Test
    void aKeyOpensItsBucketAndNoOther() {
        invoices.putObject(b -> b.bucket("invoices").key("theirs"), RequestBody.fromString("x"));

        refused(() -> reports.getObjectAsBytes(b -> b.bucket("invoices").key("theirs")));
        refused(() -> reports.putObject(b -> b.bucket("invoices").key("theirs"), RequestBody.fromString("y")));
        refused(() -> reports.deleteObject(b -> b.bucket("invoices").key("theirs")));
        refused(() -> reports.listObjectsV2(b -> b.bucket("invoices")));
        refused(() -> reports.headBucket(b -> b.bucket("invoices")));
        assertThatThrownBy(() -> reports.copyObject(b -> b.sourceBucket("invoices")
                        .sourceKey("theirs")
                        .destinationBucket("reports")
                        .destinationKey("stolen")))
                .isInstanceOf(S3Exception.class);
        assertThat(reports.listBuckets().buckets()).extracting(Bucket::name).containsExactly("reports");
    }

    @Test
    void bucketsStayAsTheyAre() {
        refused(() -> reports.createBucket(b -> b.bucket("reports")));
        refused(() -> reports.createBucket(b -> b.bucket("mine")));
        refused(() -> invoices.deleteBucket(b -> b.bucket("invoices")));
        refused(() -> reports.putBucketAcl(b -> b.bucket("reports").acl("public-read")));
    }

    @Test
    void strangersAreRefused() throws Exception {
        refused(() -> client("reports-writer", "guess").listObjectsV2(b -> b.bucket("reports")));
        refused(() -> client("nobody", "guess").listObjectsV2(b -> b.bucket("reports")));
        refused(() -> client("none", "").listBuckets());
        for (String path : List.of("/reports", "/reports/read", "/invoices/theirs", "/new", "/new/x")) {
            for (String method : List.of("PUT", "POST", "DELETE")) {
                assertThat(unsigned(method, path)).as(method + " " + path).isGreaterThanOrEqualTo(400);
            }
            // Unsigned requests see a store that is always empty.
            assertThat(unsigned("GET", path)).as(path).isIn(403, 404);
        }
    }

    private static int unsigned(String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.property("endpoint") + path))
                .method(method, HttpRequest.BodyPublishers.ofString("x"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../invoices/invoices/theirs",
                "../../password",
                "a/../../../invoices/invoices/theirs",
                "/etc/passwd",
                "..",
                "./read",
                "a//b"
            })
    void noKeyLeadsOutOfTheBucket(String key) throws IOException {
        List<Path> before = filesOutside("reports");
        try {
            reports.putObject(b -> b.bucket("reports").key(key), RequestBody.fromString("planted"));
            assertThat(reports.getObjectAsBytes(b -> b.bucket("reports").key(key))
                            .asUtf8String())
                    .isEqualTo("planted");
            reports.deleteObject(b -> b.bucket("reports").key(key));
        } catch (S3Exception refused) {
            assertThat(refused.statusCode()).isBetween(400, 499);
        }
        assertThat(filesOutside("reports")).isEqualTo(before);
    }

    @Test
    void whatItHoldsIsThereAfterTheNextStart(@TempDir Path another) throws Exception {
        try (RunningEngine running = engine().start(another)) {
            client(running, "reports-writer", "reports-secret")
                    .putObject(b -> b.bucket("reports").key("kept"), RequestBody.fromString("here"));
        }
        try (RunningEngine running = engine().start(another)) {
            assertThat(client(running, "reports-reader", "reader-secret")
                            .getObjectAsBytes(b -> b.bucket("reports").key("kept"))
                            .asUtf8String())
                    .isEqualTo("here");
            assertThat(running.toString()).isEqualTo("s3 on 127.0.0.1:" + running.port());
        }
    }

    @Test
    void largeObjectsAreStreamed() throws IOException {
        long size = 128L * 1024 * 1024;
        // More than the server's heap.
        reports.putObject(
                b -> b.bucket("reports").key("huge"),
                RequestBody.fromContentProvider(() -> new Zeros(size), size, "application/octet-stream"));
        long read = 0;
        try (InputStream content = reports.getObject(b -> b.bucket("reports").key("huge"))) {
            byte[] buffer = new byte[1 << 16];
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                read += n;
            }
        }
        assertThat(read).isEqualTo(size);
        reports.deleteObject(b -> b.bucket("reports").key("huge"));
    }

    private static void refused(Runnable operation) {
        assertThatThrownBy(operation::run)
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403));
    }

    private static List<Path> filesOutside(String bucket) throws IOException {
        Path own = directory.resolve("data").resolve(bucket);
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> !file.startsWith(own)).sorted().toList();
        }
    }

    private static S3Client client(String accessKey, String secretKey) {
        return client(server, accessKey, secretKey.isEmpty() ? "x" : secretKey);
    }

    private static S3Client client(RunningEngine engine, String accessKey, String secretKey) {
        return S3Client.builder()
                .endpointOverride(URI.create(engine.property("endpoint")))
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)))
                .build();
    }

    /** So many zero bytes. */
    private static final class Zeros extends InputStream {
        private long rest;

        Zeros(long size) {
            rest = size;
        }

        @Override
        public int read() {
            return rest-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (rest <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, rest);
            rest -= count;
            return count;
        }
    }
}
