package dev.skyc.compiler.check.http;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.model.view.TriggerNames;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.List;

/** A public function has HTTP handlers only: whoever reaches its port could forge events for the others. */
public final class PublicBesideOtherTriggers implements Check {
    static final DiagnosticCode PUBLIC_BESIDE_OTHER_TRIGGERS =
            DiagnosticCode.error("SKY2013", "public-beside-other-triggers");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(PUBLIC_BESIDE_OTHER_TRIGGERS);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        return HandlerSite.all(application).stream()
                .filter(site ->
                        site.function().isPublic() && !site.handler().trigger().isHttp())
                .map(PublicBesideOtherTriggers::conflict)
                .toList();
    }

    private static Diagnostic conflict(HandlerSite site) {
        FunctionClass function = site.function();
        String trigger = TriggerNames.annotation(site.handler().trigger());
        return Diagnostic.of(
                        PUBLIC_BESIDE_OTHER_TRIGGERS,
                        site.handler().trigger().span(),
                        "the public function `" + TypeNames.simple(function.className()) + "` has a handler that is `"
                                + trigger + "`")
                .label("anyone who can reach the function could forge what arrives here")
                .also(function.declaration().spanOf("Public").orElse(function.span()), "made public here")
                .help("move `" + site.handler().method() + "` into a class without `@Public`");
    }
}
