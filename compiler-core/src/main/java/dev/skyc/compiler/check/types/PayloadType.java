package dev.skyc.compiler.check.types;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.TypeDefinition;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.model.view.AsynchronousTypes;
import dev.skyc.compiler.model.view.JsonTypes;
import dev.skyc.compiler.model.view.JsonTypes.Refusal;
import dev.skyc.compiler.model.view.PayloadSite;
import dev.skyc.compiler.model.view.PayloadSite.Role;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.model.view.TypeUses;
import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.List;

/** Data that comes in or goes out, with all its members, has a JSON form that is known when it is compiled. */
public final class PayloadType implements Check {
    static final DiagnosticCode UNSUPPORTED_PAYLOAD = DiagnosticCode.error("SKY4000", "unsupported-payload-type");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(UNSUPPORTED_PAYLOAD);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        JsonTypes types = new JsonTypes(application.types());
        for (PayloadSite site : PayloadSite.all(application)) {
            types.refuse(site.type())
                    .filter(refusal -> !isReportedElsewhere(site, refusal))
                    .ifPresent(
                            refusal -> diagnostics.add(explain(site.span(), noun(site.role()), site.type(), refusal)));
        }
        TypeUses uses = TypeUses.of(application);
        for (TypeDefinition definition : application.types().values()) {
            if (definition instanceof TypeDefinition.Structure structure) {
                String owner = TypeNames.simple(structure.name());
                structure
                        .members()
                        .forEach(member -> types.refuseMember(member.type())
                                .ifPresent(refusal -> diagnostics.add(explain(
                                        uses.place(member.span(), structure),
                                        "the member `" + member.name() + "` of `" + owner + "`",
                                        member.type(),
                                        refusal))));
            }
        }
        return diagnostics;
    }

    /** Events have a rule of their own, and the forms that no result can have are rules of binding. */
    private static boolean isReportedElsewhere(PayloadSite site, Refusal refusal) {
        return switch (site.role()) {
            case PUBLISHED, REPLY -> true;
            case RESPONSE ->
                refusal.part() instanceof TypeRef.Wildcard
                        || site.type() instanceof TypeRef.Array
                        || AsynchronousTypes.contains(site.type())
                        || (site.type() instanceof TypeRef.Declared declared
                                && (declared.raw()
                                        || declared.name().startsWith("dev.skyc.api.")
                                        || declared.is("java.util.Optional")));
            case BODY, RECEIVED, CARRIED -> false;
        };
    }

    private static Diagnostic explain(SourceSpan span, String what, TypeRef type, Refusal refusal) {
        String part = TypeNames.simple(refusal.part());
        String whole = TypeNames.simple(type);
        return Diagnostic.of(
                        UNSUPPORTED_PAYLOAD,
                        span,
                        what + (part.equals(whole) ? " is" : " holds") + " `" + part + "`, which " + refusal.reason())
                .help(refusal.remedy());
    }

    private static String noun(Role role) {
        return switch (role) {
            case BODY -> "the request's body";
            case RESPONSE -> "the response";
            case RECEIVED -> "the payload";
            case REPLY, PUBLISHED -> "the event";
            case CARRIED -> "what is stored or sent here";
        };
    }
}
