package dev.skyc.compiler.pipeline;

import dev.skyc.compiler.config.EnvironmentConfig;
import dev.skyc.compiler.config.Located;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.json.ApplicationJson;
import dev.skyc.compiler.model.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where an environment's code comes from: the source, its own committed application, or, in a promotion, another's. */
final class CodeSource {
    static final DiagnosticCode NO_CODE_YET = DiagnosticCode.note("SKY5081", "no-code-yet");
    static final DiagnosticCode CANNOT_PROMOTE = DiagnosticCode.error("SKY5082", "cannot-promote");

    private final CompilationRequest request;
    private final Application source;

    CodeSource(CompilationRequest request, Application source) {
        this.request = request;
        this.source = source;
    }

    /** The code of an environment; empty when it waits for its first promotion. */
    Validated<Optional<Application>> of(EnvironmentConfig environment) throws IOException {
        if (environment.follows().isEmpty()) {
            return new Validated<>(Optional.of(source), List.of());
        }
        Located<String> followed = environment.follows().get();
        Path file = applicationFile(environment.name());
        if (!Files.isRegularFile(file)) {
            return new Validated<>(
                    Optional.empty(),
                    List.of(Diagnostic.of(
                                    NO_CODE_YET,
                                    followed.span(),
                                    "environment `" + environment.name() + "` has no code yet, so it has no tree")
                            .help("give it that of `" + followed.value() + "`: mvn serverless:promote -Denv="
                                    + environment.name())));
        }
        return read(file);
    }

    /** The code that a promotion gives to an environment: what the followed one has committed, not what the source says by now. */
    Validated<Optional<Application>> promoted(EnvironmentConfig environment, EnvironmentConfig followed)
            throws IOException {
        Path file = applicationFile(followed.name());
        if (!Files.isRegularFile(file)) {
            return new Validated<>(
                    Optional.empty(),
                    List.of(Diagnostic.of(
                                    CANNOT_PROMOTE,
                                    environment.span(),
                                    "environment `" + followed.name() + "`, which `" + environment.name()
                                            + "` follows, has no code yet")
                            .help("compile or promote `" + followed.name() + "` first")));
        }
        return read(file);
    }

    private Validated<Optional<Application>> read(Path file) throws IOException {
        Validated<Application> application =
                ApplicationJson.read(Paths.relative(request.baseDirectory(), file), Files.readString(file));
        return new Validated<>(Optional.of(application.value()), application.diagnostics());
    }

    private Path applicationFile(String environment) {
        return request.output().resolve(environment).resolve("application.json");
    }
}
