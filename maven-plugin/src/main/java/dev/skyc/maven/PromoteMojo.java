package dev.skyc.maven;

import dev.skyc.compiler.pipeline.Compilation;
import dev.skyc.compiler.pipeline.CompilationRequest;
import dev.skyc.compiler.pipeline.Compiler;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Gives an environment the code and the image digest of the environment it follows, and plans it anew. */
@Mojo(name = "promote", threadSafe = true)
public final class PromoteMojo extends AbstractServerlessMojo {
    /** The environment that is to change. */
    @Parameter(property = "env", required = true)
    @SuppressWarnings("NullAway.Init") // Maven injects it
    private String env;

    /** Changes that the environment's cluster feels and that are meant, as the compiler prints them, separated by commas. */
    @Parameter(property = "accept")
    private List<String> accept = List.of();

    @Override
    void run(Compiler compiler, CompilationRequest request) throws MojoFailureException, IOException {
        Compilation compilation = compiler.promote(request, env, accept);
        Report report = new Report(getLog());
        report.diagnostics(compilation.rendered(), compilation.report().summary());
        report.written(compiler.write(request, compilation));
    }
}
