package dev.skyc.compiler.lock;

import dev.skyc.compiler.config.Located;
import dev.skyc.compiler.pipeline.Acknowledgement;
import dev.skyc.compiler.pipeline.Compilation;
import dev.skyc.compiler.pipeline.CompilationRequest;
import dev.skyc.compiler.pipeline.Compiler;
import dev.skyc.compiler.pipeline.Extensions;
import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.testing.FixtureCompiler;
import dev.skyc.compiler.testing.FixtureProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A project whose code and settings change between compilations, with providers {@code box} and {@code crate} and, keeping nothing, {@code existing}. */
final class LockedProject {
    private final Path directory;
    private final Compiler compiler;

    LockedProject(Path directory) {
        this.directory = directory;
        Extensions all = Extensions.load(getClass().getClassLoader());
        compiler = new Compiler(new Extensions(
                all.kinds(),
                List.of(
                        new BoxProvider("box", true),
                        new BoxProvider("crate", true),
                        new BoxProvider("existing", false)),
                all.checks(),
                List.of()));
    }

    void settings(String text) throws IOException {
        write("serverless.yaml", text);
    }

    /** Makes the code a function that uses these databases. */
    void databases(List<String> names) throws IOException {
        code(names.stream()
                .map(name -> "@Database(\"" + name + "\") DataSource " + name.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
    }

    /** Makes the code a function with these parameters of its constructor, and these further methods. */
    void code(String parameters, String... methods) throws IOException {
        write("src/main/java/shop/Orders.java", """
                package shop;

                import dev.skyc.annotation.Database;
                import dev.skyc.annotation.EventType;
                import dev.skyc.annotation.Get;
                import dev.skyc.annotation.KeyValue;
                import dev.skyc.annotation.OnEvent;
                import dev.skyc.annotation.OnMessage;
                import dev.skyc.annotation.OnSchedule;
                import dev.skyc.api.KeyValueStore;
                import javax.sql.DataSource;

                public class Orders {
                    public Orders(%s) {}

                    @Get("/orders")
                    public String list() {
                        return "";
                    }
                %s}
                """.formatted(parameters, String.join("\n", methods)));
    }

    void write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    void delete(String path) throws IOException {
        Files.delete(directory.resolve(path));
    }

    Compilation compile() throws IOException {
        Compilation compilation = compiler.compile(request());
        compiler.write(request(), compilation);
        return compilation;
    }

    Acknowledgement acknowledge(String... tokens) throws IOException {
        return compiler.acknowledge(request(), List.of(tokens));
    }

    Compilation promote(String environment, String... tokens) throws IOException {
        Compilation compilation = compiler.promote(request(), environment, List.of(tokens));
        compiler.write(request(), compilation);
        return compilation;
    }

    String difference() throws IOException {
        return compiler.difference(request(), compiler.compile(request()));
    }

    String lock() throws IOException {
        return Files.readString(directory.resolve("serverless.lock"));
    }

    CommittedLock committed() throws IOException {
        return CommittedLock.read("serverless.lock", Optional.of(lock()), new Located<>("shop", SourceSpan.NONE))
                .value();
    }

    /** All diagnostics as they are shown. */
    static String text(Compilation compilation) {
        return compilation.rendered().stream()
                .map(diagnostic -> diagnostic.text())
                .collect(Collectors.joining("\n\n"));
    }

    private CompilationRequest request() {
        return FixtureCompiler.request(new FixtureProgram(new TreeMap<>(Map.of())), directory);
    }
}
