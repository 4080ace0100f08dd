package dev.skyc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import dev.skyc.compiler.artifact.Artifact;
import dev.skyc.compiler.pipeline.Compilation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one capability parameter of the sample is worth in the tree: exactly that function's share, and nothing else. */
class CapabilityChangeTest {
    private static final String ROOT = "src/main/java/com/acme/shop/";

    /** Files that list what the tree holds. */
    private static final List<String> LISTS =
            List.of("application.json", "external.yaml", "kustomization.yaml", "kustomizeconfig.yaml");

    private static SortedMap<String, String> before = new TreeMap<>();

    @TempDir
    Path directory;

    @BeforeAll
    static void compileTheSample(@TempDir Path directory) throws IOException {
        before = tree(directory, Sample.texts());
    }

    /** The function loses a capability that other functions keep, so no object of the resource itself goes. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "report/NightlyReport.java | '@Database(value = \"shop\", access = Access.READ) DataSource shop,' |"
                        + " nightly-report | database-shop",
                "report/NightlyReport.java | '@Bucket(\"reports\") BucketWriter reports,' | nightly-report |"
                        + " bucket-reports",
                "notification/Mail.java | ', @Secret(\"mail-key\") SecretValue key' | notifications | secret-mail-key"
            })
    void onlyItsShareGoes(String file, String parameter, String function, String binding) throws IOException {
        SortedMap<String, String> texts = Sample.texts();
        assertThat(texts.get(ROOT + file)).contains(parameter);
        texts.merge(ROOT + file, "", (text, none) -> text.replace(parameter, ""));
        SortedMap<String, String> after = tree(directory, texts);

        assertThat(before.keySet()).containsAll(after.keySet());
        List<String> gone = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        before.forEach((path, content) -> {
            if (!after.containsKey(path)) {
                gone.add(path);
            } else if (!after.get(path).equals(content)) {
                changed.add(path);
                assertThat(added(content, after.get(path))).as(path).isEmpty();
            }
        });
        assertThat(gone).allMatch(path -> path.contains(binding));
        assertThat(changed)
                .allMatch(path -> LISTS.stream().anyMatch(path::endsWith)
                        || path.endsWith("/service-" + function + ".yaml")
                        || path.endsWith("-" + binding + "-" + function + ".yaml"));
        for (String environment : environments()) {
            assertThat(changed).contains("deploy/" + environment + "/service-" + function + ".yaml");
            assertThat(after.get("deploy/" + environment + "/service-" + function + ".yaml"))
                    .doesNotContain(binding);
        }
    }

    /** Environments that follow the source. */
    private static List<String> environments() {
        return before.keySet().stream()
                .filter(path -> path.endsWith("/application.json"))
                .map(path -> path.split("/")[1])
                .toList();
    }

    private static List<AbstractDelta<String>> added(String before, String after) {
        return DiffUtils.diff(before.lines().toList(), after.lines().toList()).getDeltas().stream()
                .filter(delta -> delta.getType() != DeltaType.DELETE)
                .toList();
    }

    private static SortedMap<String, String> tree(Path directory, SortedMap<String, String> texts) throws IOException {
        Sample.write(directory, texts, new Random(1));
        Compilation compilation = Sample.compile(directory);
        assertThat(compilation.hasErrors())
                .as(compilation.rendered().toString())
                .isFalse();
        SortedMap<String, String> files = new TreeMap<>();
        for (Artifact artifact : compilation.artifacts().artifacts()) {
            files.put(artifact.path(), artifact.content());
        }
        return files;
    }
}
