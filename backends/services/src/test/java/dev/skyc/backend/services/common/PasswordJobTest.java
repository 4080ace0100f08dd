package dev.skyc.backend.services.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.artifact.YamlWriter;
import dev.skyc.compiler.capability.KeyValueKind;
import dev.skyc.compiler.plan.PlannedImage;
import dev.skyc.compiler.spi.Provision;
import java.util.List;
import org.junit.jupiter.api.Test;

class PasswordJobTest {
    private static FreshSecret carts() {
        return new FreshSecret("shop-keyvalue-carts")
                .password("reader")
                .sha256("reader.sha256", "reader")
                .password("writer")
                .constant("user", "carts");
    }

    private static FreshSecret views() {
        return new FreshSecret("shop-keyvalue-views").password("reader");
    }

    private static Provision provision(FreshSecret... secrets) {
        PasswordJob job = new PasswordJob(Requests.of(new KeyValueKind(), "carts"));
        List.of(secrets).forEach(job::secret);
        Provision.Builder provision = new Provision.Builder();
        job.addTo(provision);
        return provision.build();
    }

    @Test
    void readsItsListAndHasATokenThatNothingElseHas() {
        assertThat(yaml(provision(carts()).manifests())).isEqualTo("""
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: shop-passwords-keyvalue-HASH
                  annotations:
                    skyc.dev/source: shop
                  labels:
                    app.kubernetes.io/managed-by: skyc
                data:
                  secrets.json: |
                    [{
                      "name": "shop-keyvalue-carts",
                      "type": "Opaque",
                      "labels": {
                        "app.kubernetes.io/part-of": "shop"
                      },
                      "passwords": [
                        "reader",
                        "writer"
                      ],
                      "data": {
                        "reader": "${password:reader}",
                        "reader.sha256": "${sha256:reader}",
                        "user": "carts",
                        "writer": "${password:writer}"
                      }
                    }]
                ---
                apiVersion: batch/v1
                kind: Job
                metadata:
                  name: shop-passwords-keyvalue-HASH
                  annotations:
                    skyc.dev/source: shop
                  labels:
                    app.kubernetes.io/managed-by: skyc
                spec:
                  backoffLimit: 20
                  template:
                    spec:
                      serviceAccountName: shop-passwords
                      automountServiceAccountToken: true
                      restartPolicy: OnFailure
                      securityContext:
                        fsGroup: 65532
                        fsGroupChangePolicy: OnRootMismatch
                        runAsGroup: 65532
                        runAsNonRoot: true
                        runAsUser: 65532
                        seccompProfile:
                          type: RuntimeDefault
                      containers:
                      - name: create-secrets
                        image: shop-passwords-keyvalue-HASH
                        imagePullPolicy: IfNotPresent
                        resources:
                          limits:
                            memory: 128Mi
                          requests:
                            cpu: 50m
                            memory: 128Mi
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
                        args:
                        - create-secrets
                        - /skyc/secrets.json
                        volumeMounts:
                        - mountPath: /skyc
                          name: list
                          readOnly: true
                        - mountPath: /tmp
                          name: tmp
                      volumes:
                      - name: list
                        configMap:
                          defaultMode: 420
                          name: shop-passwords-keyvalue-HASH
                      - name: tmp
                        emptyDir: {}
                """);
    }

    @Test
    void mayCreateSecretsAndReadNone() {
        assertThat(yaml(provision(carts()).access())).isEqualTo("""
                apiVersion: v1
                kind: ServiceAccount
                metadata:
                  name: shop-passwords
                  annotations:
                    skyc.dev/source: shop
                  labels:
                    app.kubernetes.io/managed-by: skyc
                automountServiceAccountToken: false
                ---
                apiVersion: rbac.authorization.k8s.io/v1
                kind: Role
                metadata:
                  name: shop-passwords
                  annotations:
                    skyc.dev/source: shop
                  labels:
                    app.kubernetes.io/managed-by: skyc
                rules:
                - apiGroups:
                  - ""
                  resources:
                  - secrets
                  verbs:
                  - create
                ---
                apiVersion: rbac.authorization.k8s.io/v1
                kind: RoleBinding
                metadata:
                  name: shop-passwords
                  annotations:
                    skyc.dev/source: shop
                  labels:
                    app.kubernetes.io/managed-by: skyc
                roleRef:
                  apiGroup: rbac.authorization.k8s.io
                  kind: Role
                  name: shop-passwords
                subjects:
                - kind: ServiceAccount
                  name: shop-passwords
                """);
    }

    @Test
    void anotherListIsAnotherJobWithAnotherImage() {
        Provision one = provision(carts());
        Provision two = provision(views(), carts());

        assertThat(job(two)).isNotEqualTo(job(one));
        assertThat(provision(carts(), views()).manifests()).isEqualTo(two.manifests());
        assertThat(two.images()).containsExactly(PlannedImage.ofApplication(job(two)));
        assertThat(two.external())
                .containsExactlyInAnyOrder(
                        new ExternalName("Secret", "shop-keyvalue-carts", "batch/Job " + job(two)),
                        new ExternalName("Secret", "shop-keyvalue-views", "batch/Job " + job(two)));
        assertThat(two.access()).isEqualTo(one.access());
    }

    @Test
    void aConstantCannotSmuggleAPlaceholderIn() {
        FreshSecret secret = new FreshSecret("a");

        assertThatThrownBy(() -> secret.constant("user", "${password:reader}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String job(Provision provision) {
        return provision.manifests().get(1).name();
    }

    private static String yaml(List<Manifest> manifests) {
        YamlWriter writer = new YamlWriter();
        return String.join(
                        "---\n",
                        manifests.stream()
                                .map(manifest -> writer.write(manifest.content()))
                                .toList())
                .replaceAll("keyvalue-[0-9a-f]{8}", "keyvalue-HASH");
    }
}
