package dev.skyc.runtime.migrations;

import dev.skyc.runtime.contract.EnvironmentKeys;
import dev.skyc.runtime.contract.ServiceBinding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment of the Job says.
 *
 * @param database the database's name in the application; its migrations are in {@code db/<database>}
 * @param bindings the directory of the bindings
 * @param provision whether database, roles and extensions are to be made too
 * @param extensions to be made with them
 * @param patience how long a database may take to answer
 */
record Settings(String database, Path bindings, boolean provision, List<String> extensions, Duration patience) {
    private static final String DATABASE = "SKYC_DATABASE";
    private static final String PROVISION = "SKYC_PROVISION";
    private static final String EXTENSIONS = "SKYC_EXTENSIONS";
    private static final String PATIENCE = "SKYC_PATIENCE";

    static Settings from(Map<String, String> environment) throws Problem {
        return new Settings(
                required(environment, DATABASE),
                Path.of(required(environment, EnvironmentKeys.SERVICE_BINDING_ROOT)),
                isTrue(environment),
                Arrays.stream(environment.getOrDefault(EXTENSIONS, "").split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList(),
                patience(environment));
    }

    private static String required(Map<String, String> environment, String variable) throws Problem {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new Problem(Problem.Kind.SETTINGS, "the variable " + variable + " is not set"));
    }

    private static boolean isTrue(Map<String, String> environment) throws Problem {
        String text = environment.getOrDefault(PROVISION, "false");
        if (!List.of("true", "false").contains(text)) {
            throw new Problem(Problem.Kind.SETTINGS, "the variable " + PROVISION + " is neither `true` nor `false`");
        }
        return text.equals("true");
    }

    private static Duration patience(Map<String, String> environment) throws Problem {
        try {
            return Duration.parse(environment.getOrDefault(PATIENCE, "PT5M"));
        } catch (DateTimeParseException e) {
            throw new Problem(Problem.Kind.SETTINGS, "the variable " + PATIENCE + " is no duration such as PT5M", e);
        }
    }

    /** Who owns the database; read anew each time, because a Secret may come or change while we wait. */
    Login owner() throws Problem {
        return Login.from(new ServiceBinding(bindings.resolve("database-" + database)));
    }

    /** The roles that some function needs. */
    List<Role> roles() throws Problem {
        List<Role> roles = new ArrayList<>();
        for (Role.Access access : Role.Access.values()) {
            Path directory = bindings.resolve("role-" + access.name().toLowerCase(Locale.ROOT));
            if (Files.isDirectory(directory)) {
                roles.add(Role.from(new ServiceBinding(directory), access));
            }
        }
        return roles;
    }
}
