package dev.skyc.compiler.frontend;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.frontend.ProjectFacts.Binary;
import dev.skyc.compiler.frontend.ProjectFacts.Part;
import dev.skyc.compiler.frontend.classfile.ClassPath;
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
    private final List<CapabilityKind> kinds;

    /** A frontend that knows the given kinds of capability. */
    public Frontend(List<CapabilityKind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /** Reads and links what the request names. Wrong programs give diagnostics and holes, never an exception. */
    public FrontendResult analyze(FrontendRequest request) {
        List<Part> parts = parts(request);
        List<Binary> binaries = binaries(request);
        try (PlatformClasses platform = new PlatformClasses()) {
            ProjectFacts facts = new ProjectFacts(parts, binaries, platform);
            LinkResult linked = new Linker(facts, kinds).link();
            List<Diagnostic> diagnostics = new ArrayList<>(linked.diagnostics());
            int read =
                    parts.stream().mapToInt(part -> part.files().files().size()).sum();
            return new FrontendResult(
                    linked.application(),
                    diagnostics,
                    linked.suppressions(),
                    read,
                    facts.parsed().size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            binaries.forEach(Frontend::close);
        }
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

    private static List<Binary> binaries(FrontendRequest request) {
        List<Binary> binaries = new ArrayList<>();
        for (FrontendRequest.Jar jar : request.jars()) {
            binaries.add(new Binary(
                    ClassPath.of(List.of(jar.path())), new Origin(Origin.Kind.JAR, jar.coordinates(), jar.listed())));
        }
        return binaries;
    }

    private static void close(Binary binary) {
        try {
            binary.classes().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
