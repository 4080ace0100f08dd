package dev.skyc.compiler.testing;

import dev.skyc.compiler.pipeline.CompilationRequest;
import dev.skyc.compiler.pipeline.Compiler;
import dev.skyc.compiler.pipeline.Extensions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** Compiles small programs with every extension that is on the class path. */
public final class FixtureCompiler {
    private static final String SOURCES = "src/main/java";
    private static final String RESOURCES = "src/main/resources";
    private static final String MODULE_GROUP = "com.acme:";
    private static final String VOCABULARY = "dev.skyc.annotation.Get";

    private FixtureCompiler() {}

    /**
     * Compiles a program in an empty directory. Sources stand below {@code src/main/java}, resources below {@code
     * src/main/resources}; sources below {@code
     * common/src/main/java} are a module {@code com.acme:common} of the same build.
     */
    public static FixtureResult compile(FixtureProgram program, Path directory) {
        Extensions extensions = Extensions.load(FixtureCompiler.class.getClassLoader());
        Compiler compiler = new Compiler(extensions);
        try {
            program.writeTo(directory);
            CompilationRequest request = request(program, directory);
            // Without providers nothing can be planned; what the code itself says is still judged.
            return FixtureResult.of(
                    extensions.providers().isEmpty()
                            ? compiler.analyze(request)
                            : compiler.compile(request).report(),
                    directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the plugin would ask for if a program stood in a directory. */
    public static CompilationRequest request(FixtureProgram program, Path directory) {
        TreeSet<String> modules = new TreeSet<>();
        for (String file : program.files().keySet()) {
            int at = file.indexOf("/" + SOURCES + "/");
            if (at > 0) {
                modules.add(file.substring(0, at));
            }
        }
        return new CompilationRequest(
                directory,
                "shop",
                List.of(directory.resolve(SOURCES)),
                List.of(),
                List.of(directory.resolve(RESOURCES)),
                modules.stream()
                        .map(module -> new CompilationRequest.Module(
                                MODULE_GROUP + module,
                                List.of(directory.resolve(module).resolve(SOURCES)),
                                List.of(directory.resolve(module).resolve(RESOURCES))))
                        .toList(),
                List.of(new CompilationRequest.Library("dev.skyc:skyc-annotations", vocabulary())),
                directory.resolve("serverless.yaml"),
                directory.resolve("serverless.lock"),
                directory.resolve("deploy"),
                directory.resolve("target/skyc"));
    }

    /** The jar, or directory, of the vocabulary: whoever compiles programs in tests has it on the class path. */
    private static Path vocabulary() {
        try {
            return Path.of(Class.forName(VOCABULARY)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException("dev.skyc:skyc-annotations must be on the class path of the tests", e);
        }
    }
}
