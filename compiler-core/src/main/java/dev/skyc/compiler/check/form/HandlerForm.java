package dev.skyc.compiler.check.form;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Declaration;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.model.view.TriggerNames;
import dev.skyc.compiler.spi.Check;
import java.util.List;
import java.util.stream.Stream;

/** A handler is a public method of its function's instance, without type parameters. */
public final class HandlerForm implements Check {
    static final DiagnosticCode NEVER_RUNS = DiagnosticCode.error("SKY1079", "handler-never-runs");
    static final DiagnosticCode NOT_PUBLIC = DiagnosticCode.error("SKY1080", "handler-not-public");
    static final DiagnosticCode GENERIC = DiagnosticCode.error("SKY1081", "generic-handler");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(NEVER_RUNS, NOT_PUBLIC, GENERIC);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        return HandlerSite.all(application).stream()
                .map(HandlerSite::handler)
                .flatMap(HandlerForm::check)
                .distinct()
                .toList();
    }

    private static Stream<Diagnostic> check(Handler handler) {
        Declaration declaration = handler.declaration();
        String name = "`" + handler.method() + "`";
        if (declaration.has("private") || declaration.has("static")) {
            String modifier = declaration.has("private") ? "private" : "static";
            return Stream.of(Diagnostic.of(
                            NEVER_RUNS,
                            handler.span(),
                            name + " has a trigger, but is " + modifier + " and would never run")
                    .also(
                            handler.trigger().span(),
                            "`" + TriggerNames.annotation(handler.trigger()) + "` calls a public"
                                    + " method of the function's instance")
                    .help(
                            modifier.equals("private")
                                    ? "make the method `public`, or leave out the annotation"
                                    : "leave out `static`, or the annotation"));
        }
        if (declaration.generic()) {
            return Stream.of(Diagnostic.of(GENERIC, handler.span(), "the handler " + name + " has type parameters")
                    .label("nobody could say which types they stand for")
                    .help("write the types themselves"));
        }
        // What an interface or abstract class only declares is public where it is implemented.
        return declaration.has("public") || declaration.has("abstract")
                ? Stream.of()
                : Stream.of(Diagnostic.of(NOT_PUBLIC, handler.span(), "the handler " + name + " is not public")
                        .label("handlers are public methods")
                        .help("make the method `public`"));
    }
}
