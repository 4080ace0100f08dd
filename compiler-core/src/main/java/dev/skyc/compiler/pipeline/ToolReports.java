package dev.skyc.compiler.pipeline;

import dev.skyc.compiler.artifact.Artifact;
import dev.skyc.compiler.artifact.Artifact.Ownership;
import dev.skyc.compiler.artifact.ArtifactSet;
import dev.skyc.compiler.artifact.ArtifactWriter;
import dev.skyc.compiler.diagnostic.JsonRenderer;
import dev.skyc.compiler.diagnostic.SarifRenderer;
import dev.skyc.compiler.json.ApplicationJson;
import dev.skyc.compiler.json.PlanJson;
import dev.skyc.compiler.plan.DeploymentPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What tools want of a compilation, beside the committed tree: the diagnostics as JSON and SARIF, both representations with
 * positions. Written with and without errors.
 */
final class ToolReports {
    private static final String PAGES = "https://skyc.dev/";

    private final Path work;

    ToolReports(CompilationRequest request) {
        work = request.work();
    }

    void write(Compilation compilation) throws IOException {
        List<Artifact> reports = new ArrayList<>();
        reports.add(report("diagnostics.json", JsonRenderer.render(compilation.report())));
        reports.add(report("diagnostics.sarif", new SarifRenderer(PAGES).render(compilation.report())));
        if (!compilation.hasErrors()) {
            reports.add(report("application.json", ApplicationJson.writeWithPositions(compilation.application())));
            for (DeploymentPlan plan : compilation.plans()) {
                reports.add(report("plan-" + plan.environment().name() + ".json", PlanJson.write(plan)));
            }
        }
        new ArtifactWriter(work).write(new ArtifactSet(reports), List.of());
    }

    private static Artifact report(String name, String content) {
        return new Artifact(name, content, Ownership.GENERATED);
    }
}
