package dev.skyc.maven;

import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.diagnostic.DiagnosticPages;
import dev.skyc.compiler.diagnostic.Suggestions;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Prints the page that explains a diagnostic. */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {
    /** The code, such as {@code SKY2003}. */
    @Parameter(property = "code", required = true)
    @SuppressWarnings("NullAway.Init") // Maven injects it
    private String code;

    @Override
    public void execute() throws MojoFailureException {
        Optional<String> page = DiagnosticPages.text(code);
        if (page.isEmpty()) {
            List<String> codes =
                    DiagnosticPages.codes().stream().map(DiagnosticCode::id).toList();
            throw new MojoFailureException("there is no diagnostic `" + code + "`"
                    + Suggestions.didYouMean(code, codes)
                            .map(text -> ": " + text)
                            .orElse(""));
        }
        getLog().info(System.lineSeparator() + page.get());
    }
}
