package dev.skyc.compiler.gitops;

import dev.skyc.compiler.artifact.ManifestReader;
import dev.skyc.compiler.artifact.YamlWriter;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.plan.PlannedImage;
import dev.skyc.compiler.source.SourceSpan;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The Kustomize component that gives images their digests. A compilation puts placeholders where an image has no entry and
 * drops entries of images that nothing runs any more; digests are the business of those who build and promote images.
 *
 * @param entries by the image's name in the objects, each with all its fields
 */
public record ImageFile(SortedMap<String, Map<String, Object>> entries) {
    /** The file's path in an environment's folder. */
    public static final String PATH = "image/kustomization.yaml";

    /** An image file that skyc did not write like this. */
    static final DiagnosticCode UNREADABLE = DiagnosticCode.error("SKY5047", "unreadable-image-file");

    private static final String COMMENT = """
            # The images of this environment. Placeholders are put in by compile; digests are changed by serverless:image
            # and serverless:promote alone.
            """;
    private static final String NO_DIGEST = "sha256:" + "0".repeat(64);
    private static final String NAME = "name";

    public ImageFile {
        SortedMap<String, Map<String, Object>> copy = new TreeMap<>();
        entries.forEach((name, entry) -> copy.put(name, Collections.unmodifiableMap(new LinkedHashMap<>(entry))));
        entries = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * Reads a committed file.
     *
     * @param path named in diagnostics
     */
    public static Validated<Optional<ImageFile>> read(String path, String text) {
        try {
            Object images = new ManifestReader().document(text).get("images");
            SortedMap<String, Map<String, Object>> entries = new TreeMap<>();
            for (Object image : images instanceof List<?> list ? list : List.of()) {
                Map<String, Object> entry = new LinkedHashMap<>();
                if (image instanceof Map<?, ?> fields) {
                    fields.forEach((key, value) -> entry.put(String.valueOf(key), value));
                }
                if (!(entry.get(NAME) instanceof String name) || entries.put(name, entry) != null) {
                    return unreadable(path);
                }
            }
            return images instanceof List
                    ? new Validated<>(Optional.of(new ImageFile(entries)), List.of())
                    : unreadable(path);
        } catch (IOException e) {
            return unreadable(path);
        }
    }

    private static Validated<Optional<ImageFile>> unreadable(String path) {
        return new Validated<>(
                Optional.empty(),
                List.of(
                        Diagnostic.of(
                                        UNREADABLE,
                                        SourceSpan.ofFile(path),
                                        "the images of an environment are not a list of entries with different names")
                                .help(
                                        "restore the file from version control; without history, delete it: "
                                                + "compile puts placeholders in, and `serverless:image` or `serverless:promote` digests")));
    }

    /** The file of an environment that has none. */
    static ImageFile of(DeploymentPlan plan) {
        return new ImageFile(new TreeMap<>()).completedFor(plan);
    }

    /** This file with the other's images where both have them, and the other's where this one has none. */
    public ImageFile taking(ImageFile other) {
        SortedMap<String, Map<String, Object>> taken = new TreeMap<>(entries);
        taken.putAll(other.entries);
        return new ImageFile(taken);
    }

    /**
     * This file with an entry for each image that the plan runs, and no others. What is to be the application's image of
     * the time becomes what that is now.
     */
    ImageFile completedFor(DeploymentPlan plan) {
        SortedMap<String, Map<String, Object>> completed = new TreeMap<>();
        Map<String, Object> own =
                entries.getOrDefault(plan.application(), image(plan.application(), plan.application(), NO_DIGEST));
        completed.put(plan.application(), own);
        for (PlannedImage image : plan.images()) {
            String name = image.name();
            Map<String, Object> entry = entries.get(name);
            if (entry == null && image.database().isEmpty()) {
                entry = new LinkedHashMap<>(own);
                entry.put(NAME, name);
            }
            completed.put(name, entry == null ? image(name, name, NO_DIGEST) : entry);
        }
        return new ImageFile(completed);
    }

    private static Map<String, Object> image(String name, String repository, String digest) {
        Map<String, Object> image = new LinkedHashMap<>();
        image.put(NAME, name);
        image.put("newName", "registry.invalid/" + repository);
        image.put("digest", digest);
        return image;
    }

    /** The file's text. */
    public String text() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("apiVersion", "kustomize.config.k8s.io/v1alpha1");
        file.put("kind", "Component");
        file.put("images", List.copyOf(entries.values()));
        return COMMENT + new YamlWriter().write(file);
    }
}
