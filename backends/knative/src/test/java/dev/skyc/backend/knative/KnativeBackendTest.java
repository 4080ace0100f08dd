package dev.skyc.backend.knative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.artifact.YamlWriter;
import dev.skyc.compiler.plan.BrokerClass;
import dev.skyc.compiler.plan.Delivery;
import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.plan.DeploymentPlan.BrokerReference;
import dev.skyc.compiler.plan.DeploymentPlan.Environment;
import dev.skyc.compiler.plan.DeploymentPlan.Gateway;
import dev.skyc.compiler.plan.DeploymentPlan.GatewayMatch;
import dev.skyc.compiler.plan.DeploymentPlan.GatewayRoute;
import dev.skyc.compiler.plan.DeploymentPlan.PlannedBroker;
import dev.skyc.compiler.plan.KafkaConnection;
import dev.skyc.compiler.plan.KafkaConnection.ClientCertificate;
import dev.skyc.compiler.plan.KafkaConnection.SecretKey;
import dev.skyc.compiler.plan.PlannedBinding;
import dev.skyc.compiler.plan.PlannedConsumer;
import dev.skyc.compiler.plan.PlannedFunction;
import dev.skyc.compiler.plan.Subscription;
import dev.skyc.compiler.spi.Backend;
import io.fabric8.knative.eventing.v1.Broker;
import io.fabric8.knative.eventing.v1.Trigger;
import io.fabric8.knative.sources.v1.KafkaSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnativeBackendTest {
    private static final Backend.Output SHOP = new KnativeBackend().generate(Plans.shop());

    @Test
    void theBackendIsFoundByItsName() {
        assertThat(ServiceLoader.load(Backend.class).stream()
                        .map(provider -> provider.get().id()))
                .contains("knative");
    }

    @Test
    void aFunctionThatSaysNothingRunsInsideTheClusterWithoutPrivileges() {
        assertThat(yaml("service-billing.yaml")).isEqualTo("""
                        apiVersion: serving.knative.dev/v1
                        kind: Service
                        metadata:
                          name: billing
                          annotations:
                            skyc.dev/source: com.acme.shop.billing
                          labels:
                            app.kubernetes.io/managed-by: skyc
                            app.kubernetes.io/name: billing
                            app.kubernetes.io/part-of: shop
                            networking.knative.dev/visibility: cluster-local
                        spec:
                          template:
                            spec:
                              automountServiceAccountToken: false
                              containers:
                              - name: function
                                env:
                                - name: SERVICE_BINDING_ROOT
                                  value: /bindings
                                - name: SKYC_FUNCTION
                                  value: billing
                                image: shop
                                ports:
                                - name: http1
                                  containerPort: 8080
                                  protocol: TCP
                                readinessProbe:
                                  httpGet:
                                    path: /_skyc/health/ready
                                    port: 8080
                                  successThreshold: 1
                                resources: {}
                                securityContext:
                                  allowPrivilegeEscalation: false
                                  capabilities:
                                    drop:
                                    - ALL
                                  readOnlyRootFilesystem: true
                                  runAsNonRoot: true
                                  seccompProfile:
                                    type: RuntimeDefault
                                volumeMounts:
                                - name: tmp
                                  mountPath: /tmp
                              serviceAccountName: billing
                              volumes:
                              - name: tmp
                                emptyDir: {}
                        """);
    }

    @Test
    void aFunctionThatSaysAllItCanSay() {
        assertThat(yaml("service-orders.yaml")).isEqualTo("""
                        apiVersion: serving.knative.dev/v1
                        kind: Service
                        metadata:
                          name: orders
                          annotations:
                            serving.knative.dev/rollout-duration: 30s
                            skyc.dev/source: com.acme.shop.Orders
                          labels:
                            app.kubernetes.io/managed-by: skyc
                            app.kubernetes.io/name: orders
                            app.kubernetes.io/part-of: shop
                        spec:
                          template:
                            metadata:
                              annotations:
                                autoscaling.knative.dev/max-scale: "20"
                                autoscaling.knative.dev/min-scale: "1"
                            spec:
                              automountServiceAccountToken: false
                              containerConcurrency: 50
                              containers:
                              - name: function
                                env:
                                - name: SERVICE_BINDING_ROOT
                                  value: /bindings
                                - name: SKYC_CONFIG_MOTTO
                                - name: SKYC_CONFIG_PAGE_SIZE
                                  value: "50"
                                - name: SKYC_CONFIG_PRICE
                                  value: $$(A) $$$ $5
                                - name: SKYC_FUNCTION
                                  value: orders
                                image: shop
                                ports:
                                - name: http1
                                  containerPort: 8080
                                  protocol: TCP
                                readinessProbe:
                                  httpGet:
                                    path: /_skyc/health/ready
                                    port: 8080
                                  successThreshold: 1
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
                                volumeMounts:
                                - name: binding-bucket-reports
                                  mountPath: /bindings/bucket-reports
                                  readOnly: true
                                - name: binding-database-shop
                                  mountPath: /bindings/database-shop
                                  readOnly: true
                                - name: binding-events
                                  mountPath: /bindings/events
                                  readOnly: true
                                - name: tmp
                                  mountPath: /tmp
                              serviceAccountName: orders
                              timeoutSeconds: 30
                              volumes:
                              - name: binding-bucket-reports
                                projected:
                                  sources:
                                  - configMap:
                                      name: reports
                                      items:
                                      - key: BUCKET_HOST
                                        path: host
                                      - key: BUCKET_NAME
                                        path: bucket
                              - name: binding-database-shop
                                projected:
                                  sources:
                                  - configMap:
                                      name: shop-binding-database-shop
                                  - secret:
                                      name: shop-db
                                      items:
                                      - key: dbname
                                        path: database
                                      - key: host
                                        path: host
                                      - key: pw
                                        path: password
                              - name: binding-events
                                projected:
                                  sources:
                                  - configMap:
                                      name: shop-binding-events
                                  - downwardAPI:
                                      items:
                                      - fieldRef:
                                          fieldPath: metadata.namespace
                                        path: namespace
                              - name: tmp
                                emptyDir: {}
                        """);
    }

    @Test
    void aFunctionsAccountHasNoTokenForTheCluster() {
        assertThat(yaml("serviceaccount-orders.yaml")).isEqualTo("""
                        apiVersion: v1
                        kind: ServiceAccount
                        metadata:
                          name: orders
                          annotations:
                            skyc.dev/source: com.acme.shop.Orders
                          labels:
                            app.kubernetes.io/managed-by: skyc
                            app.kubernetes.io/name: orders
                            app.kubernetes.io/part-of: shop
                        automountServiceAccountToken: false
                        """);
    }

    @Test
    void aBrokerSaysItsClassAndWhatConfiguresIt() {
        assertThat(yaml("broker-shop.yaml")).isEqualTo("""
                        apiVersion: eventing.knative.dev/v1
                        kind: Broker
                        metadata:
                          name: shop
                          annotations:
                            eventing.knative.dev/broker.class: Kafka
                            skyc.dev/source: shop
                          labels:
                            app.kubernetes.io/managed-by: skyc
                            app.kubernetes.io/name: shop
                            app.kubernetes.io/part-of: shop
                        spec:
                          config:
                            apiVersion: v1
                            kind: ConfigMap
                            name: shop-broker
                        """);
    }

    @Test
    void whatConfiguresABrokerFromAnotherNamespaceIsNamedWithIt() {
        Broker broker = new EventBroker(new Metadata("shop"))
                .of(new PlannedBroker(
                        "shop",
                        false,
                        "Kafka",
                        Optional.of(new BrokerReference(
                                "v1", "ConfigMap", "kafka-broker-config", Optional.of("knative-eventing"))),
                        Optional.of("shop.events")));

        assertThat(yaml(new ModelReader().manifest(broker))).isEqualTo("""
                        apiVersion: eventing.knative.dev/v1
                        kind: Broker
                        metadata:
                          name: shop
                          annotations:
                            eventing.knative.dev/broker.class: Kafka
                            kafka.eventing.knative.dev/external.topic: shop.events
                            skyc.dev/source: shop
                          labels:
                            app.kubernetes.io/managed-by: skyc
                            app.kubernetes.io/name: shop
                            app.kubernetes.io/part-of: shop
                        spec:
                          config:
                            apiVersion: v1
                            kind: ConfigMap
                            name: kafka-broker-config
                            namespace: knative-eventing
                        """);
    }

    @Test
    void aBrokerThatIgnoresFiltersGetsTheOlderForm() {
        Trigger trigger = new EventTrigger(new Metadata("shop"), BrokerClass.of("RabbitMQBroker"))
                .of(new Subscription(
                        "billing-charge",
                        "shop",
                        "com.acme.shop.Billing#charge",
                        List.of(new Subscription.Exact(
                                new TreeMap<>(Map.of("type", "com.acme.order.placed.v1", "source", "/shop/orders")))),
                        "billing",
                        "/_skyc/events/charge",
                        new Delivery(4, "PT1S", Optional.empty()),
                        false));

        String yaml = yaml(new ModelReader().manifest(trigger));
        assertThat(yaml).contains("""
                          filter:
                            attributes:
                              source: /shop/orders
                              type: com.acme.order.placed.v1
                        """).doesNotContain("filters:");
    }

    @Test
    void aSubscriptionIsATriggerWithOneDialectForEachFilter() {
        assertThat(yaml("trigger-billing-charge.yaml")).isEqualTo("""
                        apiVersion: eventing.knative.dev/v1
                        kind: Trigger
                        metadata:
                          name: billing-charge
                          annotations:
                            kafka.eventing.knative.dev/delivery.order: ordered
                            skyc.dev/source: com.acme.shop.Billing#charge
                          labels:
                            app.kubernetes.io/managed-by: skyc
                            app.kubernetes.io/name: billing
                            app.kubernetes.io/part-of: shop
                        spec:
                          broker: shop
                          delivery:
                            backoffDelay: PT1S
                            backoffPolicy: exponential
                            deadLetterSink:
                              ref:
                                apiVersion: serving.knative.dev/v1
                                kind: Service
                                name: shop-dead-letters
                              uri: /_skyc/events/dead-letters
                            retry: 4
                          filters:
                          - any:
                            - exact:
                                type: com.acme.order.placed.v1
                            - exact:
                                type: com.acme.order.changed.v1
                          - prefix:
                              source: /shop/
                          - suffix:
                              subject: .eu
                          - cesql: partitionkey LIKE 'a%'
                          subscriber:
                            ref:
                              apiVersion: serving.knative.dev/v1
                              kind: Service
                              name: billing
                            uri: /_skyc/events/charge
                        """);
    }

    @Test
    void aDeliveryWithoutRetriesAndDeadLettersIsWrittenInFullNonetheless() {
        assertThat(yaml("trigger-analytics-nightly.yaml")).contains("""
                          delivery:
                            backoffDelay: PT0.5S
                            backoffPolicy: exponential
                            retry: 0
                        """);
    }

    @Test
    void aScheduleSendsItsTicksThroughTheBroker() {
        assertThat(yaml("pingsource-analytics-nightly.yaml")).isEqualTo("""
                        apiVersion: sources.knative.dev/v1
                        kind: PingSource
                        metadata:
                          name: analytics-nightly
                          annotations:
                            skyc.dev/source: com.acme.shop.Analytics#nightly
                          labels:
                            app.kubernetes.io/managed-by: skyc
                            app.kubernetes.io/name: shop
                            app.kubernetes.io/part-of: shop
                        spec:
                          ceOverrides:
                            extensions:
                              skychandler: analytics-nightly
                          schedule: 0 2 * * *
                          sink:
                            ref:
                              apiVersion: eventing.knative.dev/v1
                              kind: Broker
                              name: shop
                          timezone: Asia/Shanghai
                        """);
    }

    @Test
    void aConsumerSaysItsGroupAndWhereItStarts() {
        assertThat(yaml("kafkasource-analytics-clicks.yaml")).isEqualTo("""
                        apiVersion: sources.knative.dev/v1
                        kind: KafkaSource
                        metadata:
                          name: analytics-clicks
                          annotations:
                            skyc.dev/source: com.acme.shop.Analytics#clicks
                          labels:
                            app.kubernetes.io/managed-by: skyc
                            app.kubernetes.io/name: analytics
                            app.kubernetes.io/part-of: shop
                        spec:
                          bootstrapServers:
                          - kafka-kafka-bootstrap:9093
                          consumerGroup: shop.analytics.clicks
                          delivery:
                            backoffDelay: PT1S
                            backoffPolicy: exponential
                            deadLetterSink:
                              ref:
                                apiVersion: serving.knative.dev/v1
                                kind: Service
                                name: shop-dead-letters
                              uri: /_skyc/events/dead-letters
                            retry: 4
                          initialOffset: earliest
                          net:
                            sasl:
                              enable: true
                              password:
                                secretKeyRef:
                                  name: clicks-user
                                  key: password
                              type:
                                secretKeyRef:
                                  name: clicks-user
                                  key: sasl.mechanism
                              user:
                                secretKeyRef:
                                  name: clicks-user
                                  key: user
                            tls:
                              caCert:
                                secretKeyRef:
                                  name: kafka-ca
                                  key: ca.crt
                              enable: true
                          ordering: ordered
                          sink:
                            ref:
                              apiVersion: serving.knative.dev/v1
                              kind: Service
                              name: analytics
                            uri: /_skyc/messages/clicks
                          topics:
                          - clicks
                        """);
    }

    @Test
    void aCustomHostIsADomainMapping() {
        assertThat(yaml("domainmapping-orders.shop.example.yaml")).isEqualTo("""
                        apiVersion: serving.knative.dev/v1beta1
                        kind: DomainMapping
                        metadata:
                          name: orders.shop.example
                          annotations:
                            skyc.dev/source: shop
                          labels:
                            app.kubernetes.io/managed-by: skyc
                            app.kubernetes.io/name: orders
                            app.kubernetes.io/part-of: shop
                        spec:
                          ref:
                            apiVersion: serving.knative.dev/v1
                            kind: Service
                            name: orders
                        """);
    }

    @Test
    void aGatewaySendsAFunctionsRoutesToKnativesIngressUnderTheHostItKnows() {
        assertThat(yaml("httproute-orders.yaml")).isEqualTo("""
                        apiVersion: gateway.networking.k8s.io/v1
                        kind: HTTPRoute
                        metadata:
                          name: orders
                          annotations:
                            skyc.dev/source: com.acme.shop.Orders
                          labels:
                            app.kubernetes.io/managed-by: skyc
                            app.kubernetes.io/name: orders
                            app.kubernetes.io/part-of: shop
                        spec:
                          hostnames:
                          - api.shop.example
                          parentRefs:
                          - kind: Gateway
                            name: public
                            group: gateway.networking.k8s.io
                            namespace: gateways
                          rules:
                          - backendRefs:
                            - kind: Service
                              name: kourier-internal
                              group: ""
                              namespace: kourier-system
                              port: 80
                              weight: 1
                            filters:
                            - type: URLRewrite
                              urlRewrite:
                                hostname: orders.shop.svc.cluster.local
                            matches:
                            - method: GET
                              path:
                                type: Exact
                                value: /orders
                            - method: POST
                              path:
                                type: Exact
                                value: /orders
                            - method: GET
                              path:
                                type: PathPrefix
                                value: /orders
                        """);
    }

    @Test
    void whatAGatewayNeedsOfThePlatformIsNamed() {
        assertThat(SHOP.external())
                .extracting(name -> name.kind() + " " + name.namespace() + "/" + name.name())
                .containsExactly(
                        "Gateway gateways/public",
                        "Service kourier-system/kourier-internal",
                        "ReferenceGrant kourier-system/shop");
    }

    @Test
    void moreMatchesThanARouteHoldsAreSpreadOverSeveral() {
        List<GatewayMatch> matches = IntStream.range(0, 300)
                .mapToObj(i -> new GatewayMatch("GET", "/orders/" + i, true))
                .toList();

        List<Manifest> routes = new KnativeBackend()
                .generate(withGateway(matches)).manifests().stream()
                        .filter(object -> object.kind().equals("HTTPRoute"))
                        .toList();

        assertThat(routes).extracting(Manifest::name).containsExactly("orders", "orders.2", "orders.3");
        assertThat(routes)
                .extracting(route -> new YamlWriter().write(route.content()).split("type: Exact").length - 1)
                .containsExactly(128, 128, 44);
        assertThat(new YamlWriter().write(routes.get(0).content()).split("- backendRefs").length - 1)
                .isEqualTo(2);
    }

    @Test
    void aSourceShowsACertificateWhereTheClusterAsksForOne() {
        KafkaSource source = new TopicSource(new Metadata("shop"))
                .of(new PlannedConsumer(
                        "analytics-clicks",
                        "com.acme.shop.Analytics#clicks",
                        new KafkaConnection(
                                List.of("kafka-kafka-bootstrap:9093"),
                                "clicks",
                                Optional.empty(),
                                true,
                                Optional.of(new SecretKey("kafka-cluster-ca-cert", "ca.crt")),
                                Optional.of(new ClientCertificate(
                                        new SecretKey("analytics-clicks-reader", "user.crt"),
                                        new SecretKey("analytics-clicks-reader", "user.key")))),
                        "shop.analytics.clicks",
                        true,
                        "analytics",
                        "/_skyc/messages/clicks",
                        new Delivery(4, "PT1S", Optional.empty())));

        assertThat(yaml(new ModelReader().manifest(source))).contains("""
                          net:
                            tls:
                              caCert:
                                secretKeyRef:
                                  name: kafka-cluster-ca-cert
                                  key: ca.crt
                              cert:
                                secretKeyRef:
                                  name: analytics-clicks-reader
                                  key: user.crt
                              enable: true
                              key:
                                secretKeyRef:
                                  name: analytics-clicks-reader
                                  key: user.key
                        """);
    }

    @Test
    void aBrokerOfOthersIsNamedAndNotMade() {
        DeploymentPlan plan = Plans.of(Plans.function("billing"));
        Backend.Output output = new KnativeBackend()
                .generate(new DeploymentPlan(
                        plan.application(),
                        plan.environment(),
                        plan.requirements(),
                        plan.target(),
                        plan.functions(),
                        Optional.of(new PlannedBroker("company", true, "Kafka", Optional.empty(), Optional.empty())),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));

        assertThat(output.manifests()).extracting(Manifest::kind).containsExactly("Service");
        assertThat(output.external())
                .extracting(name -> name.kind() + " " + name.name())
                .containsExactly("Broker company");
    }

    @Test
    void aLongBindingNameIsCutAndStaysUnique() {
        String longName = "database-" + "a".repeat(60);
        PlannedFunction function = Plans.function("billing");
        PlannedFunction bound = new PlannedFunction(
                function.function(),
                function.service(),
                function.source(),
                function.isPublic(),
                function.minScale(),
                function.maxScale(),
                function.concurrency(),
                function.timeoutSeconds(),
                function.cpu(),
                function.memory(),
                function.rollout(),
                new TreeMap<>(),
                List.of(
                        new PlannedBinding(longName + "b", List.of(new PlannedBinding.ConfigMapFiles("one"))),
                        new PlannedBinding(longName + "c", List.of(new PlannedBinding.ConfigMapFiles("two")))));

        String yaml = new YamlWriter()
                .write(new KnativeBackend()
                        .generate(Plans.of(bound))
                        .manifests()
                        .get(0)
                        .content());

        List<String> names = yaml.lines()
                .filter(line -> line.contains("name: binding-"))
                .map(line -> line.replaceAll(".*name: ", ""))
                .distinct()
                .toList();
        assertThat(names).hasSize(2).allMatch(name -> name.length() == 63);
        assertThat(yaml).contains("mountPath: /bindings/" + longName + "b");
    }

    private static DeploymentPlan withGateway(List<GatewayMatch> matches) {
        DeploymentPlan plan = Plans.shop();
        Environment environment = plan.environment();
        Gateway gateway = plan.gateway().orElseThrow();
        GatewayRoute route = gateway.routes().get(0);
        return new DeploymentPlan(
                plan.application(),
                environment,
                plan.requirements(),
                plan.target(),
                plan.functions(),
                plan.broker(),
                plan.subscriptions(),
                plan.schedules(),
                plan.consumers(),
                Optional.of(new Gateway(
                        gateway.host(),
                        gateway.name(),
                        gateway.namespace(),
                        gateway.backendName(),
                        gateway.backendNamespace(),
                        List.of(new GatewayRoute(route.service(), route.className(), route.rewrittenHost(), matches)))),
                plan.domains(),
                plan.manifests(),
                plan.access(),
                plan.platform(),
                plan.images(),
                plan.stateful(),
                plan.external(),
                plan.nameReferences());
    }

    private static String yaml(String fileName) {
        return Stream.concat(SHOP.manifests().stream(), SHOP.access().stream())
                .filter(object -> object.fileName().equals(fileName))
                .map(KnativeBackendTest::yaml)
                .findFirst()
                .orElseThrow();
    }

    private static String yaml(Manifest object) {
        return new YamlWriter().write(object.content());
    }
}
