package dev.skyc.maven;

import dev.skyc.compiler.pipeline.CompilationRequest;
import dev.skyc.compiler.pipeline.Compiler;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals that read an application have in common: where it is, and whether this module is one. */
abstract class AbstractServerlessMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    protected MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /** Leaves everything undone. */
    @Parameter(property = "serverless.skip", defaultValue = "false")
    private boolean skip;

    /** The settings of the application; it may not exist. */
    @Parameter(property = "serverless.settings", defaultValue = "${project.basedir}/serverless.yaml")
    private File settings;

    /** What must not change unnoticed: format, name and identities. */
    @Parameter(property = "serverless.lock", defaultValue = "${project.basedir}/serverless.lock")
    private File lock;

    /** The directory of the output tree. */
    @Parameter(property = "serverless.output", defaultValue = "${project.basedir}/deploy")
    private File output;

    /** A directory for caches and reports that are not committed. */
    @Parameter(property = "serverless.work", defaultValue = "${project.build.directory}/skyc")
    private File work;

    /**
     * Directories of sources that other tools generate before the application can be compiled. One that is missing is an
     * error. Directories that a generator registers with the build need not be named here.
     */
    @Parameter
    private List<File> generatedSourceRoots = List.of();

    @SuppressWarnings("NullAway.Init") // Maven injects the fields
    AbstractServerlessMojo() {}

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("skipped (serverless.skip)");
            return;
        }
        if (!isApplication()) {
            getLog().debug(project.getArtifactId() + " is not an application: no " + settings.getName()
                    + ", and the goal is not bound in its POM");
            return;
        }
        try {
            run(Compiler.load(getClass().getClassLoader()), request());
        } catch (IOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    /** Does what the goal is for. */
    abstract void run(Compiler compiler, CompilationRequest request) throws MojoFailureException, IOException;

    /**
     * A goal on the command line runs in every module of a build. Those that are not applications stay silent: they have no
     * settings, do not bind the goal, and are not the only module that was asked for.
     */
    private boolean isApplication() {
        if (project.getPackaging().equals("pom")) {
            return false;
        }
        return settings.exists()
                || execution.getSource() == MojoExecution.Source.LIFECYCLE
                || session.getProjects().size() == 1;
    }

    private CompilationRequest request() {
        return new RequestFactory(project, session.getProjects())
                .create(settings.toPath(), lock.toPath(), output.toPath(), work.toPath(), generatedSourceRoots);
    }
}
