package dev.skyc.compiler.pipeline;

import dev.skyc.compiler.artifact.ArtifactSet;
import dev.skyc.compiler.config.EnvironmentConfig;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.diagnostic.Suppressions;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.gitops.ImageFile;
import dev.skyc.compiler.lock.CommittedLock;
import dev.skyc.compiler.lock.LockUpdate;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.source.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The phases for the whole application: analysis, then every environment that has code, each held against the lock. */
final class ApplicationCompiler {
    static final DiagnosticCode NO_FUNCTIONS = DiagnosticCode.warning("SKY5083", "no-functions");

    private final Extensions extensions;

    ApplicationCompiler(Extensions extensions) {
        this.extensions = extensions;
    }

    /**
     * What was compiled.
     *
     * @param plans one for each environment that has code, by environment
     * @param artifacts the output tree; incomplete when there are errors
     * @param lock the lock after this compilation; what is pending in it is not among the diagnostics
     * @param diagnostics what is not suppressed
     */
    record Result(
            Analysis.Result analysis,
            List<DeploymentPlan> plans,
            ArtifactSet artifacts,
            LockUpdate lock,
            List<Diagnostic> diagnostics) {
        /** Whether there is no function, so that nothing is generated. */
        boolean isEmpty() {
            return analysis.application().functions().isEmpty();
        }
    }

    /**
     * Compiles in memory.
     *
     * @param acknowledged tokens of changes to the lock that are acknowledged
     */
    Result compile(CompilationRequest request, List<String> acknowledged) throws IOException {
        Analysis.Result analysis = new Analysis(extensions).analyze(request);
        List<Diagnostic> diagnostics = new ArrayList<>(analysis.diagnostics());
        OutputFiles files = new OutputFiles(request);
        Validated<CommittedLock> committed = files.lock(analysis.config().application());
        diagnostics.addAll(committed.diagnostics());
        LockUpdate lock = new LockUpdate(committed.value(), acknowledged);
        List<DeploymentPlan> plans = new ArrayList<>();
        ArtifactSet artifacts = ArtifactSet.EMPTY;
        boolean nothing = analysis.application().functions().isEmpty();
        if (nothing && Files.exists(request.settings())) {
            diagnostics.add(noFunctions(request));
        }
        if (!nothing && diagnostics.stream().noneMatch(Diagnostic::isError)) {
            lock.retain(analysis.config().environments().keySet());
            EnvironmentCompiler environments =
                    new EnvironmentCompiler(extensions, analysis.config(), analysis.application(), files.root());
            CodeSource code = new CodeSource(request, analysis.application());
            for (EnvironmentConfig environment :
                    analysis.config().environments().values()) {
                Validated<Optional<Application>> application = code.of(environment);
                Validated<Optional<ImageFile>> images = files.images(environment.name());
                diagnostics.addAll(application.diagnostics());
                diagnostics.addAll(images.diagnostics());
                if (application.value().isPresent() && !application.hasErrors() && !images.hasErrors()) {
                    EnvironmentCompiler.Result result = environments.compile(
                            environment, application.value().get(), images.value(), lock);
                    diagnostics.addAll(result.diagnostics());
                    plans.add(result.plan());
                    artifacts = artifacts.plus(result.artifacts());
                }
            }
        }
        List<Diagnostic> left = new Suppressions(extensions.codes())
                .apply(diagnostics, analysis.source().suppressions());
        return new Result(analysis, plans, artifacts, lock, left);
    }

    private static Diagnostic noFunctions(CompilationRequest request) {
        return Diagnostic.of(
                        NO_FUNCTIONS,
                        SourceSpan.ofFile(Paths.relative(request.baseDirectory(), request.settings())),
                        "there are settings, but no class has a handler, so nothing is generated")
                .help("give a public method of a public class a trigger such as `@Get(\"/hello\")`");
    }
}
