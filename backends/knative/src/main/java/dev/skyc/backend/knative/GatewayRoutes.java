package dev.skyc.backend.knative;

import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.plan.DeploymentPlan.Gateway;
import dev.skyc.compiler.plan.DeploymentPlan.GatewayMatch;
import dev.skyc.compiler.plan.DeploymentPlan.GatewayRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPBackendRef;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPPathMatch;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteFilter;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteMatch;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteRule;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteSpec;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPURLRewriteFilter;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.ParentReference;
import java.util.ArrayList;
import java.util.List;

/**
 * The HTTPRoutes of an environment's gateway. A function's requests go to Knative's own ingress under the host that it
 * knows the function by. Rules stand in a list, so what the schema defaults in them is written.
 */
record GatewayRoutes(Metadata metadata) {
    private static final String GROUP = "gateway.networking.k8s.io";
    private static final int INGRESS_PORT = 80;

    /** The schema allows 16 rules of 64 matches, but only 128 matches in one object. */
    private static final int MATCHES_OF_RULE = 64;

    private static final int MATCHES_OF_ROUTE = 128;

    List<HTTPRoute> of(Gateway gateway) {
        return gateway.routes().stream()
                .flatMap(route -> routes(gateway, route).stream())
                .toList();
    }

    /** A function with more matches than one object holds gets more objects; a dot cannot stand in another function's name. */
    private List<HTTPRoute> routes(Gateway gateway, GatewayRoute route) {
        List<HTTPRoute> routes = new ArrayList<>();
        for (List<GatewayMatch> matches : pages(route.matches(), MATCHES_OF_ROUTE)) {
            String name = routes.isEmpty() ? route.service() : route.service() + "." + (routes.size() + 1);
            HTTPRouteSpec spec = new HTTPRouteSpec();
            spec.setParentRefs(List.of(parent(gateway)));
            spec.setHostnames(List.of(gateway.host()));
            spec.setRules(pages(matches, MATCHES_OF_RULE).stream()
                    .map(page -> rule(gateway, route, page))
                    .toList());
            HTTPRoute object = new HTTPRoute();
            object.setMetadata(metadata.of(name, route.service(), route.className()));
            object.setSpec(spec);
            routes.add(object);
        }
        return routes;
    }

    private static ParentReference parent(Gateway gateway) {
        ParentReference parent = new ParentReference();
        parent.setGroup(GROUP);
        parent.setKind("Gateway");
        parent.setName(gateway.name());
        parent.setNamespace(gateway.namespace());
        return parent;
    }

    private static HTTPRouteRule rule(Gateway gateway, GatewayRoute route, List<GatewayMatch> matches) {
        HTTPURLRewriteFilter rewrite = new HTTPURLRewriteFilter();
        rewrite.setHostname(route.rewrittenHost());
        HTTPRouteFilter filter = new HTTPRouteFilter();
        filter.setType("URLRewrite");
        filter.setUrlRewrite(rewrite);
        HTTPRouteRule rule = new HTTPRouteRule();
        rule.setMatches(matches.stream().map(GatewayRoutes::match).toList());
        rule.setFilters(List.of(filter));
        rule.setBackendRefs(List.of(backend(gateway)));
        return rule;
    }

    private static HTTPBackendRef backend(Gateway gateway) {
        HTTPBackendRef backend = new HTTPBackendRef();
        backend.setGroup("");
        backend.setKind("Service");
        backend.setName(gateway.backendName());
        backend.setNamespace(gateway.backendNamespace());
        backend.setPort(INGRESS_PORT);
        backend.setWeight(1);
        return backend;
    }

    private static HTTPRouteMatch match(GatewayMatch match) {
        HTTPPathMatch path = new HTTPPathMatch();
        path.setType(match.exact() ? "Exact" : "PathPrefix");
        path.setValue(match.path());
        HTTPRouteMatch object = new HTTPRouteMatch();
        object.setMethod(match.method());
        object.setPath(path);
        return object;
    }

    private static List<List<GatewayMatch>> pages(List<GatewayMatch> matches, int size) {
        List<List<GatewayMatch>> pages = new ArrayList<>();
        for (int from = 0; from < matches.size(); from += size) {
            pages.add(matches.subList(from, Math.min(from + size, matches.size())));
        }
        return pages;
    }

    /** What the platform has to provide for the routes to be accepted. */
    List<ExternalName> external(Gateway gateway, DeploymentPlan plan) {
        String namespace = plan.environment().namespace().orElse("of this environment");
        return List.of(
                new ExternalName(
                        "Gateway",
                        gateway.name(),
                        "platform",
                        gateway.namespace(),
                        "a listener for " + gateway.host() + " that allows HTTPRoutes of namespace " + namespace),
                new ExternalName(
                        "Service",
                        gateway.backendName(),
                        "platform",
                        gateway.backendNamespace(),
                        "Knative's ingress for requests from inside the cluster"),
                new ExternalName(
                        "ReferenceGrant",
                        plan.environment().prefix() + plan.application(),
                        "platform",
                        gateway.backendNamespace(),
                        "lets HTTPRoutes of namespace " + namespace + " send to Service " + gateway.backendName()));
    }
}
