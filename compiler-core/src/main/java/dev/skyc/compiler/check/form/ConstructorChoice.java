package dev.skyc.compiler.check.form;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Declaration;
import dev.skyc.compiler.model.Declaration.ConstructorForm;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.List;

/** A class that is made by the compiler's code has one public constructor, which says what the class needs. */
public final class ConstructorChoice implements Check {
    static final DiagnosticCode SEVERAL_CONSTRUCTORS = DiagnosticCode.error("SKY1076", "several-constructors");
    static final DiagnosticCode NO_PUBLIC_CONSTRUCTOR = DiagnosticCode.error("SKY1077", "no-public-constructor");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(SEVERAL_CONSTRUCTORS, NO_PUBLIC_CONSTRUCTOR);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        application.functions().forEach(function -> check(function.className(), function.declaration(), diagnostics));
        application
                .components()
                .forEach(component -> check(component.className(), component.declaration(), diagnostics));
        return diagnostics;
    }

    private static void check(String className, Declaration declaration, List<Diagnostic> diagnostics) {
        String name = TypeNames.simple(className);
        List<ConstructorForm> open = declaration.constructors().stream()
                .filter(ConstructorForm::isPublic)
                .toList();
        if (open.isEmpty() && !declaration.constructors().isEmpty()) {
            ConstructorForm hidden = declaration.constructors().get(0);
            diagnostics.add(
                    Diagnostic.of(NO_PUBLIC_CONSTRUCTOR, hidden.span(), "`" + name + "` has no public constructor")
                            .label("a public one says what the class needs")
                            .help("make the constructor that takes what the class needs `public`"));
        }
        open.stream()
                .skip(1)
                .forEach(
                        second -> diagnostics.add(
                                Diagnostic.of(
                                                SEVERAL_CONSTRUCTORS,
                                                second.span(),
                                                "`" + name + "` has several public constructors")
                                        .label("this one could be meant")
                                        .also(open.get(0).span(), "or this one")
                                        .help(
                                                "keep the one that takes what the class needs; others, for tests say, need not be public")));
    }
}
