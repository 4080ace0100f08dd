package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.frontend.facts.FileFacts;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the linker gets facts: by name, or by what a source file's text mentions. Parses as little as it can. */
public interface FactsSource {
    /** The file that declares a top-level type: sources first, then jars, then the JDK. */
    Optional<Located> declaring(String packageName, String simpleName);

    /** The files whose functions may join the application, sorted by path. */
    List<Located> candidates();

    /**
     * Source files that name one of these types after {@code extends}, {@code implements} or {@code permits}, sorted by
     * path.
     */
    List<Located> subtypesOf(Set<String> simpleNames);

    /** All types of a jar. Costly: for questions that a jar cannot answer by names. */
    List<Located> allOf(Origin library);

    /** The packages that {@code import module …} imports from; none for a module that is not one of Java's own. */
    Set<String> packagesOf(String module);

    /** Facts and where they come from. */
    record Located(FileFacts facts, Origin origin) {}
}
