package dev.skyc.maven;

import dev.skyc.compiler.pipeline.Compilation;
import dev.skyc.compiler.pipeline.CompilationRequest;
import dev.skyc.compiler.pipeline.Compiler;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Fails when the committed output tree is not what the source, the settings and the applications of promoted environments
 * give today. Plans in memory and writes nothing.
 */
@Mojo(
        name = "verify",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class VerifyMojo extends AbstractServerlessMojo {
    @Override
    void run(Compiler compiler, CompilationRequest request) throws MojoFailureException, IOException {
        Compilation compilation = compiler.compile(request);
        new Report(getLog())
                .diagnostics(compilation.rendered(), compilation.report().summary());
        String difference = compiler.difference(request, compilation);
        if (!difference.isEmpty()) {
            getLog().error("the committed tree is stale:" + System.lineSeparator() + difference);
            throw new MojoFailureException(
                    "the committed tree is stale: run `mvn serverless:compile` and commit what it changes");
        }
        getLog().info("the committed tree is up to date");
    }
}
