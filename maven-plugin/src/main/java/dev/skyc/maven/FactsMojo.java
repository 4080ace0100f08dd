package dev.skyc.maven;

import dev.skyc.compiler.pipeline.Build;
import dev.skyc.compiler.pipeline.CompilationRequest;
import dev.skyc.compiler.pipeline.Compiler;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Writes {@code META-INF/skyc/facts.json} of a library module into its class directory, so that applications which list
 * the library can use its functions without its source.
 */
@Mojo(
        name = "facts",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class FactsMojo extends AbstractServerlessMojo {
    @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init") // Maven injects it
    private File classes;

    @Override
    void run(Compiler compiler, CompilationRequest request) throws MojoFailureException, IOException {
        Build build = compiler.buildFacts(request, classes.toPath());
        Report report = new Report(getLog());
        report.diagnostics(build.rendered(), build.counts());
        report.written(build.written());
    }
}
