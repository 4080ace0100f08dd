package dev.skyc.compiler.pipeline;

import dev.skyc.compiler.config.ConfigReader;
import dev.skyc.compiler.config.Located;
import dev.skyc.compiler.config.ServerlessConfig;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.frontend.Frontend;
import dev.skyc.compiler.frontend.FrontendRequest;
import dev.skyc.compiler.frontend.FrontendResult;
import dev.skyc.compiler.migration.DatabaseMigrations;
import dev.skyc.compiler.migration.MigrationFile;
import dev.skyc.compiler.migration.MigrationFinder;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.spi.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The phases that come before any environment: settings, frontend, and the rules about the code. */
final class Analysis {
    static final DiagnosticCode UNKNOWN_LIBRARY = DiagnosticCode.error("SKY5080", "unknown-library");

    private final Extensions extensions;

    Analysis(Extensions extensions) {
        this.extensions = extensions;
    }

    /**
     * What settings and source say, checked.
     *
     * @param application what the source requires, with its migrations
     * @param diagnostics of settings, frontend and checks; suppressions are not applied
     */
    record Result(
            ServerlessConfig config, FrontendResult source, Application application, List<Diagnostic> diagnostics) {
        boolean hasErrors() {
            return diagnostics.stream().anyMatch(Diagnostic::isError);
        }
    }

    Result analyze(CompilationRequest request) throws IOException {
        Validated<ServerlessConfig> config = config(request);
        List<Diagnostic> diagnostics = new ArrayList<>(extensions.conflicts());
        diagnostics.addAll(config.diagnostics());
        diagnostics.addAll(unknownLibraries(request, config.value()));
        FrontendResult source = new Frontend(extensions.kinds()).analyze(frontendRequest(request, config.value()));
        diagnostics.addAll(source.diagnostics());
        Validated<Application> application =
                DatabaseMigrations.addTo(source.application(), migrations(request, config.value()));
        diagnostics.addAll(application.diagnostics());
        for (Check check : extensions.checks()) {
            diagnostics.addAll(check.check(application.value()));
        }
        return new Result(config.value(), source, application.value(), diagnostics);
    }

    Validated<ServerlessConfig> config(CompilationRequest request) throws IOException {
        Optional<String> text =
                Files.exists(request.settings()) ? Optional.of(Files.readString(request.settings())) : Optional.empty();
        return ConfigReader.read(
                Paths.relative(request.baseDirectory(), request.settings()),
                text,
                request.defaultName(),
                extensions.kinds(),
                extensions.providers());
    }

    private static List<Diagnostic> unknownLibraries(CompilationRequest request, ServerlessConfig config) {
        Set<String> known = Stream.concat(
                        request.modules().stream().map(CompilationRequest.Module::coordinates),
                        request.classPath().stream().map(CompilationRequest.Library::coordinates))
                .collect(Collectors.toSet());
        return config.libraries().stream()
                .filter(library -> !known.contains(library.value()))
                .map(library -> Diagnostic.of(
                                UNKNOWN_LIBRARY,
                                library.span(),
                                "`" + library.value() + "` is not a dependency of the application")
                        .help("add it to the dependencies, or remove it from `libraries`"))
                .toList();
    }

    /** A jar's migrations count like its functions: only if the jar is listed. */
    private static List<MigrationFile> migrations(CompilationRequest request, ServerlessConfig config)
            throws IOException {
        Set<String> listed = listed(config);
        return new MigrationFinder(request.baseDirectory())
                .find(
                        resourceRoots(request),
                        request.classPath().stream()
                                .filter(library -> listed.contains(library.coordinates()))
                                .map(CompilationRequest.Library::jar)
                                .toList());
    }

    /** Where the project and the modules that it depends on keep their resources. */
    static List<Path> resourceRoots(CompilationRequest request) {
        List<Path> roots = new ArrayList<>(request.resourceRoots());
        request.modules().forEach(module -> roots.addAll(module.resourceRoots()));
        return roots;
    }

    private static Set<String> listed(ServerlessConfig config) {
        return config.libraries().stream().map(Located::value).collect(Collectors.toSet());
    }

    static FrontendRequest frontendRequest(CompilationRequest request, ServerlessConfig config) {
        Set<String> listed = listed(config);
        return new FrontendRequest(
                request.baseDirectory(),
                request.sourceRoots(),
                request.generatedSourceRoots(),
                request.modules().stream()
                        .map(module -> new FrontendRequest.Module(
                                module.coordinates(), module.sourceRoots(), listed.contains(module.coordinates())))
                        .toList(),
                request.classPath().stream()
                        .map(library -> new FrontendRequest.Jar(
                                library.coordinates(), library.jar(), listed.contains(library.coordinates())))
                        .toList(),
                Optional.of(request.work().resolve("cache")));
    }
}
