package dev.skyc.compiler.testing;

import dev.skyc.compiler.config.ConfigReader;
import dev.skyc.compiler.config.ServerlessConfig;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.diagnostic.DiagnosticPages;
import dev.skyc.compiler.diagnostic.DiagnosticReport;
import dev.skyc.compiler.diagnostic.Suppressions;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.frontend.Frontend;
import dev.skyc.compiler.frontend.FrontendRequest;
import dev.skyc.compiler.frontend.FrontendResult;
import dev.skyc.compiler.spi.CapabilityKind;
import dev.skyc.compiler.spi.Check;
import dev.skyc.compiler.spi.ResourceProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeSet;

/** Compiles small programs with every extension that is on the class path. */
public final class FixtureCompiler {
    private static final String SOURCES = "src/main/java";
    private static final String MODULE_GROUP = "com.acme:";
    private static final String VOCABULARY = "dev.skyc.annotation.Get";

    private FixtureCompiler() {}

    /**
     * Compiles a program in an empty directory. Sources stand below {@code src/main/java}; those below {@code
     * common/src/main/java} are a module {@code com.acme:common} of the same build.
     */
    public static FixtureResult compile(FixtureProgram program, Path directory) {
        try {
            program.writeTo(directory);
            List<CapabilityKind> kinds = load(CapabilityKind.class);
            Validated<ServerlessConfig> config = ConfigReader.read(
                    "serverless.yaml",
                    Optional.ofNullable(program.files().get("serverless.yaml")),
                    "shop",
                    kinds,
                    load(ResourceProvider.class));
            FrontendResult source = new Frontend(kinds).analyze(request(program, directory, config.value()));
            List<Diagnostic> diagnostics = new ArrayList<>(config.diagnostics());
            diagnostics.addAll(source.diagnostics());
            Collection<DiagnosticCode> codes = new ArrayList<>(DiagnosticPages.codes());
            for (Check check : load(Check.class)) {
                diagnostics.addAll(check.check(source.application()));
                codes.addAll(check.codes());
            }
            return FixtureResult.of(
                    DiagnosticReport.of(new Suppressions(codes).apply(diagnostics, source.suppressions())), directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FrontendRequest request(FixtureProgram program, Path directory, ServerlessConfig config) {
        TreeSet<String> modules = new TreeSet<>();
        for (String file : program.files().keySet()) {
            int at = file.indexOf("/" + SOURCES + "/");
            if (at > 0) {
                modules.add(file.substring(0, at));
            }
        }
        List<String> listed =
                config.libraries().stream().map(library -> library.value()).toList();
        return new FrontendRequest(
                directory,
                List.of(directory.resolve(SOURCES)),
                List.of(),
                modules.stream()
                        .map(module -> new FrontendRequest.Module(
                                MODULE_GROUP + module,
                                List.of(directory.resolve(module).resolve(SOURCES)),
                                listed.contains(MODULE_GROUP + module)))
                        .toList(),
                List.of(new FrontendRequest.Jar("dev.skyc:skyc-annotations", vocabulary(), false)),
                Optional.empty());
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

    private static <T> List<T> load(Class<T> service) {
        List<T> found = new ArrayList<>();
        ServiceLoader.load(service).forEach(found::add);
        return found;
    }
}
