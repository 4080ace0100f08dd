package dev.skyc.backend.services.buckets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.backend.services.Provided;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BucketProvidersTest {
    private static final String READER = """
            public class Downloads {
                @Get("/reports/{id}")
                public Optional<String> find(String id, @Bucket("reports") BucketReader reports) {
                    return Optional.empty();
                }
            }
            """;
    private static final String WRITER = """
            public class Nightly {
                @OnSchedule(cron = "0 2 * * *")
                public void write(@Bucket("reports") BucketWriter reports) {}
            }
            """;
    private static final String STORE = """
            public class Archive {
                public Archive(@Bucket("reports") BucketStore reports) {}
                @Post("/archive") public void archive() {}
            }
            """;

    private static final String SHARED =
            "SKY5057 `downloads` only reads bucket `reports`, but in environment `prod` it has the"
                    + " credentials of functions that write";

    @TempDir
    private Path directory;

    @Test
    void aClaimHasOneCredentialForAll() {
        Provided.compare("objectbucketclaim", directory, """
                environments:
                  prod:
                    services: {buckets: {provider: objectbucketclaim, storageClass: ceph-bucket}}
                """, READER, WRITER);
    }

    @Test
    void aClaimWhoseReadersCouldWriteSaysSo() {
        assertThat(Provided.problems(directory, """
                environments:
                  prod:
                    services: {buckets: {provider: objectbucketclaim, storageClass: ceph-bucket}}
                """, READER, STORE))
                .containsExactly("serverless.yaml:3:36 " + SHARED
                        + " => choose a provider with a credential for each access, such as `s3` or `cosi`");
    }

    @Test
    void aClaimMayNameItsBucketAndLimitIt() {
        Provided.compare("objectbucketclaim-limited", directory, """
                environments:
                  prod:
                    buckets:
                      reports:
                        provider: objectbucketclaim
                        storageClass: noobaa
                        bucketName: acme-reports
                        maxSize: 1024Mi
                        maxObjects: 1000
                        region: eu
                        tls: true
                """, STORE);
    }

    @Test
    void cosiGivesEachAccessACredential() {
        Provided.compare("cosi", directory, """
                environments:
                  prod:
                    buckets: {reports: {provider: cosi, bucketClass: fast, accessClass: keys, certificates: true}}
                """, READER, WRITER, STORE);
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(Provided.problems(directory, "environments: {prod: {services: {buckets: cosi}}}", READER))
                .containsExactly(
                        "serverless.yaml:1:43 SKY5032 bucket `reports` lacks `accessClass` in environment `prod` => say it in"
                                + " `serverless.yaml`, below `environments: prod:`: `buckets: {reports: {accessClass: …}}`",
                        "serverless.yaml:1:43 SKY5032 bucket `reports` lacks `bucketClass` in environment `prod` => say it in"
                                + " `serverless.yaml`, below `environments: prod:`: `buckets: {reports: {bucketClass: …}}`");
    }

    @Test
    void anExternalStoreHasASecretForEachAccess() {
        Provided.compare("s3", directory, """
                environments:
                  prod:
                    buckets:
                      reports:
                        provider: s3
                        endpoint: "https://s3.eu-central-1.amazonaws.com"
                        region: eu-central-1
                        bucket: acme-reports
                        readSecret: reports-reader
                        writeSecret: reports-writer
                        keys: {access-key-id: AWS_ACCESS_KEY_ID, secret-access-key: AWS_SECRET_ACCESS_KEY}
                        addressingStyle: virtual
                        caSecret: acme-ca
                        egress: ["203.0.113.0/24:443"]
                """, READER, WRITER, STORE);
    }

    @Test
    void anExternalStoreWithOneSecretSaysSo() {
        String yaml = """
                environments:
                  prod:
                    buckets: {reports: {provider: s3, endpoint: "http://minio:9000", bucket: reports}}
                """;
        assertThat(Provided.problems(directory, yaml, READER, STORE))
                .containsExactly("serverless.yaml:3:35 " + SHARED
                        + " => name a Secret for each access: `readSecret` and `writeSecret`");
        Provided.compare("s3-one-secret", directory, yaml, READER);
    }

    @Test
    void addressesAreChecked() {
        assertThat(Provided.problems(directory, """
                environments:
                  prod:
                    buckets:
                      reports:
                        provider: s3
                        endpoint: s3.amazonaws.com
                        bucket: Reports
                        addressingStyle: host
                        keys: {region: r, access-key-id: k}
                        egress: [anywhere]
                """, READER))
                .containsExactly(
                        "serverless.yaml:6:19 SKY5077 `s3.amazonaws.com` is no address of an object store => write its URL"
                                + " without the bucket, like `https://s3.eu-central-1.amazonaws.com`",
                        "serverless.yaml:7:17 SKY5077 no bucket can be named `Reports` => say its name: 3 to 63 lower-case"
                                + " letters, digits, dashes and dots",
                        "serverless.yaml:8:26 SKY5077 buckets are not addressed by `host` => say `path` or `virtual`",
                        "serverless.yaml:9:16 SKY5053 a binding of kind bucket has no file `region` => its files are"
                                + " `access-key-id`, `secret-access-key`",
                        "serverless.yaml:10:18 SKY5052 `anywhere` is no network with a port => write it like"
                                + " `10.2.0.0/24:5432`, a single address with `/32`");
    }
}
