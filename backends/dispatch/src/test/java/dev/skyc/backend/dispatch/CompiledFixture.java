package dev.skyc.backend.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.skyc.annotation.Get;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.frontend.Frontend;
import dev.skyc.compiler.frontend.FrontendRequest;
import dev.skyc.compiler.frontend.FrontendResult;
import dev.skyc.compiler.model.Application;
import dev.skyc.runtime.contract.FunctionIndex;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A fixture, compiled from source in memory: through the front end, the generator and javac. */
record CompiledFixture(Application application, FunctionIndex index) {
    static CompiledFixture of(String name) throws Exception {
        Application application = analyze(name);
        SortedMap<String, String> sources = new TreeMap<>();
        Path root = fixture(name).resolve("src");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        generate(application).forEach(source -> sources.put(source.path(), source.content()));
        Object index = InMemoryJavac.compile(sources)
                .loadClass(FunctionIndex.GENERATED_CLASS)
                .getConstructor()
                .newInstance();
        return new CompiledFixture(application, (FunctionIndex) index);
    }

    static Path fixture(String name) {
        return Path.of("src/test/resources/fixtures", name);
    }

    /** What the compiler's front end makes of a fixture's sources. */
    static Application analyze(String fixture) {
        return analyze(fixture(fixture), "src");
    }

    /** What the compiler's front end makes of the sources of a project. */
    static Application analyze(Path base, String sourceRoot) {
        FrontendRequest request = new FrontendRequest(
                base.toAbsolutePath(),
                List.of(base.resolve(sourceRoot).toAbsolutePath()),
                List.of(),
                List.of(),
                List.of(jar("skyc-annotations", Get.class), jar("jackson-annotations", JsonProperty.class)),
                Optional.empty());
        FrontendResult result = new Frontend(FakeKind.all()).analyze(request);
        assertThat(result.diagnostics()).isEmpty();
        return result.application();
    }

    private static FrontendRequest.Jar jar(String name, Class<?> member) {
        try {
            URI location =
                    member.getProtectionDomain().getCodeSource().getLocation().toURI();
            return new FrontendRequest.Jar("test:" + name, Path.of(location), false);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The dispatch code of a fixture. */
    static List<JavaSource> generate(Application application) {
        Validated<List<JavaSource>> generated = new DispatchGenerator(FakeKind.all()).generate(application);
        assertThat(generated.diagnostics()).isEmpty();
        return generated.value();
    }
}
