package dev.skyc.compiler.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.skyc.compiler.artifact.Artifact.Ownership;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactWriterTest {
    private static final String MARK = GeneratedMark.YAML_HEADER;
    private static final List<String> FOLDERS = List.of("deploy/dev", "deploy/overlays");

    @TempDir
    private Path base;

    @Test
    void filesAreCreatedWithTheirFolders() throws IOException {
        WriteReport report = write(generated("deploy/dev/a.yaml", MARK + "a: 1\n"));

        assertThat(report.created()).containsExactly("deploy/dev/a.yaml");
        assertThat(base.resolve("deploy/dev/a.yaml")).hasContent(MARK + "a: 1\n");
        assertThat(files()).containsExactly("deploy/dev/a.yaml");
    }

    @Test
    void aFileWhoseBytesAreRightIsNotTouched() throws IOException {
        write(generated("deploy/dev/a.yaml", MARK));
        FileTime before = FileTime.fromMillis(1000);
        Files.setLastModifiedTime(base.resolve("deploy/dev/a.yaml"), before);

        WriteReport report = write(generated("deploy/dev/a.yaml", MARK));

        assertThat(report.isUnchanged()).isTrue();
        assertThat(report.unchanged()).containsExactly("deploy/dev/a.yaml");
        assertThat(Files.getLastModifiedTime(base.resolve("deploy/dev/a.yaml"))).isEqualTo(before);
    }

    @Test
    void aGeneratedFileThatDiffersIsReplaced() throws IOException {
        write(generated("deploy/dev/a.yaml", MARK + "a: 1\n"));

        WriteReport report = write(generated("deploy/dev/a.yaml", MARK + "a: 2\n"));

        assertThat(report.updated()).containsExactly("deploy/dev/a.yaml");
        assertThat(base.resolve("deploy/dev/a.yaml")).hasContent(MARK + "a: 2\n");
    }

    @Test
    void aFileThatBelongsToTheUserIsNeverTouchedAgain() throws IOException {
        Artifact overlay = new Artifact("deploy/overlays/dev/kustomization.yaml", "ours\n", Ownership.CREATED_ONCE);
        assertThat(write(overlay).created()).containsExactly("deploy/overlays/dev/kustomization.yaml");
        Files.writeString(base.resolve("deploy/overlays/dev/kustomization.yaml"), "theirs\n");

        WriteReport report = write(overlay);

        assertThat(report.isUnchanged()).isTrue();
        assertThat(report.foreign()).isEmpty();
        assertThat(base.resolve("deploy/overlays/dev/kustomization.yaml")).hasContent("theirs\n");
    }

    @Test
    void generatedFilesThatAreNoLongerWantedAreRemovedWithTheirFolders() throws IOException {
        write(
                generated("deploy/dev/a.yaml", MARK),
                generated("deploy/dev/access/b.yaml", MARK + "b: 1\n"),
                generated("deploy/dev/c.json", "{\n  \"generatedBy\": \"skyc\"\n}\n"));

        WriteReport report = write(generated("deploy/dev/a.yaml", MARK));

        assertThat(report.removed()).containsExactly("deploy/dev/access/b.yaml", "deploy/dev/c.json");
        assertThat(base.resolve("deploy/dev/access")).doesNotExist();
    }

    @Test
    void aForeignFileInAGeneratedFolderIsLeftAndReported() throws IOException {
        file("deploy/dev/notes.yaml", "# mine\n");
        file("deploy/dev/notes.json", "{\"by\": \"me\", \"generatedBy\": \"me\"}");
        file("deploy/dev/binary", "\0\u0001");

        WriteReport report = write(generated("deploy/dev/a.yaml", MARK));

        assertThat(report.foreign())
                .containsExactly("deploy/dev/binary", "deploy/dev/notes.json", "deploy/dev/notes.yaml");
        assertThat(report.removed()).isEmpty();
        assertThat(base.resolve("deploy/dev/notes.yaml")).hasContent("# mine\n");
    }

    @Test
    void generatedFilesOutsideTheGivenFoldersAreNotRemoved() throws IOException {
        file("deploy/prod/a.yaml", MARK);

        assertThat(write(generated("deploy/dev/a.yaml", MARK)).removed()).isEmpty();
        assertThat(base.resolve("deploy/prod/a.yaml")).exists();
    }

    @Test
    void aFileLeftBehindByAKilledRunIsRemoved() throws IOException {
        file("deploy/dev/.a.yaml.skyc-tmp", "half");

        write(generated("deploy/dev/a.yaml", MARK));

        assertThat(files()).containsExactly("deploy/dev/a.yaml");
    }

    @Test
    void nothingIsWrittenOutsideTheBaseDirectory() {
        for (String path : List.of(
                "../a.yaml",
                "deploy/../../a.yaml",
                "/etc/a.yaml",
                "deploy//a.yaml",
                "deploy\\a.yaml",
                "C:/a.yaml",
                "",
                ".",
                "a/.")) {
            assertThatThrownBy(() -> write(generated(path, MARK)))
                    .as(path)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aSymbolicLinkOutOfTheBaseDirectoryIsRefused(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(base.resolve("deploy"), elsewhere);

        assertThatThrownBy(() -> write(generated("deploy/dev/a.yaml", MARK)))
                .isInstanceOf(IOException.class)
                .hasMessage("refused to write deploy/dev/a.yaml: a symbolic link leads out of the base directory");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void aFileThatIsASymbolicLinkIsReplacedAndItsTargetKept(@TempDir Path elsewhere) throws IOException {
        Path target = Files.writeString(elsewhere.resolve("a.yaml"), "theirs\n");
        Files.createDirectories(base.resolve("deploy/dev"));
        Files.createSymbolicLink(base.resolve("deploy/dev/a.yaml"), target);
        Files.createSymbolicLink(base.resolve("deploy/dev/other"), elsewhere);

        WriteReport report = write(generated("deploy/dev/a.yaml", MARK));

        assertThat(target).hasContent("theirs\n");
        assertThat(base.resolve("deploy/dev/a.yaml")).isRegularFile().hasContent(MARK);
        assertThat(Files.isSymbolicLink(base.resolve("deploy/dev/a.yaml"))).isFalse();
        assertThat(report.foreign()).containsExactly("deploy/dev/other");
    }

    @Test
    void whenOneFileCannotBeWrittenNoneIs() throws IOException {
        file("deploy/dev/a.yaml", MARK + "a: 1\n");
        file("deploy/dev/z", "a file where a folder is needed");

        assertThatThrownBy(() ->
                        write(generated("deploy/dev/a.yaml", MARK + "a: 2\n"), generated("deploy/dev/z/z.yaml", MARK)))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write deploy/dev/z/z.yaml: a file stands where a directory is needed");
        assertThat(base.resolve("deploy/dev/a.yaml")).hasContent(MARK + "a: 1\n");
        assertThat(files()).containsExactly("deploy/dev/a.yaml", "deploy/dev/z");
    }

    @Test
    void aDirectoryInThePlaceOfAFileIsAnError() throws IOException {
        Files.createDirectories(base.resolve("deploy/dev/a.yaml"));

        assertThatThrownBy(() -> write(generated("deploy/dev/a.yaml", MARK)))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write deploy/dev/a.yaml: there is a directory of that name");
    }

    @Test
    void aFolderThatMayNotBeWrittenIsAnError() throws IOException {
        Path folder = Files.createDirectories(base.resolve("deploy/dev"));
        assumeTrue(folder.toFile().setWritable(false) && !Files.isWritable(folder), "this user may write everywhere");

        assertThatThrownBy(() -> write(generated("deploy/dev/a.yaml", MARK)))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write deploy/dev/a.yaml: permission denied");
    }

    private WriteReport write(Artifact... artifacts) throws IOException {
        return new ArtifactWriter(base).write(new ArtifactSet(Arrays.asList(artifacts)), FOLDERS);
    }

    private static Artifact generated(String path, String content) {
        return new Artifact(path, content, Ownership.GENERATED);
    }

    private void file(String path, String content) throws IOException {
        Files.createDirectories(base.resolve(path).getParent());
        Files.writeString(base.resolve(path), content);
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> found = Files.walk(base)) {
            Set<String> files = new TreeSet<>();
            found.filter(Files::isRegularFile)
                    .forEach(file -> files.add(base.relativize(file).toString().replace('\\', '/')));
            return files;
        }
    }
}
