package dev.skyc.compiler.pipeline;

import dev.skyc.compiler.artifact.WriteReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Compiles and writes, unless everything that would be read and written is as the last build left it. */
final class IncrementalBuild {
    private final Compiler compiler;
    private final Extensions extensions;

    IncrementalBuild(Compiler compiler, Extensions extensions) {
        this.compiler = compiler;
        this.extensions = extensions;
    }

    Build run(CompilationRequest request) throws IOException {
        Path record = request.work().resolve("last-build");
        String inputs = Fingerprint.ofInputs(request, extensions);
        Optional<LastBuild> last =
                LastBuild.read(record).filter(build -> build.inputs().equals(inputs));
        if (last.isPresent()) {
            Fingerprint.Outputs outputs = Fingerprint.ofOutputs(request);
            if (outputs.hash().equals(last.get().outputs())) {
                return new Build(
                        last.get().counts(),
                        last.get().rendered(),
                        last.get().table(),
                        new WriteReport(List.of(), List.of(), List.of(), outputs.files(), List.of()));
            }
        }
        Compilation compilation = compiler.compile(request);
        List<RenderedDiagnostic> rendered = compilation.rendered();
        String counts = compilation.report().summary();
        new ToolReports(request).write(compilation);
        WriteReport written = compiler.write(request, compilation);
        // A foreign file in a generated folder is reported every time, until it is gone.
        if (!compilation.hasErrors() && written.foreign().isEmpty()) {
            new LastBuild(inputs, Fingerprint.ofOutputs(request).hash(), counts, rendered, compilation.table())
                    .write(record);
        }
        return new Build(counts, rendered, compilation.table(), written);
    }
}
