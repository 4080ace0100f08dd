package dev.skyc.compiler.pipeline;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The compiler without Maven:
 *
 * <pre>
 * --base DIR          the project (default: .)
 * --name NAME         the application's name where serverless.yaml gives none (default: the directory's name)
 * --sources DIR       a source root, may be repeated (default: src/main/java)
 * --resources DIR     a resource root, may be repeated (default: src/main/resources)
 * --class-path LIST   jars and class directories, separated as in a class path
 * --library ID=FILE   a jar of which `libraries:` may name the groupId:artifactId, may be repeated
 * --output DIR        the output tree (default: deploy)
 * --work DIR          caches (default: target/skyc)
 * --accept LIST       acknowledges changes to serverless.lock, separated by commas, instead of compiling; what the
 *                     compiler gives after -Daccept= in the command for Maven
 * </pre>
 *
 * Exit codes: 0 written, 1 errors in the program or its settings, 2 wrong use or an I/O error.
 */
public final class Main {
    private static final String ACCEPT = "--accept";

    private Main() {}

    /** Compiles; see the class. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out));
    }

    private static int run(String[] arguments, PrintStream out) {
        try {
            Compiler compiler = Compiler.load(Main.class.getClassLoader());
            CompilationRequest request = request(arguments);
            List<String> accept = accept(arguments);
            return accept.isEmpty() ? build(compiler, request, out) : acknowledge(compiler, request, accept, out);
        } catch (IllegalArgumentException | IOException e) {
            out.println("error: " + e.getMessage());
            return 2;
        }
    }

    private static int build(Compiler compiler, CompilationRequest request, PrintStream out) throws IOException {
        Build build = compiler.build(request);
        print(build.rendered(), out);
        if (build.failed()) {
            out.println(build.counts() + ": nothing was written");
            return 1;
        }
        build.table().forEach(out::println);
        out.println(build.written().summary());
        return 0;
    }

    private static int acknowledge(Compiler compiler, CompilationRequest request, List<String> accept, PrintStream out)
            throws IOException {
        Acknowledgement acknowledgement = compiler.acknowledge(request, accept);
        print(acknowledgement.problems(), out);
        if (acknowledgement.failed()) {
            out.println("the lock was not written");
            return 1;
        }
        acknowledgement.acknowledged().forEach(token -> out.println("acknowledged " + token));
        print(acknowledgement.pending(), out);
        return 0;
    }

    private static void print(List<RenderedDiagnostic> diagnostics, PrintStream out) {
        diagnostics.forEach(diagnostic -> out.println(diagnostic.text() + "\n"));
    }

    /** The changes to acknowledge; none to compile. */
    private static List<String> accept(String[] arguments) {
        int at = Arrays.asList(arguments).indexOf(ACCEPT);
        return at < 0 ? List.of() : List.of(arguments[at + 1].split(",", -1));
    }

    private static CompilationRequest request(String[] arguments) {
        Path base = Path.of("").toAbsolutePath();
        String name = "";
        List<String> sources = new ArrayList<>();
        List<String> resources = new ArrayList<>();
        List<CompilationRequest.Library> libraries = new ArrayList<>();
        String output = "deploy";
        String work = "target/skyc";
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            String value = arguments[i + 1];
            switch (arguments[i]) {
                case "--base" -> base = absolute(value);
                case "--name" -> name = value;
                case "--sources" -> sources.add(value);
                case "--resources" -> resources.add(value);
                case "--class-path" -> libraries.addAll(libraries(value));
                case "--library" -> libraries.add(library(value));
                case "--output" -> output = value;
                case "--work" -> work = value;
                case ACCEPT -> {} // read by accept()
                default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
            }
        }
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException(arguments[arguments.length - 1] + " needs a value");
        }
        return new CompilationRequest(
                base,
                name.isEmpty() ? base.getFileName().toString() : name,
                below(base, sources, "src/main/java"),
                List.of(),
                below(base, resources, "src/main/resources"),
                List.of(),
                libraries,
                base.resolve("serverless.yaml"),
                base.resolve("serverless.lock"),
                base.resolve(output),
                base.resolve(work));
    }

    private static List<Path> below(Path base, List<String> given, String otherwise) {
        return (given.isEmpty() ? List.of(otherwise) : given)
                .stream().map(base::resolve).toList();
    }

    private static List<CompilationRequest.Library> libraries(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> new CompilationRequest.Library(
                        "unknown:" + Path.of(entry).getFileName(), absolute(entry)))
                .toList();
    }

    private static CompilationRequest.Library library(String value) {
        int equals = value.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("--library needs groupId:artifactId=file, not " + value);
        }
        return new CompilationRequest.Library(value.substring(0, equals), absolute(value.substring(equals + 1)));
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }
}
