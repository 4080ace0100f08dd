package dev.skyc.compiler.pipeline;

import dev.skyc.compiler.artifact.Artifact;
import dev.skyc.compiler.artifact.ArtifactSet;
import dev.skyc.compiler.artifact.ArtifactWriter;
import dev.skyc.compiler.artifact.WriteReport;
import dev.skyc.compiler.config.EnvironmentConfig;
import dev.skyc.compiler.config.ServerlessConfig;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.diagnostic.DiagnosticReport;
import dev.skyc.compiler.diagnostic.Suppressions;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.frontend.Frontend;
import dev.skyc.compiler.frontend.cache.LibraryFacts;
import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.gitops.ImageFile;
import dev.skyc.compiler.lock.LockFile;
import dev.skyc.compiler.lock.LockReader;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.source.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The compiler: source, settings and committed applications in, output trees out. Without state between calls. */
public final class Compiler {
    static final DiagnosticCode NO_FUNCTIONS = DiagnosticCode.warning("SKY5083", "no-functions");

    private final Extensions extensions;

    /** A compiler with the given extensions. */
    public Compiler(Extensions extensions) {
        this.extensions = extensions;
    }

    /** A compiler with all extensions that a class loader sees. */
    public static Compiler load(ClassLoader loader) {
        return new Compiler(Extensions.load(loader));
    }

    /**
     * Compiles and writes what differs, or does nothing when nothing that would be read or written has changed.
     *
     * @throws IOException when files cannot be read or written; no file is left half-written
     */
    public Build build(CompilationRequest request) throws IOException {
        return new IncrementalBuild(this, extensions).run(request);
    }

    /** Reads the source and settings, and checks the code; plans nothing. */
    public DiagnosticReport analyze(CompilationRequest request) throws IOException {
        Analysis.Result analysis = new Analysis(extensions).analyze(request);
        return DiagnosticReport.of(unsuppressed(analysis, analysis.diagnostics()));
    }

    /** Compiles in memory. */
    public Compilation compile(CompilationRequest request) throws IOException {
        Analysis.Result analysis = new Analysis(extensions).analyze(request);
        List<Diagnostic> diagnostics = new ArrayList<>(analysis.diagnostics());
        Optional<LockFile> lock = lock(request, analysis, diagnostics);
        OutputFiles files = new OutputFiles(request);
        List<DeploymentPlan> plans = new ArrayList<>();
        ArtifactSet artifacts = ArtifactSet.EMPTY;
        boolean nothing = analysis.application().functions().isEmpty();
        if (nothing && Files.exists(request.settings())) {
            diagnostics.add(noFunctions(request));
        }
        if (!nothing && diagnostics.stream().noneMatch(Diagnostic::isError)) {
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
                            environment, application.value().get(), images.value());
                    diagnostics.addAll(result.diagnostics());
                    plans.add(result.plan());
                    artifacts = artifacts.plus(result.artifacts());
                }
            }
        }
        DiagnosticReport report = DiagnosticReport.of(unsuppressed(analysis, diagnostics));
        if (nothing || report.hasErrors()) {
            return Compilation.withoutOutput(analysis.application(), plans, report, request.baseDirectory());
        }
        LockFile newLock = LockFile.of(analysis.config().application().value(), analysis.application(), lock);
        return new Compilation(
                analysis.application(),
                plans,
                artifacts,
                files.environmentFolders(),
                Optional.of(newLock.text()),
                report,
                SummaryTable.of(analysis.config().application().value(), analysis.source()),
                request.baseDirectory());
    }

    /** Compiles one environment in memory, with the code and the image of the environment it follows. */
    public Compilation promote(CompilationRequest request, String environment) throws IOException {
        return new Promotion(extensions, request).of(environment);
    }

    /**
     * Writes what a library module must ship for its functions to join applications.
     *
     * @param classes the directory of the module's class files, which becomes its jar
     */
    public Build buildFacts(CompilationRequest request, Path classes) throws IOException {
        Analysis analysis = new Analysis(extensions);
        Validated<ServerlessConfig> config = analysis.config(request);
        Validated<List<FileFacts>> facts =
                new Frontend(extensions.kinds()).facts(Analysis.frontendRequest(request, config.value()));
        DiagnosticReport report = DiagnosticReport.of(facts.diagnostics());
        ArtifactSet wanted = report.hasErrors()
                ? ArtifactSet.EMPTY
                : new ArtifactSet(List.of(new Artifact(
                        LibraryFacts.ENTRY, LibraryFacts.write(facts.value()), Artifact.Ownership.GENERATED)));
        WriteReport written = new ArtifactWriter(classes).write(wanted, List.of());
        return new Build(report.summary(), RenderedDiagnostic.all(report, request.baseDirectory()), List.of(), written);
    }

    /** Writes a compilation that has no errors. */
    public WriteReport write(CompilationRequest request, Compilation compilation) throws IOException {
        return new OutputFiles(request).write(compilation);
    }

    /** How the disk differs from a compilation, as unified diff; empty when it does not. */
    public String difference(CompilationRequest request, Compilation compilation) throws IOException {
        return new OutputFiles(request).difference(compilation);
    }

    private Optional<LockFile> lock(CompilationRequest request, Analysis.Result analysis, List<Diagnostic> diagnostics)
            throws IOException {
        Optional<String> text =
                Files.exists(request.lock()) ? Optional.of(Files.readString(request.lock())) : Optional.empty();
        Validated<Optional<LockFile>> lock =
                LockReader.read(Paths.relative(request.baseDirectory(), request.lock()), text);
        diagnostics.addAll(lock.diagnostics());
        lock.value()
                .ifPresent(before ->
                        diagnostics.addAll(before.check(analysis.config().application())));
        return lock.value();
    }

    private static Diagnostic noFunctions(CompilationRequest request) {
        return Diagnostic.of(
                        NO_FUNCTIONS,
                        SourceSpan.ofFile(Paths.relative(request.baseDirectory(), request.settings())),
                        "there are settings, but no class has a handler, so nothing is generated")
                .help("give a public method of a public class a trigger such as `@Get(\"/hello\")`");
    }

    private List<Diagnostic> unsuppressed(Analysis.Result analysis, List<Diagnostic> diagnostics) {
        return new Suppressions(extensions.codes())
                .apply(diagnostics, analysis.source().suppressions());
    }
}
