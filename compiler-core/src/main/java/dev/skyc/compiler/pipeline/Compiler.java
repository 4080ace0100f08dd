package dev.skyc.compiler.pipeline;

import dev.skyc.compiler.artifact.Artifact;
import dev.skyc.compiler.artifact.ArtifactSet;
import dev.skyc.compiler.artifact.ArtifactWriter;
import dev.skyc.compiler.artifact.WriteReport;
import dev.skyc.compiler.config.ServerlessConfig;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticReport;
import dev.skyc.compiler.diagnostic.Suppressions;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.frontend.Frontend;
import dev.skyc.compiler.frontend.cache.LibraryFacts;
import dev.skyc.compiler.frontend.facts.FileFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The compiler: source, settings and committed applications in, output trees out. Without state between calls. */
public final class Compiler {
    private static final String ACKNOWLEDGE = "mvn serverless:lock -Daccept=";

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
        ApplicationCompiler.Result result = new ApplicationCompiler(extensions).compile(request, List.of());
        Analysis.Result analysis = result.analysis();
        List<Diagnostic> diagnostics = new ArrayList<>(result.diagnostics());
        diagnostics.addAll(result.lock().pending(ACKNOWLEDGE));
        DiagnosticReport report = DiagnosticReport.of(diagnostics);
        if (result.isEmpty() || report.hasErrors()) {
            return Compilation.withoutOutput(analysis.application(), result.plans(), report, request.baseDirectory());
        }
        return new Compilation(
                analysis.application(),
                result.plans(),
                result.artifacts(),
                new OutputFiles(request).environmentFolders(),
                Optional.of(result.lock().text()),
                report,
                SummaryTable.of(analysis.config().application().value(), analysis.source()),
                request.baseDirectory());
    }

    /**
     * Records changes in the lock that clusters feel, and writes nothing but the lock. What is not acknowledged stays
     * pending.
     *
     * @param acknowledged tokens, as diagnostics give them; none to be told what is pending
     */
    public Acknowledgement acknowledge(CompilationRequest request, List<String> acknowledged) throws IOException {
        ApplicationCompiler.Result result = new ApplicationCompiler(extensions).compile(request, acknowledged);
        List<Diagnostic> problems = new ArrayList<>(
                result.diagnostics().stream().filter(Diagnostic::isError).toList());
        if (problems.isEmpty()) {
            problems.addAll(result.lock().unknown());
        }
        if (!problems.isEmpty() || result.isEmpty()) {
            return Acknowledgement.refused(problems, request);
        }
        return new Acknowledgement(
                List.of(),
                result.lock().acknowledged(),
                Acknowledgement.rendered(result.lock().pending(ACKNOWLEDGE), request),
                new OutputFiles(request)
                        .writeLock(
                                acknowledged.isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(result.lock().text())));
    }

    /** Compiles one environment in memory, with the code and the image of the environment it follows. */
    public Compilation promote(CompilationRequest request, String environment) throws IOException {
        return promote(request, environment, List.of());
    }

    /**
     * The same where clusters feel it.
     *
     * @param acknowledged tokens, as diagnostics give them
     */
    public Compilation promote(CompilationRequest request, String environment, List<String> acknowledged)
            throws IOException {
        return new Promotion(extensions, request).of(environment, acknowledged);
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

    private List<Diagnostic> unsuppressed(Analysis.Result analysis, List<Diagnostic> diagnostics) {
        return new Suppressions(extensions.codes())
                .apply(diagnostics, analysis.source().suppressions());
    }
}
