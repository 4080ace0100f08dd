package dev.skyc.compiler.planner;

import dev.skyc.compiler.config.EnvironmentConfig;
import dev.skyc.compiler.config.EnvironmentConfig.GatewayConfig;
import dev.skyc.compiler.config.Located;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.plan.DeploymentPlan.Domain;
import dev.skyc.compiler.plan.DeploymentPlan.Gateway;
import dev.skyc.compiler.plan.DeploymentPlan.GatewayMatch;
import dev.skyc.compiler.plan.DeploymentPlan.GatewayRoute;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Plans under which hosts public functions are reached. */
final class GatewayPlanner {
    /** A gateway without the namespace that its rewritten hosts contain. */
    static final DiagnosticCode NO_NAMESPACE = DiagnosticCode.error("SKY5034", "gateway-without-namespace");

    /** Routes that a gateway cannot tell apart. */
    static final DiagnosticCode AMBIGUOUS = DiagnosticCode.error("SKY5035", "indistinguishable-gateway-routes");

    /** A route whose first segment is a variable, so that a gateway would pass everything on. */
    static final DiagnosticCode EVERYTHING = DiagnosticCode.error("SKY5036", "gateway-route-for-everything");

    /** A custom host of a function that is not public. */
    static final DiagnosticCode NOT_PUBLIC = DiagnosticCode.error("SKY5037", "domain-of-internal-function");

    private final List<FunctionClass> functions;
    private final EnvironmentConfig config;
    private final NamePlanner names;
    private final List<Diagnostic> diagnostics;

    GatewayPlanner(
            List<FunctionClass> functions, EnvironmentConfig config, NamePlanner names, List<Diagnostic> diagnostics) {
        this.functions = List.copyOf(functions);
        this.config = config;
        this.names = names;
        this.diagnostics = diagnostics;
    }

    /** The custom hosts of single functions. */
    List<Domain> domains() {
        List<Domain> domains = new ArrayList<>();
        config.domains()
                .forEach((host, function) -> functions.stream()
                        .filter(candidate -> candidate.name().equals(function.value()))
                        .findFirst()
                        .ifPresent(target -> {
                            if (target.isPublic()) {
                                domains.add(new Domain(host, names.given(target.name())));
                            } else {
                                diagnostics.add(Diagnostic.of(
                                                NOT_PUBLIC,
                                                function.span(),
                                                "`" + function.value() + "` is not public and cannot have a host")
                                        .also(target.span(), "not public")
                                        .help("add `@Public` to `" + target.className() + "`, or remove the host"));
                            }
                        }));
        return domains;
    }

    /** The one host of all public functions. */
    Optional<Gateway> gateway() {
        if (config.gateway().isEmpty()) {
            return Optional.empty();
        }
        GatewayConfig gateway = config.gateway().get();
        Optional<String> namespace = config.namespace().map(Located::value);
        if (namespace.isEmpty()) {
            diagnostics.add(
                    Diagnostic.of(
                                    NO_NAMESPACE,
                                    gateway.span(),
                                    "environment `" + config.name() + "` has a gateway and no namespace")
                            .help(
                                    "add `namespace:`; Knative's ingress knows a function as `<name>.<namespace>.svc.cluster.local`"));
            return Optional.empty();
        }
        List<PublicRoute> routes = PublicRoute.of(functions);
        refuseEverything(routes);
        refuseAmbiguity(routes);
        return Optional.of(new Gateway(
                gateway.host(),
                gateway.name(),
                gateway.namespace(),
                gateway.backendName(),
                gateway.backendNamespace(),
                gatewayRoutes(routes, namespace.get())));
    }

    private List<GatewayRoute> gatewayRoutes(List<PublicRoute> routes, String namespace) {
        SortedMap<String, SortedSet<GatewayMatch>> matches = new TreeMap<>();
        SortedMap<String, String> classNames = new TreeMap<>();
        for (PublicRoute route : routes) {
            String service = names.given(route.function().name());
            classNames.put(service, route.function().className());
            matches.computeIfAbsent(service, name -> new TreeSet<>()).add(route.match());
        }
        List<GatewayRoute> result = new ArrayList<>();
        matches.forEach((service, all) -> result.add(new GatewayRoute(
                service,
                classNames.getOrDefault(service, ""),
                service + "." + namespace + ".svc.cluster.local",
                List.copyOf(all))));
        result.sort(Comparator.comparing(GatewayRoute::service));
        return result;
    }

    private void refuseEverything(List<PublicRoute> routes) {
        for (PublicRoute route : routes) {
            GatewayMatch match = route.match();
            if (!match.exact() && match.path().equals("/")) {
                diagnostics.add(Diagnostic.of(
                                EVERYTHING,
                                route.http().span(),
                                "the gateway of environment `" + config.name() + "` cannot route `" + route.describe()
                                        + "` and keep `/_skyc/` to itself")
                        .help("begin the path with a literal segment"));
            }
        }
    }

    private void refuseAmbiguity(List<PublicRoute> routes) {
        for (GatewayAmbiguity.Case found : new GatewayAmbiguity(routes).find()) {
            PublicRoute route = found.route();
            PublicRoute preferred = found.preferred();
            String method = route.http().method().name();
            diagnostics.add(Diagnostic.of(
                            AMBIGUOUS,
                            route.http().span(),
                            "the gateway of environment `" + config.name() + "` may send `" + method + " "
                                    + found.path() + "` to `"
                                    + preferred.function().name() + "`, but `"
                                    + route.function().name() + "` answers it")
                    .label("answers it")
                    .also(
                            preferred.http().span(),
                            "seen by a gateway as everything below `"
                                    + preferred.match().path() + "`")
                    .help("move both handlers into one function, or let the paths of each begin differently"));
        }
    }
}
