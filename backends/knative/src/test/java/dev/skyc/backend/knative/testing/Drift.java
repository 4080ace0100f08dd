package dev.skyc.backend.knative.testing;

import dev.skyc.compiler.artifact.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compares an object with what a cluster makes of it, the way GitOps tools do: a field that was not sent may appear, a field
 * that was sent must come back, and a list is one value.
 */
public final class Drift {
    private Drift() {}

    /** The fields in which an object would never be in sync. */
    public static List<String> of(Manifest object) {
        List<String> drift = new ArrayList<>();
        compare("", object.content(), ClusterDefaults.apply(object), drift);
        return drift;
    }

    private static void compare(String path, Object sent, Object stored, List<String> drift) {
        if (sent instanceof Map<?, ?> sentFields && stored instanceof Map<?, ?> storedFields) {
            sentFields.forEach((name, value) ->
                    compare(path.isEmpty() ? "" + name : path + "." + name, value, storedFields.get(name), drift));
        } else if (!Objects.equals(sent, stored)) {
            drift.add(path + ": sent " + sent + ", comes back as " + stored);
        }
    }
}
