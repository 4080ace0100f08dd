package dev.skyc.compiler.check.event;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.TypeDefinition;
import dev.skyc.compiler.model.view.EventNames;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * CloudEvents types are well-formed: those that the application declares in reverse DNS order, those of others at least
 * printable.
 */
public final class EventTypeForm implements Check {
    static final DiagnosticCode INVALID_EVENT_TYPE = DiagnosticCode.error("SKY2067", "invalid-event-type");

    private static final int LONGEST = 255;
    private static final Pattern OWN = Pattern.compile("[A-Za-z][A-Za-z0-9-]*(\\.[A-Za-z0-9][A-Za-z0-9_-]*)+");
    private static final Pattern FOREIGN = Pattern.compile("[!-~]+");
    private static final String RESERVED = "dev.skyc.";

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(INVALID_EVENT_TYPE);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (TypeDefinition definition : application.types().values()) {
            EventNames.own(definition)
                    .ifPresent(name -> judge(name.type(), name.external() ? FOREIGN : OWN, name.span())
                            .ifPresent(diagnostics::add));
        }
        for (HandlerSite site : HandlerSite.all(application)) {
            if (site.handler().trigger() instanceof Trigger.Event trigger && trigger.typeGiven()) {
                trigger.types()
                        .forEach(type -> judge(type, FOREIGN, trigger.span()).ifPresent(diagnostics::add));
            }
        }
        return diagnostics;
    }

    private static Optional<Diagnostic> judge(String type, Pattern form, SourceSpan span) {
        if (type.length() > LONGEST) {
            return Optional.of(
                    Diagnostic.of(INVALID_EVENT_TYPE, span, "a CloudEvents type has at most " + LONGEST + " characters")
                            .label("has " + type.length()));
        }
        if (!form.matcher(type).matches()) {
            return Optional.of(Diagnostic.of(INVALID_EVENT_TYPE, span, "`" + type + "` is no CloudEvents type")
                    .help("write it in reverse DNS order and with a version, such as `com.acme.order.placed.v1`"));
        }
        if (form.equals(OWN) && type.startsWith(RESERVED)) {
            return Optional.of(Diagnostic.of(
                            INVALID_EVENT_TYPE, span, "CloudEvents types that begin with `" + RESERVED + "` are ours")
                    .help("begin it with a domain of yours"));
        }
        return Optional.empty();
    }
}
