package dev.skyc.compiler.check.event;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.TypeDefinition;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.model.view.EventNames;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** A handler that names a CloudEvents type takes the payload that the application declares for it, or raw bytes. */
public final class PayloadMismatch implements Check {
    static final DiagnosticCode PAYLOAD_MISMATCH = DiagnosticCode.error("SKY2066", "payload-mismatch");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(PAYLOAD_MISMATCH);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        Map<String, TypeDefinition> declared = new HashMap<>();
        for (TypeDefinition definition : application.types().values()) {
            EventNames.own(definition).ifPresent(name -> declared.putIfAbsent(name.type(), definition));
        }
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (HandlerSite site : HandlerSite.all(application)) {
            if (site.handler().trigger() instanceof Trigger.Event trigger && trigger.typeGiven()) {
                for (Parameter parameter : site.handler().parameters()) {
                    if (parameter.binding() instanceof Binding.Payload payload
                            && payload.payload() instanceof TypeRef.Declared type) {
                        judge(trigger, parameter, type, application.types(), declared)
                                .ifPresent(diagnostics::add);
                    }
                }
            }
        }
        return diagnostics;
    }

    private static Optional<Diagnostic> judge(
            Trigger.Event trigger,
            Parameter parameter,
            TypeRef.Declared payload,
            SortedMap<String, TypeDefinition> types,
            Map<String, TypeDefinition> declaredFor) {
        for (String type : trigger.types()) {
            List<TypeDefinition.EventName> own = EventNames.declarations(payload.name(), types);
            boolean matches = own.stream().anyMatch(name -> name.type().equals(type));
            TypeDefinition declared = declaredFor.get(type);
            if (!matches && declared != null) {
                return Optional.of(mismatch(parameter, payload, type)
                        .also(
                                EventNames.own(declared).orElseThrow().span(),
                                "`" + TypeNames.simple(declared.name()) + "` is its payload")
                        .help("take `" + TypeNames.simple(declared.name()) + "`, or `byte[]` to read it yourself"));
            }
            if (!matches && !own.isEmpty()) {
                return Optional.of(mismatch(parameter, payload, type)
                        .also(own.get(0).span(), "declared for `" + own.get(0).type() + "`")
                        .help("leave the type out of `@OnEvent`, or take the payload that belongs to it"));
            }
        }
        return Optional.empty();
    }

    private static Diagnostic mismatch(Parameter parameter, TypeRef payload, String type) {
        return Diagnostic.of(
                        PAYLOAD_MISMATCH,
                        parameter.span(),
                        "`" + TypeNames.simple(payload) + "` is not the payload of `" + type + "`")
                .label("receives events of another type");
    }
}
