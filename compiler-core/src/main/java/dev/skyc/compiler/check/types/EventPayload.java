package dev.skyc.compiler.check.types;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.TypeDefinition;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.model.view.EventPayloads;
import dev.skyc.compiler.model.view.PayloadSite;
import dev.skyc.compiler.model.view.PayloadSite.Role;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is published has a name for the world: its type carries {@code @EventType}. */
public final class EventPayload implements Check {
    static final DiagnosticCode NOT_AN_EVENT = DiagnosticCode.error("SKY4001", "not-an-event");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(NOT_AN_EVENT);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        return PayloadSite.all(application).stream()
                .filter(site -> site.role() == Role.PUBLISHED
                        && !site.type().isUnresolved()
                        && !EventPayloads.isEvent(site.type(), application.types()))
                .map(site -> explain(site, application.types()))
                .toList();
    }

    private static Diagnostic explain(PayloadSite site, Map<String, TypeDefinition> types) {
        String type = TypeNames.simple(site.type());
        Diagnostic diagnostic =
                Diagnostic.of(NOT_AN_EVENT, site.span(), "`" + type + "` is published here, but is no event");
        TypeDefinition definition =
                site.type() instanceof TypeRef.Declared declared ? types.get(declared.name()) : null;
        boolean generic = site.type() instanceof TypeRef.Declared declared
                && !declared.arguments().isEmpty();
        if (definition == null || generic) {
            return diagnostic
                    .label("an event is a type of the application")
                    .help("write a record with the data as member, and name it with `@EventType(\"…\")`");
        }
        if (definition instanceof TypeDefinition.Choice choice
                && !choice.alternatives().isEmpty()) {
            for (String name : EventPayloads.unnamedAlternatives(site.type(), types)) {
                TypeDefinition alternative = types.get(name);
                if (alternative != null && alternative.span().isPositioned()) {
                    diagnostic = diagnostic.also(alternative.span(), "has no `@EventType`");
                }
            }
            return diagnostic.help("name each of its alternatives with `@EventType(\"…\")`");
        }
        return (definition.span().isPositioned()
                        ? diagnostic.also(definition.span(), "has no `@EventType`")
                        : diagnostic)
                .help("name it: `@EventType(\"com.acme." + type.toLowerCase(Locale.ROOT) + ".v1\")`");
    }
}
