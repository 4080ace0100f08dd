package dev.skyc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.artifact.WriteReport;
import dev.skyc.compiler.pipeline.Build;
import dev.skyc.compiler.pipeline.Compilation;
import dev.skyc.compiler.pipeline.CompilationRequest;
import dev.skyc.compiler.pipeline.Compiler;
import dev.skyc.compiler.pipeline.RenderedDiagnostic;
import dev.skyc.compiler.testing.FixtureCompiler;
import dev.skyc.compiler.testing.FixtureProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of an output tree: compiled, changed, promoted, refused. */
class CompilerTest {
    private static final String HELLO = """
            package com.acme;

            import dev.skyc.annotation.Get;

            public class Hello {
                @Get("/hello")
                public String greet() {
                    return "Hello";
                }
            }
            """;
    private static final String SETTINGS = """
            application: hello
            environments:
              staging: {}
              prod:
                follows: staging
            """;

    private final Compiler compiler = Compiler.load(getClass().getClassLoader());

    @TempDir
    Path directory;

    @Test
    void anUnchangedApplicationIsNotTouched() throws IOException {
        CompilationRequest request = project(SETTINGS);
        Build first = compiler.build(request);
        assertThat(first.written().created()).contains("deploy/staging/service-hello.yaml", "serverless.lock");
        Build second = compiler.build(request);
        assertThat(second.written().isUnchanged()).isTrue();
        assertThat(second.table()).isEqualTo(first.table());
        assertThat(second.rendered()).isEqualTo(first.rendered());
    }

    @Test
    void aFileThatSomeoneEditedIsRestored() throws IOException {
        CompilationRequest request = project(SETTINGS);
        compiler.build(request);
        Path service = directory.resolve("deploy/staging/service-hello.yaml");
        String generated = Files.readString(service);
        Files.writeString(service, generated.replace("hello", "bye"));
        assertThat(compiler.build(request).written().updated()).containsExactly("deploy/staging/service-hello.yaml");
        assertThat(service).hasContent(generated);
    }

    @Test
    void aChangedMigrationIsNoticed() throws IOException {
        CompilationRequest request = project(SETTINGS);
        write(
                "src/main/java/com/acme/Hello.java",
                HELLO.replace("greet()", "greet(@dev.skyc.annotation.Database(\"shop\") javax.sql.DataSource db)"));
        Path first = directory.resolve("src/main/resources/db/shop/V1__greetings.sql");
        Files.createDirectories(first.getParent());
        Files.writeString(first, "CREATE TABLE greetings (text text);\n");
        compiler.build(request);
        Path application = directory.resolve("deploy/staging/application.json");
        assertThat(application).content().contains("\"version\": \"1\"");
        assertThat(compiler.build(request).written().isUnchanged()).isTrue();
        Files.writeString(first.resolveSibling("V2__more.sql"), "ALTER TABLE greetings ADD COLUMN language text;\n");
        assertThat(compiler.build(request).written().updated()).contains("deploy/staging/application.json");
        assertThat(application).content().contains("\"version\": \"2\"");
    }

    @Test
    void whatIsNoLongerWantedIsRemovedAndWhatTheUserMadeStays() throws IOException {
        CompilationRequest request = project(SETTINGS);
        compiler.build(request);
        Path overlay = directory.resolve("deploy/overlays/staging/kustomization.yaml");
        Files.writeString(overlay, "# mine\n");
        Files.writeString(directory.resolve("deploy/staging/notes.txt"), "mine\n");
        write("src/main/java/com/acme/Hello.java", HELLO.replace("class Hello", "class Bye"));
        WriteReport report = compiler.build(request).written();
        assertThat(report.removed()).contains("deploy/staging/service-hello.yaml");
        assertThat(report.created()).contains("deploy/staging/service-bye.yaml");
        assertThat(report.foreign()).containsExactly("deploy/staging/notes.txt");
        assertThat(overlay).hasContent("# mine\n");
    }

    @Test
    void errorsLeaveTheTreeAsItWas() throws IOException {
        CompilationRequest request = project(SETTINGS);
        compiler.build(request);
        write("src/main/java/com/acme/Hello.java", HELLO.replace("\"/hello\"", "\"hello\""));
        Build build = compiler.build(request);
        assertThat(build.failed()).isTrue();
        assertThat(build.written().isEmpty()).isTrue();
        assertThat(directory.resolve("deploy/staging/service-hello.yaml")).exists();
    }

