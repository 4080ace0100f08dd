package dev.skyc.compiler.frontend;

import dev.skyc.compiler.frontend.cache.FactsCache;
import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.frontend.link.FactsSource;
import dev.skyc.compiler.frontend.link.Origin;
import dev.skyc.compiler.frontend.syntax.SourceFile;
import dev.skyc.compiler.frontend.syntax.SourceFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Facts of a project, its modules and its dependencies, each file parsed when something asks for it. */
final class ProjectFacts implements FactsSource {
    private final List<Part> parts;
    private final List<JarFacts> jars;
    private final PlatformClasses platform;
    private final FactsCache cache;
    private final InheritedHandlers inherited;
    private final Map<String, Parsed> parsed = new TreeMap<>();

    ProjectFacts(List<Part> parts, List<JarFacts> jars, PlatformClasses platform, FactsCache cache) {
        this.parts = List.copyOf(parts);
        this.jars = List.copyOf(jars);
        this.platform = platform;
        this.cache = cache;
        this.inherited = new InheritedHandlers(this.jars);
    }

    /** Sources of the project or of one module. */
    record Part(SourceFiles files, Origin origin) {}

    /** A file that was parsed. */
    record Parsed(SourceFile file, Located located) {}

    @Override
    public Optional<Located> declaring(String packageName, String simpleName) {
        for (Part part : parts) {
            for (SourceFile file : part.files().declaring(packageName, simpleName)) {
                Located located = parse(List.of(file), part.origin()).get(0);
                if (JarFacts.declares(located.facts(), packageName, simpleName)) {
                    return Optional.of(located);
                }
            }
        }
        for (JarFacts jar : jars) {
            Optional<FileFacts> facts = jar.find(packageName, simpleName);
            if (facts.isPresent()) {
                return facts.map(found -> new Located(found, jar.origin()));
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
            List<SourceFile> files = part.files().files().stream()
                    .filter(file -> file.mentionsSkyc() || (part.origin().functions() && inherited.mayBeIn(file)))
                    .toList();
            candidates.addAll(parse(files, part.origin()));
        }
        for (JarFacts jar : jars) {
            jar.shipped().forEach(facts -> candidates.add(new Located(facts, jar.origin())));
        }
        return candidates;
    }

    @Override
    public List<Located> subtypesOf(Set<String> simpleNames) {
        List<Located> found = new ArrayList<>();
        for (Part part : parts) {
            List<SourceFile> files = part.files().files().stream()
                    .filter(file -> file.namesOfSupertypes().stream().anyMatch(simpleNames::contains))
                    .toList();
            found.addAll(parse(files, part.origin()));
        }
        for (JarFacts jar : jars) {
            jar.shipped().forEach(facts -> found.add(new Located(facts, jar.origin())));
        }
        return found;
    }

    @Override
    public List<Located> allOf(Origin library) {
        return jars.stream()
                .filter(jar -> jar.origin().equals(library))
                .flatMap(jar -> jar.all().stream().map(facts -> new Located(facts, library)))
                .toList();
    }

    /** The source files that were parsed, by path. */
    List<Parsed> parsed() {
        return List.copyOf(parsed.values());
    }

    private List<Located> parse(List<SourceFile> files, Origin origin) {
        List<SourceFile> open =
                files.stream().filter(file -> !parsed.containsKey(file.file())).toList();
        List<FileFacts> facts = cache.facts(open);
        for (int i = 0; i < open.size(); i++) {
            parsed.put(open.get(i).file(), new Parsed(open.get(i), new Located(facts.get(i), origin)));
        }
        return files.stream()
                .map(file -> Objects.requireNonNull(parsed.get(file.file())).located())
                .toList();
    }
}
