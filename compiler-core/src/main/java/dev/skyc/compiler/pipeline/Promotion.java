package dev.skyc.compiler.pipeline;

import dev.skyc.compiler.artifact.Artifact;
import dev.skyc.compiler.artifact.Artifact.Ownership;
import dev.skyc.compiler.artifact.ArtifactSet;
import dev.skyc.compiler.config.EnvironmentConfig;
import dev.skyc.compiler.config.Located;
import dev.skyc.compiler.config.ServerlessConfig;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticReport;
import dev.skyc.compiler.diagnostic.Suggestions;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.gitops.ImageFile;
import dev.skyc.compiler.lock.CommittedLock;
import dev.skyc.compiler.lock.LockUpdate;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.source.SourceSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives an environment what the environment it follows has committed: the application and the image's digest. The source is
 * not read, so what is promoted is what was tried there.
 */
final class Promotion {
    private final Extensions extensions;
    private final CompilationRequest request;
    private final OutputFiles files;

    Promotion(Extensions extensions, CompilationRequest request) {
        this.extensions = extensions;
        this.request = request;
        files = new OutputFiles(request);
    }

    /**
     * Compiles an environment with the code of the one it follows.
     *
     * @param acknowledged tokens of changes to the lock that are acknowledged
     */
    Compilation of(String name, List<String> acknowledged) throws IOException {
        Validated<ServerlessConfig> config = new Analysis(extensions).config(request);
        List<Diagnostic> diagnostics = new ArrayList<>(config.diagnostics());
        Optional<EnvironmentConfig> environment =
                Optional.ofNullable(config.value().environments().get(name));
        Optional<EnvironmentConfig> followed = environment
                .flatMap(EnvironmentConfig::follows)
                .map(Located::value)
                .flatMap(config.value()::environment);
        if (environment.isEmpty()) {
            diagnostics.add(unknown(name, config.value()));
        } else if (environment.get().follows().isEmpty()) {
            diagnostics.add(followsTheSource(environment.get()));
        }
        Validated<CommittedLock> committed = files.lock(config.value().application());
        diagnostics.addAll(committed.diagnostics());
        if (followed.isEmpty() || diagnostics.stream().anyMatch(Diagnostic::isError)) {
            return withoutOutput(diagnostics);
        }
        Validated<Optional<Application>> application =
                new CodeSource(request, Application.EMPTY).promoted(environment.get(), followed.get());
        Validated<Optional<ImageFile>> images = promoted(environment.get(), followed.get());
        diagnostics.addAll(application.diagnostics());
        diagnostics.addAll(images.diagnostics());
        if (application.value().isEmpty() || application.hasErrors() || images.hasErrors()) {
            return withoutOutput(diagnostics);
        }
        LockUpdate lock = new LockUpdate(committed.value(), acknowledged);
        EnvironmentCompiler.Result result = new EnvironmentCompiler(
                        extensions, config.value(), application.value().get(), files.root())
                .compile(environment.get(), application.value().get(), images.value(), lock);
        diagnostics.addAll(result.diagnostics());
        diagnostics.addAll(lock.pending("mvn serverless:promote -Denv=" + name + " -Daccept="));
        diagnostics.addAll(lock.unknown());
        DiagnosticReport report = DiagnosticReport.of(diagnostics);
        if (report.hasErrors()) {
            return withoutOutput(diagnostics);
        }
        return new Compilation(
                application.value().get(),
                List.of(result.plan()),
                withImages(environment.get(), result.artifacts()),
                List.of(files.root() + "/" + name),
                Optional.of(lock.text()),
                report,
                List.of(),
                request.baseDirectory());
    }

    private Compilation withoutOutput(List<Diagnostic> diagnostics) {
        return Compilation.withoutOutput(
                Application.EMPTY, List.of(), DiagnosticReport.of(diagnostics), request.baseDirectory());
    }

    /** The followed environment's images; what the promoted one has of its own stays. */
    private Validated<Optional<ImageFile>> promoted(EnvironmentConfig environment, EnvironmentConfig followed)
            throws IOException {
        Validated<Optional<ImageFile>> theirs = files.images(followed.name());
        Validated<Optional<ImageFile>> own = files.images(environment.name());
        if (theirs.hasErrors()
                || own.hasErrors()
                || theirs.value().isEmpty()
                || own.value().isEmpty()) {
            return theirs.hasErrors() || own.value().isEmpty() ? theirs : own;
        }
        return new Validated<>(
                Optional.of(own.value().get().taking(theirs.value().get())), List.of());
    }

    /** The images are taken over as they are, not only where there are none yet. */
    private ArtifactSet withImages(EnvironmentConfig environment, ArtifactSet tree) {
        String path = files.root() + "/" + environment.name() + "/" + ImageFile.PATH;
        return new ArtifactSet(tree.artifacts().stream()
                .map(artifact -> artifact.path().equals(path)
                        ? new Artifact(path, artifact.content(), Ownership.GENERATED)
                        : artifact)
                .toList());
    }

    private Diagnostic unknown(String name, ServerlessConfig config) {
        Diagnostic unknown = Diagnostic.of(
                CodeSource.CANNOT_PROMOTE,
                SourceSpan.ofFile(Paths.relative(request.baseDirectory(), request.settings())),
                "there is no environment `" + name + "`");
        return Suggestions.didYouMean(name, config.environments().keySet())
                .map(unknown::help)
                .orElse(unknown.help("the environments are: "
                        + String.join(", ", config.environments().keySet())));
    }

    private static Diagnostic followsTheSource(EnvironmentConfig environment) {
        return Diagnostic.of(
                        CodeSource.CANNOT_PROMOTE,
                        environment.span(),
                        "environment `" + environment.name() + "` takes its code from the source, not by promotion")
                .help("compile it, or give it `follows:` and the name of the environment that is tried first");
    }
}
