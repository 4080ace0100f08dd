package dev.skyc.backend.services;

import dev.skyc.annotation.Get;
import dev.skyc.compiler.config.ConfigReader;
import dev.skyc.compiler.config.EnvironmentConfig;
import dev.skyc.compiler.config.ServerlessConfig;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.frontend.Frontend;
import dev.skyc.compiler.frontend.FrontendRequest;
import dev.skyc.compiler.frontend.FrontendResult;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.planner.Planner;
import dev.skyc.compiler.spi.CapabilityKind;
import dev.skyc.compiler.spi.ResourceProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plans the environments of small programs in tests. */
final class Environments {
    static final List<CapabilityKind> KINDS = all(CapabilityKind.class);
    static final List<ResourceProvider> PROVIDERS = all(ResourceProvider.class);

    private static final Pattern TYPE = Pattern.compile("public (?:final |sealed )?(?:class|record|interface) (\\w+)");
    private static final String HEAD = """
            package shop;

            import dev.skyc.annotation.*;
            import dev.skyc.api.*;
            import java.net.URI;
            import java.util.*;
            import javax.sql.DataSource;

            """;

    private Environments() {}

    /** The application of sources without their heads, each one public type. */
    static Application application(Path directory, String... sources) {
        return application(KINDS, directory, sources);
    }

    static Application application(List<CapabilityKind> kinds, Path directory, String... sources) {
        try {
            Path root = directory.resolve("src/main/java");
            for (String source : sources) {
                Matcher type = TYPE.matcher(source);
                if (!type.find()) {
                    throw new IllegalArgumentException(source);
                }
                Path file = root.resolve("shop/" + type.group(1) + ".java");
                Files.createDirectories(file.getParent());
                Files.writeString(file, HEAD + source);
            }
            Path annotations = Path.of(Get.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            FrontendResult result = new Frontend(kinds)
                    .analyze(new FrontendRequest(
                            directory,
                            List.of(root),
                            List.of(),
                            List.of(),
                            List.of(new FrontendRequest.Jar("dev.skyc:skyc-annotations", annotations, false)),
                            Optional.empty()));
            if (!result.diagnostics().isEmpty()) {
                throw new AssertionError(result.diagnostics());
            }
            return result.application();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** The plan of one environment of the settings. */
    static Validated<DeploymentPlan> plan(Application application, String environment, String yaml) {
        Validated<ServerlessConfig> config = config(KINDS, yaml);
        return plan(
                KINDS,
                application,
                application,
                config,
                config.value().environment(environment).orElseThrow());
    }

    /** The plan of the first environment, whatever it is called. */
    static Validated<DeploymentPlan> planFirst(Application application, String yaml) {
        Validated<ServerlessConfig> config = config(KINDS, yaml);
        EnvironmentConfig first =
                config.value().environments().values().iterator().next();
        return plan(KINDS, application, application, config, first);
    }

    static Validated<ServerlessConfig> config(List<CapabilityKind> kinds, String yaml) {
        return ConfigReader.read("serverless.yaml", Optional.of(yaml), "shop", kinds, PROVIDERS);
    }

    static Validated<DeploymentPlan> plan(
            List<CapabilityKind> kinds,
            Application application,
            Application source,
            Validated<ServerlessConfig> config,
            EnvironmentConfig environment) {
        List<Diagnostic> diagnostics = new ArrayList<>(config.diagnostics());
        Validated<DeploymentPlan> plan =
                new Planner(kinds, PROVIDERS).plan(application, source, config.value(), environment);
        diagnostics.addAll(plan.diagnostics());
        return new Validated<>(plan.value(), diagnostics);
    }

    /** What is said, a line each. */
    static List<String> problems(Validated<?> result) {
        return result.diagnostics().stream()
                .sorted(Diagnostic.ORDER)
                .map(Environments::line)
                .toList();
    }

    private static String line(Diagnostic diagnostic) {
        StringBuilder line = new StringBuilder();
        line.append(diagnostic.primary().span())
                .append(' ')
                .append(diagnostic.code().id())
                .append(' ')
                .append(diagnostic.message());
        diagnostic.help().forEach(help -> line.append(" => ").append(help));
        return line.toString();
    }

    private static <T> List<T> all(Class<T> service) {
        return ServiceLoader.load(service).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
