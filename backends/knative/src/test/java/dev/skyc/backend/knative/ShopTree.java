package dev.skyc.backend.knative;

import dev.skyc.compiler.artifact.ArtifactSet;
import dev.skyc.compiler.artifact.ArtifactWriter;
import dev.skyc.compiler.gitops.EnvironmentTree;
import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.plan.GitOps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes the tree of a plan as the compiler would. */
final class ShopTree {
    private ShopTree() {}

    static ArtifactSet artifacts(DeploymentPlan plan) {
        return new EnvironmentTree()
                .of(
                        "deploy",
                        plan,
                        List.of(new KnativeBackend().generate(plan)),
                        "{\"generatedBy\": \"skyc\"}\n",
                        Optional.empty(),
                        GitOps.NONE);
    }

    /** Writes {@code deploy/} and tells where the environment's folder is. */
    static Path write(Path base, DeploymentPlan plan) throws IOException {
        String environment = plan.environment().name();
        new ArtifactWriter(base).write(artifacts(plan), List.of("deploy/" + environment, "deploy/overlays"));
        return base.resolve("deploy").resolve(environment);
    }
}
