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
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.spi.Check;
import java.io.IOException;
import java.nio.file.Files;
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
     * @param diagnostics of settings, frontend and checks; suppressions are not applied
     */
    record Result(ServerlessConfig config, FrontendResult source, List<Diagnostic> diagnostics) {
        Application application() {
            return source.application();
        }

        boolean hasErrors() {
            return diagnostics.stream().anyMatch(Diagnostic::isError);
        }
    }

    Result analyze(CompilationRequest request) throws IOException {
        Validated<ServerlessConfig> config = config(request);
        List<Diagnostic> diagnostics = new ArrayList<>(config.diagnostics());
        diagnostics.addAll(unknownLibraries(request, config.value()));
        FrontendResult source = new Frontend(extensions.kinds()).analyze(frontendRequest(request, config.value()));
        diagnostics.addAll(source.diagnostics());
        for (Check check : extensions.checks()) {
            diagnostics.addAll(check.check(source.application()));
        }
        return new Result(config.value(), source, diagnostics);
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

    static FrontendRequest frontendRequest(CompilationRequest request, ServerlessConfig config) {
        Set<String> listed = config.libraries().stream().map(Located::value).collect(Collectors.toSet());
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
