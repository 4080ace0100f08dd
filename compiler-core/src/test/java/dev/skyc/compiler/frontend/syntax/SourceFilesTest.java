package dev.skyc.compiler.frontend.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.frontend.facts.FileFacts.ParseProblem;
import dev.skyc.compiler.source.SourceSpan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {
    @TempDir
    Path base;

    @Test
    void findsJavaFilesInTheOrderOfTheirNames() throws IOException {
        write("src/main/java/shop/B.java", "package shop; class B {}");
        write("src/main/java/shop/A.java", "package shop; class A {}");
        write("src/main/java/shop/a/A.java", "package shop.a; class A {}");
        write("src/main/java/shop/A.javax", "");
        write("src/main/java/shop/notes.txt", "");
        write("target/generated/shop/G.java", "package shop; class G {}");
        SourceFiles files = under("target/generated", "src/main/java", "src/main/java/shop", "absent");
        assertThat(files.files())
                .extracting(SourceFile::file)
                .containsExactly(
                        "src/main/java/shop/A.java",
                        "src/main/java/shop/B.java",
                        "src/main/java/shop/a/A.java",
                        "target/generated/shop/G.java");
        assertThat(files.problems()).isEmpty();
    }

    @Test
    void findsWhatMentionsSkyc() throws IOException {
        write("src/A.java", "import dev.skyc.annotation.*; class A {}");
        write("src/B.java", "class B { @dev.skyc.annotation.Get(\"/\") void m() {} }");
        write("src/C.java", "class C {}");
        write("src/D.kt", "import dev.skyc.annotation.Get\nclass D");
        write("src/E.kt", "class E");
        SourceFiles files = under("src");
        assertThat(files.mentioningSkyc()).extracting(SourceFile::file).containsExactly("src/A.java", "src/B.java");
        assertThat(files.kotlinFiles()).extracting(SourceFile::file).containsExactly("src/D.kt");
    }

    @Test
    void findsWholeWordsOfAnyScript() throws IOException {
        write("src/A.java", "class A implements Service, Größe { } // 订单");
        write("src/B.java", "class B { Service1 a; MyService b; Größen c; 订单号 d; }");
        SourceFiles files = under("src");
        for (String word : List.of("Service", "Größe", "订单")) {
            assertThat(files.mentioning(word))
                    .as(word)
                    .extracting(SourceFile::file)
                    .containsExactly("src/A.java");
        }
        assertThat(files.mentioning("Serv")).isEmpty();
        assertThat(files.mentioning("")).isEmpty();
    }

    @Test
    void findsWhereATypeIsDeclaredByItsPackageNotItsDirectory() throws IOException {
        write("src/shop/Types.java", "/* License */ package shop; record Order(String id) {} enum State { A }");
        write("src/shop/Order.java", "package other; class Order {}");
        write("src/shop/State.java", "// only mentions: class State\npackage shop; class Status { enum State { B } }");
        write("src/Bare.java", "\ufeffclass Bare {}");
        write("src/中/Ü.java", "package 中.é; class Ü {}");
        SourceFiles files = under("src");
        assertThat(files.declaring("shop", "Order"))
                .extracting(SourceFile::file)
                .containsExactly("src/shop/Types.java");
        assertThat(files.declaring("other", "Order"))
                .extracting(SourceFile::file)
                .containsExactly("src/shop/Order.java");
        assertThat(files.declaring("shop", "State"))
                .extracting(SourceFile::file)
                .containsExactly("src/shop/State.java", "src/shop/Types.java");
        assertThat(files.declaring("", "Bare")).extracting(SourceFile::file).containsExactly("src/Bare.java");
        assertThat(files.declaring("中.é", "Ü")).extracting(SourceFile::file).containsExactly("src/中/Ü.java");
        assertThat(files.declaring("shop", "Missing")).isEmpty();
    }

    @Test
    void whatIsNotUtf8IsReadAsFarAsItGoes() throws IOException {
        Files.createDirectories(base.resolve("src"));
        byte[] latin =
                "package shop;\nclass A {\n  String s = \"é\"; int x;\n}\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(base.resolve("src/A.java"), latin);
        FileFacts facts = new SourceParser().parse(under("src").files().get(0));
        assertThat(facts.types().get(0).fields()).hasSize(2);
        assertThat(facts.problems())
                .containsExactly(new ParseProblem(
                        ParseProblem.Kind.ENCODING,
                        "`src/A.java` is not UTF-8",
                        new SourceSpan("src/A.java", 3, 15, 3, 15)));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        write("src/A.java", "\ufeffclass A {}");
        FileFacts facts = new SourceParser().parse(under("src").files().get(0));
        assertThat(facts.problems()).isEmpty();
        assertThat(facts.types().get(0).extent()).isEqualTo(new SourceSpan("src/A.java", 1, 1, 1, 10));
    }

    @Test
    void linksThatLeadInCirclesOrNowhereAreNoTrouble() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "symbolic links");
        write("src/a/A.java", "class A {}");
        Files.createSymbolicLink(base.resolve("src/a/loop"), base.resolve("src"));
        Files.createSymbolicLink(base.resolve("src/a/nowhere"), base.resolve("src/nowhere"));
        Files.createSymbolicLink(base.resolve("src/a/B.java"), base.resolve("src/a/absent"));
        write("elsewhere/C.java", "class C {}");
        Files.createSymbolicLink(base.resolve("src/c"), base.resolve("elsewhere"));
        SourceFiles files = under("src");
        assertThat(files.files()).extracting(SourceFile::file).containsExactly("src/a/A.java", "src/c/C.java");
        assertThat(files.problems()).extracting(ParseProblem::message).isSubsetOf("`src/a/B.java` cannot be read");
    }

    private SourceFiles under(String... roots) {
        return SourceFiles.under(
                base, List.of(roots).stream().map(base::resolve).toList());
    }

    private void write(String name, String text) throws IOException {
        Path file = base.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
