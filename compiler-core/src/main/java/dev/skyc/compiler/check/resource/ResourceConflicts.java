package dev.skyc.compiler.check.resource;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.model.view.CapabilitySite;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All who use one resource agree on what it carries. */
public final class ResourceConflicts implements Check {
    static final DiagnosticCode RESOURCE_PAYLOAD_CONFLICT =
            DiagnosticCode.error("SKY3002", "resource-payload-conflict");

    /** Databases hold outboxes of many events; events and topics have rules of their own. */
    private static final Set<String> OTHERS = Set.of("database", "event", "topic");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(RESOURCE_PAYLOAD_CONFLICT);
    }

    private record Resource(String kind, String name) {}

    @Override
    public List<Diagnostic> check(Application application) {
        Map<Resource, CapabilitySite> first = new HashMap<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (CapabilitySite site : CapabilitySite.all(application)) {
            if (OTHERS.contains(site.use().kind())
                    || site.use().payload().isEmpty()
                    || site.use().payload().get().isUnresolved()) {
                continue;
            }
            CapabilitySite other =
                    first.putIfAbsent(new Resource(site.use().kind(), site.use().name()), site);
            if (other != null && !other.use().payload().equals(site.use().payload())) {
                diagnostics.add(conflict(site, other));
            }
        }
        return diagnostics;
    }

    private static Diagnostic conflict(CapabilitySite site, CapabilitySite other) {
        TypeRef here = site.use().payload().orElseThrow();
        TypeRef there = other.use().payload().orElseThrow();
        return Diagnostic.of(
                        RESOURCE_PAYLOAD_CONFLICT,
                        site.parameter().span(),
                        "the " + Nouns.of(site.use().kind()) + " `" + site.use().name() + "` holds `"
                                + TypeNames.simple(there) + "`, but is used with `" + TypeNames.simple(here) + "`")
                .also(other.parameter().span(), "used with `" + TypeNames.simple(there) + "` here")
                .help("use one type, or two resources");
    }
}
