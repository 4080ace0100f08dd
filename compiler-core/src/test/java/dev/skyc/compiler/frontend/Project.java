package dev.skyc.compiler.frontend;

import dev.skyc.annotation.Get;
import dev.skyc.compiler.frontend.FrontendRequest.Jar;
import dev.skyc.compiler.frontend.FrontendRequest.Module;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.spi.CapabilityKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/** A small project on disk: sources are written where their package and class say, and read by the frontend. */
final class Project {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|record|enum)\\s+(\\w+)");

    private final Path base;
    private final List<Module> modules = new ArrayList<>();
    private final List<Jar> jars = new ArrayList<>();
    private final List<Path> generated = new ArrayList<>();
    private final List<CapabilityKind> kinds = new ArrayList<>();

    Project(Path base) {
        this.base = base;
        jars.add(new Jar("dev.skyc:skyc-annotations", locationOf(Get.class), false));
        ServiceLoader.load(CapabilityKind.class).forEach(kinds::add);
    }

    static Path locationOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes source files below {@code src/main/java}; the first type names the file. */
    Project with(String... sources) {
        for (String source : sources) {
            write("src/main/java", source);
        }
        return this;
    }

    Project write(String root, String source) {
        Matcher type = TYPE.matcher(source);
        Matcher declared = PACKAGE.matcher(source);
        if (!type.find()) {
            throw new IllegalArgumentException(source);
        }
        String directory = declared.find() ? declared.group(1).replace('.', '/') + "/" : "";
        return file(root + "/" + directory + type.group(1) + ".java", source);
    }

    Project file(String path, String content) {
        try {
            Path file = base.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Project module(String coordinates, boolean listed, String... sources) {
        String root = "modules/" + coordinates.replace(':', '/');
        for (String source : sources) {
            write(root, source);
        }
        modules.add(new Module(coordinates, List.of(base.resolve(root)), listed));
        return this;
    }

    /** Compiles sources into a jar, with the given further entries, and depends on it. */
    Project compiledJar(String coordinates, boolean listed, Map<String, String> entries, String... sources) {
        Path work = base.resolve("jars").resolve(coordinates.replace(':', '-'));
        try {
            Path classes = Files.createDirectories(work.resolve("classes"));
            List<String> arguments = new ArrayList<>(List.of(
                    "--release",
                    "17",
                    "-proc:none",
                    "-d",
                    classes.toString(),
                    "-cp",
                    locationOf(Get.class).toString()));
            for (String source : sources) {
                Matcher type = TYPE.matcher(source);
                if (type.find()) {
                    Path file = work.resolve(type.group(1) + ".java");
                    Files.writeString(file, source);
                    arguments.add(file.toString());
                }
            }
            if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
                throw new IllegalArgumentException("the sources do not compile");
            }
            Path jar = work.resolve(coordinates.replaceAll(".*:", "") + ".jar");
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                    Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    out.putNextEntry(
                            new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                    Files.copy(file, out);
                }
                for (Map.Entry<String, String> entry : entries.entrySet()) {
                    out.putNextEntry(new ZipEntry(entry.getKey()));
                    out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            return jar(coordinates, jar, listed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Project jar(String coordinates, Path path, boolean listed) {
        jars.add(new Jar(coordinates, path, listed));
        return this;
    }

    Project generatedRoot(String root) {
        generated.add(base.resolve(root));
        return this;
    }

    Project kind(CapabilityKind kind) {
        kinds.add(kind);
        return this;
    }

    FrontendRequest request() {
        return new FrontendRequest(
                base, List.of(base.resolve("src/main/java")), generated, modules, jars, Optional.empty());
    }

    FrontendResult analyze() {
        return new Frontend(kinds).analyze(request());
    }

    /** The application; there must be nothing to say about it. */
    Application application() {
        FrontendResult result = analyze();
        if (!result.diagnostics().isEmpty()) {
            throw new AssertionError(messages(result));
        }
        return result.application();
    }

    /** All diagnostics as {@code CODE file:line:column message}, sorted. */
    List<String> messages() {
        return messages(analyze());
    }

    static List<String> messages(FrontendResult result) {
        return result.diagnostics().stream()
                .sorted(dev.skyc.compiler.diagnostic.Diagnostic.ORDER)
                .map(diagnostic -> diagnostic.code().id() + " "
                        + diagnostic.primary().span().toString().replace("src/main/java/", "") + " "
                        + diagnostic.message())
                .toList();
    }

    static FunctionClass function(Application application, String name) {
        return application.functions().stream()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(application.functions().toString()));
    }

    static Handler handler(FunctionClass function, String id) {
        return function.handlers().stream()
                .filter(handler -> handler.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(function.handlers().toString()));
    }
}
