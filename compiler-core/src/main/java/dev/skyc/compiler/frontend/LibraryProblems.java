package dev.skyc.compiler.frontend;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.frontend.facts.FileFacts.ParseProblem;
import dev.skyc.compiler.frontend.link.LinkResult;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Says which libraries have functions that do not join the application, wanted or not. */
final class LibraryProblems {
    static final DiagnosticCode WITHOUT_FACTS = DiagnosticCode.error("SKY1045", "library-without-facts");
    static final DiagnosticCode FACTS_UNREADABLE = DiagnosticCode.error("SKY1046", "library-facts-unreadable");
    static final DiagnosticCode UNLISTED = DiagnosticCode.note("SKY1047", "unlisted-library");

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    List<Diagnostic> all() {
        return diagnostics;
    }

    void jar(FrontendRequest.Jar requested, JarFacts jar) {
        if (requested.listed() && !jar.shipsFacts()) {
            diagnostics.add(Diagnostic.of(
                            WITHOUT_FACTS,
                            SourceSpan.ofFile(jar.fileName()),
                            "the library `" + requested.coordinates()
                                    + "` is listed, but its jar says nothing of functions")
                    .help(
                            "run the goal `serverless:facts` in the library's build, so that its jar contains what skyc read"
                                    + " from its sources")
                    .help("remove it from `libraries:`: payload types and wired classes need no listing"));
        }
        for (ParseProblem problem : jar.problems()) {
            if (problem.kind() == ParseProblem.Kind.FORMAT && requested.listed()) {
                diagnostics.add(Diagnostic.of(FACTS_UNREADABLE, problem.span(), problem.message())
                        .help("build the library `" + requested.coordinates()
                                + "` with the version of skyc that builds the" + " application"));
            }
        }
    }

    /** Functions that were found, but are not asked for. */
    void foreign(List<LinkResult.ForeignFunction> functions) {
        TreeSet<String> libraries = new TreeSet<>();
        functions.forEach(function -> libraries.add(function.library()));
        for (String library : libraries) {
            List<LinkResult.ForeignFunction> own = functions.stream()
                    .filter(function -> function.library().equals(library))
                    .toList();
            String names = String.join(
                    "`, `",
                    own.stream().map(LinkResult.ForeignFunction::className).toList());
            diagnostics.add(Diagnostic.of(
                            UNLISTED,
                            own.get(0).span(),
                            "`" + library + "` has functions that are no part of this application: `" + names + "`")
                    .help("list `" + library + "` under `libraries:` in `serverless.yaml` if they should be"));
        }
    }
}
