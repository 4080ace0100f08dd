package dev.skyc.compiler.frontend;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.frontend.ProjectFacts.Parsed;
import dev.skyc.compiler.frontend.ProjectFacts.Part;
import dev.skyc.compiler.frontend.cache.FactsCache;
import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.frontend.link.LinkResult;
import dev.skyc.compiler.frontend.link.Linker;
import dev.skyc.compiler.frontend.link.Origin;
import dev.skyc.compiler.frontend.syntax.SourceFiles;
import dev.skyc.compiler.spi.CapabilityKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a project's sources into an application. */
public final class Frontend {
    private static final String UNRELEASED = "unreleased";

    private final List<CapabilityKind> kinds;

    /** A frontend that knows the given kinds of capability. */
    public Frontend(List<CapabilityKind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /** Reads and links what the request names. Wrong programs give diagnostics and holes, never an exception. */
    public FrontendResult analyze(FrontendRequest request) {
        return read(request).result();
    }

    /**
     * What a library's jar must contain for its functions to join applications: the facts of all its sources that matter for
     * its functions, sorted by file.
     */
    public Validated<List<FileFacts>> facts(FrontendRequest request) {
        Analysis analysis = read(request);
        List<FileFacts> own = analysis.parsed().stream()
                .filter(parsed -> parsed.located().origin().equals(Origin.PROJECT))
                .map(parsed -> parsed.located().facts())
                .toList();
        return new Validated<>(own, analysis.result().diagnostics());
    }

    private record Analysis(FrontendResult result, List<Parsed> parsed) {}

    private Analysis read(FrontendRequest request) {
        List<JarFacts> jars = request.jars().stream().map(JarFacts::open).toList();
        try (PlatformClasses platform = new PlatformClasses()) {
            return read(request, parts(request), jars, platform);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            jars.forEach(Frontend::close);
        }
    }

    private Analysis read(FrontendRequest request, List<Part> parts, List<JarFacts> jars, PlatformClasses platform) {
        FactsCache cache = request.cache()
                .map(directory -> FactsCache.in(directory, version()))
                .orElseGet(FactsCache::none);
        ProjectFacts facts = new ProjectFacts(parts, jars, platform, cache);
        LinkResult linked = new Linker(facts, kinds).link();
        cache.save();
        SourceProblems sources = new SourceProblems();
        sources.generatedRoots(request.baseDirectory(), request.generatedSourceRoots());
        parts.forEach(sources::part);
        jars.forEach(sources::jar);
        facts.parsed().forEach(sources::parsed);
        LibraryProblems libraries = new LibraryProblems();
        for (int i = 0; i < jars.size(); i++) {
            libraries.jar(request.jars().get(i), jars.get(i));
        }
        libraries.foreign(linked.foreign());
        List<Diagnostic> diagnostics = new ArrayList<>(linked.diagnostics());
        diagnostics.addAll(sources.all());
        diagnostics.addAll(libraries.all());
        int read = parts.stream()
                .filter(part -> part.origin().equals(Origin.PROJECT))
                .mapToInt(part -> part.files().files().size())
                .sum();
        int parsed = (int) facts.parsed().stream()
                .filter(file -> file.located().origin().equals(Origin.PROJECT))
                .count();
        FrontendResult result =
                new FrontendResult(linked.application(), diagnostics, linked.suppressions(), read, parsed);
        return new Analysis(result, facts.parsed());
    }

    private static List<Part> parts(FrontendRequest request) {
        List<Part> parts = new ArrayList<>();
        List<Path> roots = new ArrayList<>(request.sourceRoots());
        roots.addAll(request.generatedSourceRoots());
        parts.add(new Part(SourceFiles.under(request.baseDirectory(), roots), Origin.PROJECT));
        for (FrontendRequest.Module module : request.modules()) {
            parts.add(new Part(
                    SourceFiles.under(request.baseDirectory(), module.sourceRoots()),
                    new Origin(Origin.Kind.MODULE, module.coordinates(), module.listed())));
        }
        return parts;
    }

    private static String version() {
        String version = Frontend.class.getPackage().getImplementationVersion();
        return version == null ? UNRELEASED : version;
    }

    private static void close(JarFacts jar) {
        try {
            jar.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