    @Test
    void imagesThatCannotBeReadAreNotOverwritten() throws IOException {
        CompilationRequest request = project(SETTINGS);
        compiler.build(request);
        Path image = directory.resolve("deploy/staging/image/kustomization.yaml");
        String conflict = "<<<<<<< ours\n" + Files.readString(image);
        Files.writeString(image, conflict);
        Build build = compiler.build(request);
        assertThat(build.failed()).isTrue();
        assertThat(build.rendered())
                .extracting(RenderedDiagnostic::text)
                .anySatisfy(text -> assertThat(text).contains("SKY5047", "deploy/staging/image/kustomization.yaml"));
        assertThat(image).hasContent(conflict);
    }

    @Test
    void toolsFindDiagnosticsAndBothRepresentationsBesideTheClassFiles() throws IOException {
        compiler.build(project(SETTINGS));
        Path work = directory.resolve("target/skyc");
        assertThat(work.resolve("diagnostics.json")).content().contains("SKY5081");
        assertThat(work.resolve("diagnostics.sarif"))
                .content()
                .contains("\"ruleId\"")
                .contains("SKY5081");
        assertThat(work.resolve("application.json")).content().contains("src/main/java/com/acme/Hello.java:");
        assertThat(work.resolve("plan-staging.json")).content().contains("\"hello\"");
    }

    @Test
    void promotionCarriesCodeAndImageAndNothingElseChangesTheEnvironment() throws IOException {
        CompilationRequest request = project(SETTINGS);
        compiler.build(request);
        assertThat(directory.resolve("deploy/prod")).doesNotExist();
        Path image = directory.resolve("deploy/staging/image/kustomization.yaml");
        String digest = "sha256:" + "1".repeat(64);
        Files.writeString(image, Files.readString(image).replaceAll("sha256:0{64}", digest));

        compiler.write(request, compiler.promote(request, "prod"));
        assertThat(directory.resolve("deploy/prod/image/kustomization.yaml"))
                .content()
                .contains(digest);
        assertThat(directory.resolve("deploy/prod/service-hello.yaml")).exists();

        write("src/main/java/com/acme/Hello.java", HELLO.replace("class Hello", "class Bye"));
        compiler.build(request);
        assertThat(directory.resolve("deploy/staging/service-bye.yaml")).exists();
        assertThat(directory.resolve("deploy/prod/service-bye.yaml")).doesNotExist();
        assertThat(directory.resolve("deploy/prod/service-hello.yaml")).exists();
        assertThat(compiler.difference(request, compiler.compile(request))).isEmpty();

        WriteReport promoted = compiler.write(request, compiler.promote(request, "prod"));
        assertThat(promoted.created()).contains("deploy/prod/service-bye.yaml");
        assertThat(promoted.removed()).contains("deploy/prod/service-hello.yaml");
    }

    @Test
    void aPromotionWithoutAPlaceToGoOrToComeFromIsRefused() throws IOException {
        CompilationRequest request = project(SETTINGS);
        assertThat(messages(compiler.promote(request, "prodd")))
                .contains("error[SKY5082]: there is no environment `prodd`")
                .contains("did you mean `prod`?");
        assertThat(messages(compiler.promote(request, "staging")))
                .contains("environment `staging` takes its code from the source, not by promotion");
        assertThat(messages(compiler.promote(request, "prod")))
                .contains("environment `staging`, which `prod` follows, has no code yet");
    }

    @Test
    void aStaleTreeIsShownAsADifference() throws IOException {
        CompilationRequest request = project(SETTINGS);
        compiler.build(request);
        write("src/main/java/com/acme/Hello.java", HELLO.replace("/hello", "/hi"));
        assertThat(compiler.difference(request, compiler.compile(request)))
                .contains("--- a/deploy/staging/application.json")
                .contains("+++ b/deploy/staging/application.json")
                .contains("/hi");
    }

    private static String messages(Compilation compilation) {
        assertThat(compilation.hasErrors()).isTrue();
        assertThat(compilation.artifacts().artifacts()).isEmpty();
        return compilation.rendered().toString();
    }

    private CompilationRequest project(String settings) throws IOException {
        FixtureProgram program = new FixtureProgram(
                new TreeMap<>(Map.of("src/main/java/com/acme/Hello.java", HELLO, "serverless.yaml", settings)));
        program.writeTo(directory);
        return FixtureCompiler.request(program, directory);
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(directory.resolve(path), text);
    }
}
