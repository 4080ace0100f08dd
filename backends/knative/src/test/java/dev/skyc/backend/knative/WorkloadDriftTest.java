package dev.skyc.backend.knative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.backend.knative.testing.AdmissionRules;
import dev.skyc.backend.knative.testing.Drift;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.artifact.ManifestReader;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms of Kubernetes' own workloads that come back as they were sent, and what happens without a part of them. */
class WorkloadDriftTest {
    private static final String STATEFUL_SET = """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata:
              name: store
              annotations:
                skyc.dev/source: shop
            spec:
              selector:
                matchLabels:
                  app: store
              serviceName: store
              template:
                metadata:
                  labels:
                    app: store
                spec:
                  automountServiceAccountToken: false
                  securityContext:
                    runAsUser: 1000
                  containers:
                  - name: store
                    image: store:1.0
                    imagePullPolicy: IfNotPresent
                    resources:
                      limits:
                        memory: 1Gi
                    ports:
                    - containerPort: 6379
                      protocol: TCP
                    readinessProbe:
                      tcpSocket:
                        port: 6379
                      failureThreshold: 3
                      periodSeconds: 10
                      successThreshold: 1
                      timeoutSeconds: 1
                    securityContext:
                      allowPrivilegeEscalation: false
                      capabilities:
                        drop: [ALL]
                      readOnlyRootFilesystem: true
                      runAsNonRoot: true
                      seccompProfile:
                        type: RuntimeDefault
                    terminationMessagePath: /dev/termination-log
                    terminationMessagePolicy: File
                  volumes:
                  - name: config
                    configMap:
                      defaultMode: 420
                      name: store
                  - name: tmp
                    emptyDir: {}
              volumeClaimTemplates:
              - apiVersion: v1
                kind: PersistentVolumeClaim
                metadata:
                  name: data
                spec:
                  accessModes: [ReadWriteOnce]
                  resources:
                    requests:
                      storage: 1Gi
                  volumeMode: Filesystem
                status:
                  phase: Pending
            """;

    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata:
              name: store
              annotations:
                skyc.dev/source: shop
            spec:
              clusterIP: None
              ports:
              - port: 6379
                protocol: TCP
                targetPort: 6379
              selector:
                app: store
            """;

    @Test
    void theyComeBackAsTheyWereSent() throws IOException {
        assertThat(Drift.of(read(STATEFUL_SET))).isEmpty();
        assertThat(AdmissionRules.violations(read(STATEFUL_SET))).isEmpty();
        assertThat(Drift.of(read(SERVICE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            imagePullPolicy: IfNotPresent |
            memory: 1Gi | memory: 1024Mi
            protocol: TCP |
            timeoutSeconds: 1 |
            successThreshold: 1 | successThreshold: 1\\n          initialDelaySeconds: 0
            terminationMessagePath: /dev/termination-log |
            terminationMessagePolicy: File |
            defaultMode: 420 |
            kind: PersistentVolumeClaim |
            storage: 1Gi | storage: 1024Mi
            volumeMode: Filesystem |
            """)
    void whatIsMissingInsideAListDrifts(String from, String to) throws IOException {
        assertThat(Drift.of(broken(STATEFUL_SET, from, to))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"protocol: TCP", "targetPort: 6379"})
    void aPortOfAServiceIsWrittenWhole(String line) throws IOException {
        assertThat(Drift.of(broken(SERVICE, line, null))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            runAsUser: 1000 | runAsUser: 0 | spec.template.spec.securityContext.runAsUser: not a user other than root
            automountServiceAccountToken: false | hostNetwork: true | spec.template.spec.hostNetwork: must not be set
            readOnlyRootFilesystem: true | readOnlyRootFilesystem: false | spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem: can write to its root file system
            drop: [ALL] | drop: [NET_RAW] | spec.template.spec.containers[0].securityContext.capabilities.drop: not restricted
            memory: 1Gi | cpu: "1" | spec.template.spec.containers[0].resources.limits: no limit of memory
            image: store:1.0 | image: store:latest | spec.template.spec.containers[0].image: neither a version nor a name that Kustomize replaces
            emptyDir: {} | hostPath: {path: /} | spec.template.spec.volumes[1].hostPath: not a kind that is allowed
            """)
    void podsAreRestricted(String from, String to, String violation) throws IOException {
        assertThat(AdmissionRules.violations(broken(STATEFUL_SET, from, to))).contains(violation);
    }

    private static Manifest broken(String text, String from, String to) throws IOException {
        assertThat(text).contains(from);
        return read(
                to == null
                        ? text.replaceFirst("(?m)^ *" + Pattern.quote(from) + "\n", "")
                        : text.replace(from, to.replace("\\n", "\n")));
    }

    private static Manifest read(String text) throws IOException {
        return new ManifestReader().read(text);
    }
}
