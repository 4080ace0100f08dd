package dev.skyc.backend.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.artifact.YamlWriter;
import dev.skyc.compiler.diagnostic.Severity;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Migrations;
import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.plan.PlannedBinding;
import dev.skyc.compiler.plan.PlannedBinding.ConfigMapFiles;
import dev.skyc.compiler.plan.PlannedBinding.ConfigMapKeys;
import dev.skyc.compiler.plan.PlannedBinding.NamespaceFile;
import dev.skyc.compiler.plan.PlannedBinding.SecretFiles;
import dev.skyc.compiler.plan.PlannedFunction;
import dev.skyc.compiler.plan.StatefulResource;
import dev.skyc.compiler.testing.Goldens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** All that an environment's providers made, as one readable text below {@code src/test/resources/providers}. */
public final class Provided {
    private static final Path GOLDENS = Path.of("src/test/resources/providers");

    private Provided() {}

    /** Compares what is provided for a program in the first environment of the settings with a golden file. */
    public static void compare(String golden, Path directory, String yaml, String... sources) {
        compare(golden, Environments.application(directory, sources), yaml);
    }

    /** The same for the application of sources and the migrations of its databases. */
    public static void compare(
            String golden, Path directory, SortedMap<String, Migrations> migrations, String yaml, String... sources) {
        compare(golden, Environments.application(directory, sources).with(migrations), yaml);
    }

    private static void compare(String golden, Application application, String yaml) {
        Validated<DeploymentPlan> plan = Environments.planFirst(application, yaml);
        assertThat(plan.diagnostics()).noneMatch(diagnostic -> diagnostic.code().severity() == Severity.ERROR);
        String text = text(plan.value());
        Path file = GOLDENS.resolve(golden + ".yaml");
        try {
            if (Goldens.updating()) {
                Files.createDirectories(GOLDENS);
                Files.writeString(file, text);
            }
            assertThat(text).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is said about a program in the first environment of the settings, a line each. */
    public static List<String> problems(Path directory, String yaml, String... sources) {
        return Environments.problems(Environments.planFirst(Environments.application(directory, sources), yaml));
    }

    private static String text(DeploymentPlan plan) {
        YamlWriter writer = new YamlWriter();
        StringBuilder text = new StringBuilder();
        Stream.of(
                        plan.access().stream(),
                        plan.manifests().stream(),
                        plan.platform().stream().map(object -> object.manifest()))
                .flatMap(objects -> objects)
                .map(Manifest::content)
                .forEach(object -> text.append(writer.write(object)).append("---\n"));
        for (PlannedFunction function : plan.functions()) {
            function.bindings().forEach(binding -> text.append(binding(function, binding)));
            function.environment()
                    .forEach((name, value) -> text.append("# ")
                            .append(function.function())
                            .append(" has $")
                            .append(name)
                            .append("=")
                            .append(value)
                            .append("\n"));
        }
        plan.external().forEach(name -> text.append(external(name)));
        plan.stateful().forEach(resource -> text.append(locked(resource)));
        return text.toString();
    }

    private static String binding(PlannedFunction function, PlannedBinding binding) {
        List<String> sources = new ArrayList<>();
        for (PlannedBinding.Source source : binding.sources()) {
            if (source instanceof ConfigMapFiles files) {
                sources.add("all of ConfigMap " + files.configMap());
            } else if (source instanceof ConfigMapKeys keys) {
                sources.add(keys.files() + " of ConfigMap " + keys.configMap());
            } else if (source instanceof SecretFiles files) {
                sources.add(files.files() + " of Secret " + files.secret());
            } else if (source instanceof NamespaceFile file) {
                sources.add("the namespace as " + file.file());
            }
        }
        return "# " + function.function() + " reads /bindings/" + binding.directory() + ": "
                + String.join("; ", sources) + "\n";
    }

    private static String external(ExternalName name) {
        String where = name.namespace().isEmpty() ? "" : " in " + name.namespace();
        return "# " + name.kind() + " " + name.name() + where + " is made by " + name.producer() + "\n";
    }

    private static String locked(StatefulResource resource) {
        List<String> fields = new ArrayList<>();
        resource.fields().forEach((name, field) -> fields.add(name + " " + field.value() + " " + field.rule()));
        return "# the lock keeps " + resource.kind() + " " + resource.name() + " of " + resource.provider() + ": "
                + String.join(", ", fields) + "\n";
    }
}
