package dev.skyc.compiler.check.event;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.TypeDefinition;
import dev.skyc.compiler.model.view.EventNames;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A CloudEvents type has one payload type. */
public final class EventTypeConflict implements Check {
    static final DiagnosticCode EVENT_TYPE_CONFLICT = DiagnosticCode.error("SKY2065", "event-type-conflict");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(EVENT_TYPE_CONFLICT);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        Map<String, TypeDefinition> first = new HashMap<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (TypeDefinition definition : application.types().values()) {
            EventNames.own(definition).ifPresent(name -> {
                TypeDefinition other = first.putIfAbsent(name.type(), definition);
                if (other != null) {
                    diagnostics.add(Diagnostic.of(
                                    EVENT_TYPE_CONFLICT,
                                    name.span(),
                                    "`" + TypeNames.simple(definition.name()) + "` and `"
                                            + TypeNames.simple(other.name()) + "` are both the payload of `"
                                            + name.type() + "`")
                            .label("conflicts with the other payload")
                            .also(EventNames.own(other).orElseThrow().span(), "first declared here")
                            .help("give one of them another type, such as the next version"));
                }
            });
        }
        return diagnostics;
    }
}
