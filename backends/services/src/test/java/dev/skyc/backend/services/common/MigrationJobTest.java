package dev.skyc.backend.services.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.artifact.YamlWriter;
import dev.skyc.compiler.capability.DatabaseKind;
import dev.skyc.compiler.model.Migrations;
import dev.skyc.compiler.plan.PlannedImage;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider.Request;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MigrationJobTest {
    private static final Migrations FIRST = new Migrations("1", "1".repeat(64));

    @Test
    void readsWhereTheDatabaseIsAndWhatRolesItHas() {
        Provision provision = provision(job(FIRST));
        assertThat(yaml(provision.manifests())).isEqualTo("""
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: shop-migrations-shop-HASH
                  annotations:
                    skyc.dev/source: shop
                  labels:
                    app.kubernetes.io/managed-by: skyc
                data:
                  host: shop-db
                  port: "5432"
                ---
                apiVersion: batch/v1
                kind: Job
                metadata:
                  name: shop-migrations-shop-HASH
                  annotations:
                    skyc.dev/source: shop
                  labels:
                    app.kubernetes.io/managed-by: skyc
                spec:
                  backoffLimit: 8
                  template:
                    spec:
                      serviceAccountName: shop-migrations-shop
                      automountServiceAccountToken: false
                      enableServiceLinks: false
                      restartPolicy: Never
                      securityContext:
                        fsGroup: 65532
                        fsGroupChangePolicy: OnRootMismatch
                        runAsGroup: 65532
                        runAsNonRoot: true
                        runAsUser: 65532
                        seccompProfile:
                          type: RuntimeDefault
                      containers:
                      - name: migrations
                        image: shop-migrations-shop-11111111
                        imagePullPolicy: IfNotPresent
                        resources:
                          limits:
                            memory: 256Mi
                          requests:
                            cpu: 100m
                            memory: 256Mi
                        securityContext:
                          allowPrivilegeEscalation: false
                          capabilities:
                            drop:
                            - ALL
                          readOnlyRootFilesystem: true
                          runAsNonRoot: true
                          seccompProfile:
                            type: RuntimeDefault
                        terminationMessagePath: /dev/termination-log
                        terminationMessagePolicy: File
                        env:
                        - name: SERVICE_BINDING_ROOT
                          value: /bindings
                        - name: SKYC_DATABASE
                          value: shop
                        volumeMounts:
                        - mountPath: /bindings/database-shop
                          name: database
                          readOnly: true
                        - mountPath: /bindings/role-writer
                          name: role-writer
                          readOnly: true
                        - mountPath: /tmp
                          name: tmp
                      volumes:
                      - name: database
                        projected:
                          defaultMode: 420
                          sources:
                          - configMap:
                              name: shop-migrations-shop-HASH
                          - secret:
                              items:
                              - key: dbname
                                path: database
                              - key: password
                                path: password
                              - key: user
                                path: username
                              name: shop-owner
                      - name: role-writer
                        projected:
                          defaultMode: 420
                          sources:
                          - secret:
                              items:
                              - key: password
                                path: password
                              - key: username
                                path: username
                              name: shop-writer
                      - name: tmp
                        emptyDir: {}
                """);
        assertThat(yaml(provision.access())).isEqualTo("""
                apiVersion: v1
                kind: ServiceAccount
                metadata:
                  name: shop-migrations-shop
                  annotations:
                    skyc.dev/source: shop
                  labels:
                    app.kubernetes.io/managed-by: skyc
                automountServiceAccountToken: false
                """);
        assertThat(provision.images())
                .containsExactly(new PlannedImage("shop-migrations-shop-11111111", Optional.of("shop")));
    }

    @Test
    void whateverDiffersIsAnotherJob() {
        List<MigrationJob> jobs = List.of(
                job(FIRST),
                job(new Migrations("1", "1".repeat(63) + "2")),
                job(FIRST).variable("SKYC_PROVISION", "true"),
                withRole(job(FIRST)),
                withDatabase(job(FIRST)),
                new MigrationJob(request(Optional.empty())));
        assertThat(jobs.stream().map(MigrationJobTest::provision).map(MigrationJobTest::name))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("shop-migrations-shop-[0-9a-f]{8}"));
        assertThat(name(provision(job(FIRST)))).isEqualTo(name(provision(job(FIRST))));
    }

    private static MigrationJob job(Migrations migrations) {
        MigrationJob job = new MigrationJob(request(Optional.of(migrations)));
        job.database()
                .constant("host", "shop-db")
                .constant("port", "5432")
                .secret("database", "shop-owner", "dbname")
                .secret("username", "shop-owner", "user")
                .secret("password", "shop-owner", "password");
        job.role(DatabaseRole.WRITER)
                .secret("username", "shop-writer", "username")
                .secret("password", "shop-writer", "password");
        return job;
    }

    private static MigrationJob withRole(MigrationJob job) {
        job.role(DatabaseRole.READER).secret("username", "shop-reader", "username");
        return job;
    }

    private static MigrationJob withDatabase(MigrationJob job) {
        job.database().constant("host", "other-db");
        return job;
    }

    private static Request request(Optional<Migrations> migrations) {
        Request plain = Requests.of(new DatabaseKind(), "shop");
        return new Request(
                plain.application(),
                plain.environment(),
                plain.kind(),
                plain.name(),
                plain.identity(),
                plain.uses(),
                migrations,
                plain.settings(),
                plain.names());
    }

    private static Provision provision(MigrationJob job) {
        Provision.Builder provision = new Provision.Builder();
        job.addTo(provision);
        return provision.build();
    }

    private static String name(Provision provision) {
        List<Manifest> manifests = provision.manifests();
        return manifests.get(manifests.size() - 1).name();
    }

    private static String yaml(List<Manifest> manifests) {
        YamlWriter writer = new YamlWriter();
        return String.join(
                        "---\n",
                        manifests.stream()
                                .map(manifest -> writer.write(manifest.content()))
                                .toList())
                .replaceAll("shop-migrations-shop-(?!1{8})[0-9a-f]{8}", "shop-migrations-shop-HASH");
    }
}
