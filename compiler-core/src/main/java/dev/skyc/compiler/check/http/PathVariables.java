package dev.skyc.compiler.check.http;

import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.view.PathForm;
import java.util.List;
import java.util.stream.Collectors;

/** Matches the variables of paths with parameters. */
final class PathVariables {
    private PathVariables() {}

    /** The variables of the route's path that no parameter is bound to; none if the path is malformed. */
    static List<String> unreceived(Handler handler, Trigger.Http http) {
        if (PathForm.problem(http.path()).isPresent()) {
            return List.of();
        }
        var received = handler.parameters().stream()
                .map(parameter -> parameter.binding() instanceof Binding.PathVariable variable ? variable.name() : "")
                .collect(Collectors.toSet());
        return http.path().variables().stream()
                .distinct()
                .filter(name -> !received.contains(name))
                .toList();
    }
}
