package dev.skyc.compiler.frontend;

import dev.skyc.compiler.frontend.classfile.ClassPath;
import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.frontend.link.FactsSource;
import dev.skyc.compiler.frontend.link.Origin;
import dev.skyc.compiler.frontend.syntax.SourceFile;
import dev.skyc.compiler.frontend.syntax.SourceFiles;
import dev.skyc.compiler.frontend.syntax.SourceParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Facts of a project, its modules and its dependencies, each file parsed when something asks for it. */
final class ProjectFacts implements FactsSource {
    private final List<Part> parts;
    private final List<Binary> binaries;
    private final PlatformClasses platform;
    private final SourceParser parser = new SourceParser();
    private final Map<String, Located> parsed = new TreeMap<>();

    ProjectFacts(List<Part> parts, List<Binary> binaries, PlatformClasses platform) {
        this.parts = List.copyOf(parts);
        this.platform = platform;
        this.binaries = List.copyOf(binaries);
    }

    /** Sources of the project or of one module. */
    record Part(SourceFiles files, Origin origin) {}

    /** Class files of one jar. */
    record Binary(ClassPath classes, Origin origin) {}

    @Override
    public Optional<Located> declaring(String packageName, String simpleName) {
        for (Part part : parts) {
            for (SourceFile file : part.files().declaring(packageName, simpleName)) {
                Located located = parse(file, part.origin());
                if (declares(located.facts(), packageName, simpleName)) {
                    return Optional.of(located);
                }
            }
        }
        for (Binary binary : binaries) {
            Optional<FileFacts> facts = binary.classes().find(packageName, simpleName);
            if (facts.isPresent()) {
                return facts.map(found -> new Located(found, binary.origin()));
            }
        }
        return platform.find(packageName, simpleName).map(found -> new Located(found, Origin.JDK));
    }

    @Override
    public Set<String> packagesOf(String module) {
        return platform.packagesOfModule(module);
    }

    @Override
    public List<Located> candidates() {
        List<Located> candidates = new ArrayList<>();
        for (Part part : parts) {
            part.files().mentioningSkyc().forEach(file -> candidates.add(parse(file, part.origin())));
        }
        return candidates;
    }

    @Override
    public List<Located> subtypesOf(Set<String> simpleNames) {
        List<Located> found = new ArrayList<>();
        for (Part part : parts) {
            for (SourceFile file : part.files().files()) {
                if (file.namesOfSupertypes().stream().anyMatch(simpleNames::contains)) {
                    found.add(parse(file, part.origin()));
                }
            }
        }
        return found;
    }

    /** The files that were parsed, by path. */
    Map<String, Located> parsed() {
        return parsed;
    }

    private Located parse(SourceFile file, Origin origin) {
        Located known = parsed.get(file.file());
        if (known == null) {
            String text = new String(file.content(), StandardCharsets.UTF_8);
            known = new Located(parser.parse(file.file(), text), origin);
            parsed.put(file.file(), known);
        }
        return known;
    }

    private static boolean declares(FileFacts facts, String packageName, String simpleName) {
        return facts.packageName().equals(packageName)
                && facts.types().stream().anyMatch(type -> type.name().equals(simpleName));
    }
}
