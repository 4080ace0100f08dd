package dev.skyc.compiler.frontend.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.frontend.JdkSources;
import dev.skyc.compiler.frontend.JdkSources.Source;
import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.frontend.syntax.SourceFile;
import dev.skyc.compiler.frontend.syntax.SourceFiles;
import dev.skyc.compiler.frontend.syntax.SourceParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsCacheTest {
    private static final String EVERYTHING = """
            package shop;
            import static java.util.Map.*;
            import module java.base;
            @Mark(value = {1, -2}, type = int[].class, nested = @Mark, text = "\\ud800\\u4e2d")
            public sealed abstract class All<T extends Comparable<? super T> & java.io.Serializable> extends @Mark Base<T> permits Sub {
                static final char C = 'c';
                static final long L = 0xFFFF_FFFF_FFFFL;
                static final float F = 1.5e-3f;
                static final double D = C > 1 ? (byte) ~L : 1e300;
                final String name;
                All(String name, int... rest) throws java.io.IOException { this.name = name; }
                enum E { @Mark A, B }
                @interface Mark { int[] value() default {}; }
                record R<X>(@Mark X x, java.util.@Mark List<?>[] y) { R { } }
            }
            """;

    @TempDir
    Path directory;

    @Test
    void rememberedFactsEqualParsedOnesForRealCode() throws IOException {
        for (Source source : JdkSources.every(20)) {
            Path file = directory.resolve("src").resolve(source.name());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.text());
        }
        Files.writeString(directory.resolve("src/All.java"), EVERYTHING);
        Files.writeString(directory.resolve("src/Broken.java"), "class Broken { void m( }");
        List<SourceFile> files = sources();
        List<FileFacts> parsed = FactsCache.none().facts(files);
        FactsCache first = open("1");
        assertThat(first.facts(files)).isEqualTo(parsed);
        first.save();
        FactsCache second = open("1");
        assertThat(second.remembers()).isEqualTo(files.size());
        assertThat(second.facts(files)).isEqualTo(parsed);
    }

    @Test
    void forgetsWhatChangedAndWhatIsNoLongerAskedFor() throws IOException {
        write("A", "class A {}");
        write("B", "class B {}");
        FactsCache first = open("1");
        first.facts(sources());
        first.save();
        write("A", "class A { int x; }");
        FactsCache second = open("1");
        assertThat(second.facts(sources().get(0)).types().get(0).fields()).hasSize(1);
        second.save();
        assertThat(open("1").remembers()).isEqualTo(1);
        assertThat(open("2").remembers()).isZero();
    }

    @Test
    void aMovedFileHasItsNewNameEverywhere() throws IOException {
        write("A", "class A {}");
        FactsCache first = open("1");
        first.facts(sources());
        first.save();
        Files.move(directory.resolve("src/A.java"), directory.resolve("src/B.java"));
        assertThat(open("1").facts(sources()).get(0).types().get(0).span().file())
                .isEqualTo("src/B.java");
    }

    @Test
    void aDamagedCacheIsAnEmptyOne() throws IOException {
        write("A", EVERYTHING);
        FactsCache first = open("1");
        List<FileFacts> parsed = first.facts(sources());
        first.save();
        Path file = directory.resolve("cache/facts.cache");
        byte[] content = Files.readAllBytes(file);
        for (int i = 0; i < content.length; i += 11) {
            byte[] damaged = content.clone();
            damaged[i] ^= 1;
            Files.write(file, damaged);
            assertThat(open("1").remembers()).isZero();
            Files.write(file, Arrays.copyOf(content, i));
            assertThat(open("1").remembers()).isZero();
        }
        assertThat(open("1").facts(sources())).isEqualTo(parsed);
    }

    @Test
    void aCacheThatCannotBeWrittenChangesNothing() throws IOException {
        write("A", EVERYTHING);
        Files.writeString(directory.resolve("cache"), "a file where the directory should be");
        FactsCache cache = open("1");
        assertThat(cache.facts(sources())).isEqualTo(FactsCache.none().facts(sources()));
        cache.save();
        assertThat(directory.resolve("cache")).isRegularFile();
    }

    @Test
    void aLibrarysFactsComeBackFromItsJar() throws IOException {
        FileFacts facts = new SourceParser().parse("All.java", EVERYTHING);
        assertThat(facts.problems()).isEmpty();
        byte[] content = LibraryFacts.write(List.of(facts)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        FileFacts inJar = new SourceParser().parse("shop.jar!/All.java", EVERYTHING);
        assertThat(LibraryFacts.read("shop.jar", content)).isEqualTo(new LibraryFacts(List.of(inJar), List.of()));
        for (int length = 0; length < content.length - 2; length += 13) {
            LibraryFacts cut = LibraryFacts.read("shop.jar", Arrays.copyOf(content, length));
            assertThat(cut.files()).isEmpty();
            assertThat(cut.problems()).hasSize(1);
        }
        String later =
                new String(content, java.nio.charset.StandardCharsets.UTF_8).replace("\"format\":1", "\"format\":2");
        assertThat(LibraryFacts.read("shop.jar", later.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .problems())
                .extracting(problem -> problem.message())
                .containsExactly(
                        "`shop.jar!/META-INF/skyc/facts.json` is not a facts file that this version of skyc understands");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(directory.resolve("src"));
        Files.writeString(directory.resolve("src/" + name + ".java"), text);
    }

    private List<SourceFile> sources() {
        return SourceFiles.under(directory, List.of(directory.resolve("src"))).files();
    }

    private FactsCache open(String version) {
        return FactsCache.in(directory.resolve("cache"), version);
    }
}
