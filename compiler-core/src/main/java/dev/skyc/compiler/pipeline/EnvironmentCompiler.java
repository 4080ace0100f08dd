package dev.skyc.compiler.pipeline;

import dev.skyc.compiler.artifact.ArtifactSet;
import dev.skyc.compiler.config.EnvironmentConfig;
import dev.skyc.compiler.config.ServerlessConfig;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.Suppressions;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.gitops.EnvironmentTree;
import dev.skyc.compiler.gitops.ImageFile;
import dev.skyc.compiler.json.ApplicationJson;
import dev.skyc.compiler.lock.LockUpdate;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.planner.Planner;
import dev.skyc.compiler.spi.Backend;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The phases that run once for each environment: planner, rules about the plan, backends, layout of the tree. */
final class EnvironmentCompiler {
    private final Extensions extensions;
    private final ServerlessConfig config;
    private final Application source;
    private final String root;
    private final EnvironmentTree tree = new EnvironmentTree();

    /**
     * A compiler for the environments of one application.
     *
     * @param source what the source requires now
     * @param root the directory of the output tree, as the first segments of all artifact paths
     */
    EnvironmentCompiler(Extensions extensions, ServerlessConfig config, Application source, String root) {
        this.extensions = extensions;
        this.config = config;
        this.source = source;
        this.root = root;
    }

    /**
     * One environment's share of the output.
     *
     * @param objects how many Kubernetes objects its tree holds
     * @param artifacts its files; empty when there are errors
     * @param diagnostics what the environment does not suppress
     */
    record Result(DeploymentPlan plan, int objects, ArtifactSet artifacts, List<Diagnostic> diagnostics) {}

    /**
     * Compiles one environment.
     *
     * @param images its images as they are committed, or are promoted to it
     * @param lock takes over the plan if it has no errors
     */
    Result compile(
            EnvironmentConfig environment, Application application, Optional<ImageFile> images, LockUpdate lock) {
        Validated<DeploymentPlan> planned = new Planner(extensions.kinds(), extensions.providers())
                .plan(
                        application,
                        source,
                        config,
                        environment,
                        (kind, name) -> lock.identity(environment.name(), kind, name));
        DeploymentPlan plan = planned.value();
        List<Diagnostic> diagnostics = new ArrayList<>(planned.diagnostics());
        for (Check check : extensions.checks()) {
            diagnostics.addAll(check.check(plan));
        }
        List<Diagnostic> left = new Suppressions(extensions.codes()).apply(diagnostics, environment.suppressions());
        if (left.stream().anyMatch(Diagnostic::isError)) {
            return new Result(plan, 0, ArtifactSet.EMPTY, left);
        }
        lock.environment(environment, plan);
        List<Backend.Output> outputs = extensions.backends().stream()
                .map(backend -> backend.generate(plan))
                .toList();
        int objects = plan.manifests().size()
                + outputs.stream()
                        .mapToInt(output ->
                                output.manifests().size() + output.access().size())
                        .sum();
        ArtifactSet artifacts =
                tree.of(root, plan, outputs, ApplicationJson.write(application), images, environment.gitOps());
        return new Result(plan, objects, artifacts, left);
    }
}
