package dev.skyc.compiler.check.name;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.model.view.KebabCase;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Ids of handlers can stand in paths and become names of Kubernetes objects, which stay different. */
public final class HandlerNames implements Check {
    static final DiagnosticCode INVALID_HANDLER_ID = DiagnosticCode.error("SKY2110", "invalid-handler-id");

    static final DiagnosticCode COLLIDING_OBJECT_NAMES = DiagnosticCode.error("SKY2111", "colliding-object-names");

    static final DiagnosticCode LONG_OBJECT_NAME = DiagnosticCode.note("SKY2112", "long-object-name");

    /** Knative appends up to 17 characters to the 46 that a name may have. */
    private static final int LONGEST = 46;

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(INVALID_HANDLER_ID, COLLIDING_OBJECT_NAMES, LONG_OBJECT_NAME);
    }

    private record ObjectName(String kind, String name) {}

    @Override
    public List<Diagnostic> check(Application application) {
        Map<ObjectName, HandlerSite> first = new HashMap<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (HandlerSite site : HandlerSite.all(application)) {
            if (site.handler().trigger().isHttp()) {
                continue;
            }
            if (!ID.matcher(site.handler().id()).matches()) {
                diagnostics.add(invalid(site));
                continue;
            }
            ObjectName name = new ObjectName(kind(site.handler().trigger()), name(site));
            HandlerSite other = first.putIfAbsent(name, site);
            if (other != null && !isDuplicateId(site, other)) {
                diagnostics.add(colliding(site, other, name));
            } else if (name.name().length() > LONGEST) {
                diagnostics.add(tooLong(site, name));
            }
        }
        return diagnostics;
    }

    private static Diagnostic invalid(HandlerSite site) {
        return Diagnostic.of(
                        INVALID_HANDLER_ID,
                        site.handler().span(),
                        "`" + site.handler().id() + "` cannot be the id of a handler")
                .label("letters of ASCII, digits, dashes and underscores only, the first a letter")
                .help("give the trigger a `name`");
    }

    private static Diagnostic colliding(HandlerSite site, HandlerSite other, ObjectName name) {
        return Diagnostic.of(
                        COLLIDING_OBJECT_NAMES,
                        site.handler().span(),
                        "`" + text(other) + "` and `" + text(site) + "` both become the " + name.kind() + " `"
                                + name.name() + "`")
                .also(other.handler().span(), "the other handler")
                .help("give one of the triggers another `name`");
    }

    private static Diagnostic tooLong(HandlerSite site, ObjectName name) {
        int over = name.name().length() - LONGEST;
        return Diagnostic.of(
                        LONG_OBJECT_NAME,
                        site.handler().span(),
                        "the name of the " + name.kind() + " `" + name.name() + "` is " + over
                                + (over == 1 ? " character" : " characters") + " too long")
                .label("cut, and made unique by a hash")
                .help("a shorter `name` of the trigger, or `@FunctionName`, keeps it readable");
    }

    /** Two handlers of one function with the same id, which has a message of its own. */
    private static boolean isDuplicateId(HandlerSite site, HandlerSite other) {
        return site.function().equals(other.function())
                && site.handler().id().equals(other.handler().id());
    }

    private static String kind(Trigger trigger) {
        return trigger instanceof Trigger.Message ? "KafkaSource" : "Trigger";
    }

    private static String name(HandlerSite site) {
        return (site.function().name() + "-" + KebabCase.of(site.handler().id()))
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("-$", "");
    }

    private static String text(HandlerSite site) {
        return site.function().name() + "." + site.handler().id();
    }
}
