package dev.skyc.maven;

import dev.skyc.compiler.pipeline.Acknowledgement;
import dev.skyc.compiler.pipeline.CompilationRequest;
import dev.skyc.compiler.pipeline.Compiler;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Acknowledges changes that clusters feel: data that stays behind or begins empty, events that are lost. Writes {@code
 * serverless.lock} and nothing else. Without {@code accept} it tells what is pending.
 */
@Mojo(name = "lock", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
public final class LockMojo extends AbstractServerlessMojo {
    /** The changes, as the compiler prints them, separated by commas: {@code prod/database-orders,prod/broker}. */
    @Parameter(property = "accept")
    private List<String> accept = List.of();

    @Override
    void run(Compiler compiler, CompilationRequest request) throws MojoFailureException, IOException {
        Acknowledgement acknowledgement = compiler.acknowledge(request, accept);
        Report report = new Report(getLog());
        report.refused(acknowledgement.problems());
        report.acknowledged(acknowledgement.acknowledged());
        report.pending(acknowledgement.pending());
        report.written(acknowledgement.written());
    }
}
