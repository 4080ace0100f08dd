package dev.skyc.compiler.plan;

import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.artifact.NameReference;
import dev.skyc.compiler.model.Application;
import java.util.List;
import java.util.Optional;

/**
 * How one environment provides what the application requires: the second of the two intermediate representations. All
 * names are final, all defaults applied; a backend only translates.
 *
 * @param application the application's name
 * @param environment the environment
 * @param requirements the application it provides for
 * @param target versions and classes of what runs in the cluster
 * @param functions sorted by service name, the generated dead-letter function included
 * @param broker the application's broker, absent when no event, schedule or object change needs one
 * @param subscriptions everything that the broker delivers to a handler, sorted by name
 * @param schedules sources of ticks, sorted by name
 * @param consumers topics delivered to handlers, sorted by name
 * @param gateway the one host for all public routes, if the environment has one
 * @param domains custom hosts of single functions, sorted by host
 * @param manifests objects that the providers of backing services made, sorted by file name
 * @param access those of the providers' objects that must exist before the others, sorted by file name
 * @param platform objects in namespaces of others, sorted by namespace and file name
 * @param images images beside the application's own, sorted by name
 * @param stateful resources that hold data, sorted
 * @param external names made by others, sorted
 * @param nameReferences where the providers' objects hold names of other objects
 */
public record DeploymentPlan(
        String application,
        Environment environment,
        Application requirements,
        Target target,
        List<PlannedFunction> functions,
        Optional<PlannedBroker> broker,
        List<Subscription> subscriptions,
        List<PlannedSchedule> schedules,
        List<PlannedConsumer> consumers,
        Optional<Gateway> gateway,
        List<Domain> domains,
        List<Manifest> manifests,
        List<Manifest> access,
        List<PlatformManifest> platform,
        List<PlannedImage> images,
        List<StatefulResource> stateful,
        List<ExternalName> external,
        List<NameReference> nameReferences) {
    public DeploymentPlan {
        functions = List.copyOf(functions);
        subscriptions = List.copyOf(subscriptions);
        schedules = List.copyOf(schedules);
        consumers = List.copyOf(consumers);
        domains = List.copyOf(domains);
        manifests = List.copyOf(manifests);
        access = List.copyOf(access);
        platform = List.copyOf(platform);
        images = List.copyOf(images);
        stateful = List.copyOf(stateful);
        external = List.copyOf(external);
        nameReferences = List.copyOf(nameReferences);
    }

    /**
     * An environment of {@code serverless.yaml}.
     *
     * @param development whether losing events and passwords made on the spot are acceptable there
     * @param follows the environment whose code it takes by promotion; absent when it follows the source
     * @param namespace the namespace, if the settings give it
     * @param prefix put before every name; empty for none
     */
    public record Environment(
            String name, boolean development, Optional<String> follows, Optional<String> namespace, String prefix) {}

    /**
     * What runs in the cluster ({@code targets:}).
     *
     * @param serving version of Knative Serving, such as {@code 1.22}
     * @param eventing version of Knative Eventing
     * @param brokerUrl where the broker's ingress listens; {@code {namespace}} and {@code {broker}} stand for the names
     */
    public record Target(String serving, String eventing, String brokerUrl) {}

    /**
     * The application's broker.
     *
     * @param existing whether others own it, so that no object is emitted
     * @param brokerClass the value of {@code eventing.knative.dev/broker.class}
     * @param config the object that configures it; absent where the cluster's default does
     * @param topic a topic of others in which it stores events
     */
    public record PlannedBroker(
            String name,
            boolean existing,
            String brokerClass,
            Optional<BrokerReference> config,
            Optional<String> topic) {}

    /**
     * An object that configures a broker.
     *
     * @param namespace where it is, if not in the broker's
     */
    public record BrokerReference(String apiVersion, String kind, String name, Optional<String> namespace) {}

    /**
     * One host for the routes of all public functions.
     *
     * @param host the host name
     * @param name the Gateway's name
     * @param namespace the Gateway's namespace
     * @param backendName the Service of Knative's ingress
     * @param backendNamespace its namespace
     * @param routes one for each public function, sorted by service
     */
    public record Gateway(
            String host,
            String name,
            String namespace,
            String backendName,
            String backendNamespace,
            List<GatewayRoute> routes) {
        public Gateway {
            routes = List.copyOf(routes);
        }
    }

    /**
     * The routes of one function as a gateway can tell them apart.
     *
     * @param service the Knative Service
     * @param rewrittenHost host under which Knative's ingress knows it
     */
    public record GatewayRoute(String service, String className, String rewrittenHost, List<GatewayMatch> matches) {
        public GatewayRoute {
            matches = List.copyOf(matches);
        }
    }

    /**
     * What a gateway compares.
     *
     * @param exact whether the whole path is compared; otherwise whole segments at its beginning
     */
    public record GatewayMatch(String method, String path, boolean exact) implements Comparable<GatewayMatch> {
        @Override
        public int compareTo(GatewayMatch other) {
            return java.util.Comparator.comparing(GatewayMatch::path)
                    .thenComparing(GatewayMatch::exact)
                    .thenComparing(GatewayMatch::method)
                    .compare(this, other);
        }
    }

    /** A custom host of one function. */
    public record Domain(String host, String service) {}
}
