package dev.skyc.compiler.frontend;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.frontend.ProjectFacts.Parsed;
import dev.skyc.compiler.frontend.ProjectFacts.Part;
import dev.skyc.compiler.frontend.facts.FileFacts.ParseProblem;
import dev.skyc.compiler.frontend.syntax.SourceFile;
import dev.skyc.compiler.source.SourceSpan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says which sources could not be read, where that could hide a function. */
final class SourceProblems {
    static final DiagnosticCode UNREADABLE = DiagnosticCode.error("SKY1041", "unreadable-file");
    static final DiagnosticCode NOT_UNDERSTOOD = DiagnosticCode.error("SKY1042", "source-not-understood");
    static final DiagnosticCode GENERATED_MISSING = DiagnosticCode.error("SKY1043", "generated-sources-missing");
    static final DiagnosticCode KOTLIN = DiagnosticCode.error("SKY1044", "kotlin-source");

    private static final String PACKAGE_PREFIX = "dev.skyc";

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    List<Diagnostic> all() {
        return diagnostics;
    }

    /** A registered root that is not there: what a tool would generate is missing. */
    void generatedRoots(Path baseDirectory, List<Path> roots) {
        for (Path root : roots) {
            if (!Files.isDirectory(root)) {
                String name = baseDirectory.relativize(root).toString().replace('\\', '/');
                diagnostics.add(Diagnostic.of(
                                GENERATED_MISSING,
                                SourceSpan.ofFile(name),
                                "the registered source root `" + name + "` does not exist")
                        .help(
                                "run the build up to `generate-sources` first, so that the tool that generates it has run")
                        .help("if nothing generates it any more, remove it from the build"));
            }
        }
    }

    void part(Part part) {
        part.files().problems().forEach(this::unreadable);
        if (part.origin().functions()) {
            part.files().kotlinFiles().forEach(this::kotlin);
        }
    }

    void jar(JarFacts jar) {
        jar.problems().stream()
                .filter(problem -> problem.kind() == ParseProblem.Kind.UNREADABLE)
                .forEach(this::unreadable);
    }

    /** Judging syntax is javac's business; ours is not to lose a handler. */
    void parsed(Parsed parsed) {
        boolean matters = parsed.located().origin().functions() && parsed.file().mentionsSkyc();
        for (ParseProblem problem : parsed.located().facts().problems()) {
            if (problem.kind() == ParseProblem.Kind.UNREADABLE) {
                unreadable(problem);
                return;
            }
            if (problem.kind() == ParseProblem.Kind.ENCODING) {
                diagnostics.add(Diagnostic.of(NOT_UNDERSTOOD, problem.span(), problem.message())
                        .help("save the file as UTF-8"));
                return;
            }
            if (matters) {
                diagnostics.add(syntax(problem));
                return;
            }
        }
    }

    private static Diagnostic syntax(ParseProblem problem) {
        return Diagnostic.of(
                        NOT_UNDERSTOOD, problem.span(), "this could belong to a handler, and is not understood as Java")
                .label(problem.message())
                .help("correct it; if `javac` accepts it, move it to a file that does not use skyc");
    }

    private void unreadable(ParseProblem problem) {
        diagnostics.add(Diagnostic.of(UNREADABLE, problem.span(), problem.message())
                .help("check that it exists, is complete and may be read"));
    }

    private void kotlin(SourceFile file) {
        diagnostics.add(
                Diagnostic.of(KOTLIN, mention(file), "this Kotlin file uses skyc, and skyc does not read Kotlin")
                        .label("its functions would be missing")
                        .help("write the function classes in Java; they may call Kotlin code"));
    }

    private static SourceSpan mention(SourceFile file) {
        String[] lines = new String(file.content(), StandardCharsets.UTF_8).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int at = lines[i].indexOf(PACKAGE_PREFIX);
            if (at >= 0) {
                return new SourceSpan(file.file(), i + 1, at + 1, i + 1, at + PACKAGE_PREFIX.length());
            }
        }
        return SourceSpan.ofFile(file.file());
    }
}
