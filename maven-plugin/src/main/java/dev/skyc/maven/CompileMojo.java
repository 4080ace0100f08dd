package dev.skyc.maven;

import dev.skyc.compiler.pipeline.Build;
import dev.skyc.compiler.pipeline.CompilationRequest;
import dev.skyc.compiler.pipeline.Compiler;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Compiles the application's source into its output tree. Nothing is written when there are errors, and only what differs
 * otherwise.
 */
@Mojo(
        name = "compile",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class CompileMojo extends AbstractServerlessMojo {
    @Override
    void run(Compiler compiler, CompilationRequest request) throws MojoFailureException, IOException {
        Build build = compiler.build(request);
        Report report = new Report(getLog());
        report.diagnostics(build.rendered(), build.counts());
        report.summary(build.table());
        report.written(build.written());
    }
}
