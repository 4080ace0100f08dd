package dev.skyc.backend.knative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.skyc.backend.knative.testing.AdmissionRules;
import dev.skyc.backend.knative.testing.CrdSchemas;
import dev.skyc.backend.knative.testing.Drift;
import dev.skyc.backend.knative.testing.StrictReadBack;
import dev.skyc.compiler.artifact.Artifact;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.artifact.ManifestReader;
import dev.skyc.compiler.testing.Requirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The validators find what they are there for: each row breaks one thing in an object that is otherwise accepted. */
class ValidatorsTest {
    private static final Map<String, String> FILES = files();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    service-orders | name: orders\\n  anno | name: 0rders\\n  anno | metadata.name: not a DNS-1035 label
                    service-orders | name: orders\\n  anno | name: orders\\n  namespace: shop\\n  anno | metadata.namespace: must not be written
                    service-orders | skyc.dev/source: com.acme.shop.Orders | a: b | metadata.annotations: says not what it was made from
                    service-orders | rollout-duration: 30s | rollout-duration: 1.5s | metadata.annotations.serving.knative.dev/rollout-duration: not whole seconds
                    service-orders | serving.knative.dev/rollout-duration: 30s | autoscaling.knative.dev/max-scale: "1" | metadata.annotations.autoscaling.knative.dev/max-scale: scaling stands on the template only
                    service-orders | max-scale: "20" | max-scale: twenty | spec.template.metadata.annotations.autoscaling.knative.dev/max-scale: not a number of at least 0
                    service-orders | min-scale: "1" | min-scale: "21" | spec.template.metadata.annotations: min-scale above max-scale
                    service-orders | min-scale: "1" | minScale: "1" | spec.template.metadata.annotations.autoscaling.knative.dev/minScale: unknown scaling annotation
                    service-orders | template:\\n    metadata: | template:\\n    metadata:\\n      name: orders-1 | spec.template.metadata.name: must not be set
                    service-orders | automountServiceAccountToken: false | automountServiceAccountToken: true | spec.template.spec.automountServiceAccountToken: only false is accepted
                    service-orders | timeoutSeconds: 30 | timeoutSeconds: 601 | spec.template.spec.timeoutSeconds: not between 1 and 600
                    service-orders | containerConcurrency: 50 | containerConcurrency: 1001 | spec.template.spec.containerConcurrency: not between 0 and 1000
                    service-orders | timeoutSeconds: 30 | terminationGracePeriodSeconds: 30 | spec.template.spec.terminationGracePeriodSeconds: must not be set
                    service-orders | timeoutSeconds: 30 | nodeSelector: {a: b} | spec.template.spec.nodeSelector: must not be set
                    service-orders | SKYC_CONFIG_MOTTO | PORT | spec.template.spec.containers[0].env[1].name: reserved
                    service-orders | SKYC_CONFIG_MOTTO | SKYC_FUNCTION | spec.template.spec.containers[0].env[4].name: given twice
                    service-orders | value: "50" | valueFrom: {fieldRef: {fieldPath: metadata.namespace}} | spec.template.spec.containers[0].env[2].valueFrom.fieldRef: must not be set
                    service-orders | name: http1 | name: http | spec.template.spec.containers[0].ports[0].name: not one of [, h2c, http1]
                    service-orders | containerPort: 8080 | containerPort: 8012 | spec.template.spec.containers[0].ports[0].containerPort: reserved
                    service-orders | successThreshold: 1 | failureThreshold: 1 | spec.template.spec.containers[0].readinessProbe.failureThreshold: without period
                    service-orders | runAsNonRoot: true | runAsNonRoot: false | spec.template.spec.containers[0].securityContext.runAsNonRoot: not restricted
                    service-orders | drop: | add: [X]\\n            drop: | spec.template.spec.containers[0].securityContext.capabilities.add: must not be set
                    service-orders | image: shop | image: shop\\n        lifecycle: {a: b} | spec.template.spec.containers[0].lifecycle: must not be set
                    service-orders | mountPath: /bindings/events\\n          readOnly: true | mountPath: /bindings/events | spec.template.spec.containers[0].volumeMounts[2].readOnly: only true is accepted
                    service-orders | mountPath: /tmp | mountPath: /dev | spec.template.spec.containers[0].volumeMounts[3].mountPath: reserved
                    service-orders | - name: tmp\\n          mount | - name: tmq\\n          mount | spec.template.spec.containers[0].volumeMounts[3].name: no such volume
                    service-orders | emptyDir: {} | hostPath: {path: /} | spec.template.spec.volumes[3].hostPath: not a kind of volume that is accepted
                    service-orders | value: /bindings | value: "" | spec.template.spec.containers[0].env[0].value: empty
                    service-billing | visibility: cluster-local | visibility: local | metadata.labels.networking.knative.dev/visibility: not cluster-local
                    service-billing | name: billing\\n    | name: bil+ling\\n    | metadata.labels.app.kubernetes.io/name: not a label value
                    broker-shop | eventing.knative.dev/broker.class: Kafka | a: b | metadata.annotations.eventing.knative.dev/broker.class: missing; it cannot be changed later
                    broker-shop | kind: ConfigMap | kind: Secret | spec.config.kind: not a ConfigMap
                    trigger-billing-charge | - prefix:\\n | - exact:\\n      type: x\\n    prefix:\\n | spec.filters[1]: not one dialect
                    trigger-billing-charge | cesql: partitionkey LIKE 'a%' | sql: x | spec.filters[3].sql: must not be set
                    trigger-billing-charge | source: /shop/ | Source: /shop/ | spec.filters[1].prefix.Source: not an attribute's name
                    trigger-billing-charge | backoffDelay: PT1S | backoffDelay: 1s | spec.delivery.backoffDelay: not an ISO 8601 duration
                    trigger-billing-charge | retry: 4 | retry: -1 | spec.delivery.retry: not between 0 and 2147483647
                    trigger-billing-charge | retry: 4 | retry: 4\\n    retryAfterMax: PT1S | spec.delivery.retryAfterMax: must not be set
                    trigger-billing-charge | kind: Service\\n      name: billing | kind: Service\\n      name: billing\\n      namespace: x | spec.subscriber.ref.namespace: must not be set
                    trigger-billing-charge | uri: /_skyc/events/charge | uri: charge | spec.subscriber.uri: not an absolute path
                    pingsource-analytics-nightly | schedule: 0 2 * * * | schedule: "@every 1h" | spec.schedule: not five fields
                    pingsource-analytics-nightly | timezone: Asia/Shanghai | timezone: Asia/Shangrila | spec.timezone: not a time zone
                    kafkasource-analytics-clicks | consumerGroup: shop.analytics.clicks | | spec.consumerGroup: missing; a random one is made
                    kafkasource-analytics-clicks | initialOffset: earliest | initialOffset: first | spec.initialOffset: not one of [earliest, latest]
                    domainmapping-orders.shop.example | name: orders.shop.example | name: orders | metadata.name: not a host name
                    httproute-orders | value: /orders | value: /orders/{id} | spec.rules[0].matches[0].path.value: not a path that is accepted
                    httproute-orders | value: /orders | value: /_skyc/events | spec.rules[0].matches[0].path.value: leads to our own paths
                    httproute-orders | port: 80 | | spec.rules[0].backendRefs[0]: without port
                    """)
    void admissionRefuses(String file, String from, String to, String violation) throws IOException {
        assertThat(AdmissionRules.violations(broken(file, from, to))).contains(violation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    service-orders | protocol: TCP |
                    service-orders | port: 8080\\n          successThreshold | successThreshold
                    service-orders | successThreshold: 1\\n | periodSeconds: 10\\n
                    service-billing | resources: {} |
                    service-orders | - name: function\\n        env | - env
                    service-orders | cpu: 100m | cpu: "0.1"
                    service-orders | cpu: 100m | cpu: 0.1
                    service-orders | cpu: 100m | cpu: 1000m
                    service-orders | memory: 256Mi | memory: 0.25Gi
                    service-orders | memory: 256Mi | memory: 1024Mi
                    service-orders | memory: 256Mi | memory: 262144Ki
                    service-orders | value: "50" | value: ""
                    service-orders | mountPath: /bindings/events\\n          readOnly: true | mountPath: /bindings/events
                    service-orders | mountPath: /tmp | mountPath: /tmp\\n          readOnly: false
                    service-orders | image: shop | image: shop\\n        args: []
                    service-orders | successThreshold: 1 | successThreshold: 1\\n          initialDelaySeconds: 0
                    httproute-orders | weight: 1 |
                    httproute-orders | group: "" |
                    httproute-orders | group: gateway.networking.k8s.io |
                    httproute-orders | kind: Gateway\\n | port: 80\\n
                    """)
    void whatChangesInsideAListDrifts(String file, String from, String to) throws IOException {
        assertThat(Drift.of(broken(file, from, to))).hasSize(1);
    }

    @Test
    void canonicalQuantitiesDoNotDrift() throws IOException {
        for (String cpu : new String[] {"100m", "\"1\"", "1500m", "\"2\"", "1k"}) {
            assertThat(Drift.of(broken("service-orders", "cpu: 100m", "cpu: " + cpu)))
                    .as(cpu)
                    .isEmpty();
        }
        for (String memory : new String[] {"256Mi", "1Gi", "1536Mi", "128M", "1k"}) {
            assertThat(Drift.of(broken("service-orders", "memory: 256Mi", "memory: " + memory)))
                    .as(memory)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    service-orders | image: shop | image: shop\\n        imagePullpolicy: Always
                    service-orders | timeoutSeconds: 30 | timeoutSecond: 30
                    service-orders | containerPort: 8080 | containerPort: eighty
                    kafkasource-analytics-clicks | ordering: ordered | order: ordered
                    httproute-orders | weight: 1 | wait: 1
                    domainmapping-orders.shop.example | ref: | reference:
                    configmap-shop-binding-events | broker: shop | broker: {a: b}
                    access/serviceaccount-orders | automountServiceAccountToken: false | automountToken: false
                    """)
    void schemasAndModelsRefuse(String file, String from, String to) throws IOException {
        Manifest broken = broken(file, from, to);
        assertThat(new StrictReadBack().violations(broken)).isNotEmpty();
        Path folder = CrdSchemas.configuredFolder();
        assumeTrue(
                Requirements.met("schemas", Files.isDirectory(folder)),
                "the schema folder that skyc.crds names is not here");
        assertThat(new CrdSchemas(folder).violations(broken)).isNotEmpty();
    }

    private static Manifest broken(String file, String from, String to) throws IOException {
        String text = FILES.get("deploy/prod/" + file + ".yaml");
        String search = from.replace("\\n", "\n");
        assertThat(text).contains(search);
        return new ManifestReader()
                .read(
                        to == null
                                ? text.replaceFirst("(?m)^ *" + Pattern.quote(search) + "\n", "")
                                : text.replace(search, to.replace("\\n", "\n")));
    }

    private static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        for (Artifact artifact : ShopTree.artifacts(Plans.shop()).artifacts()) {
            files.put(artifact.path(), artifact.content());
        }
        return files;
    }
}
