package dev.skyc.compiler.check.form;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Declaration;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.List;

/** A class without constructor has no final field that a constructor would have to set. */
public final class UninitialisedField implements Check {
    static final DiagnosticCode UNINITIALISED_FIELD = DiagnosticCode.error("SKY1078", "uninitialised-field");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(UNINITIALISED_FIELD);
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
        // With a constructor it is javac's business.
        if (!declaration.constructors().isEmpty()) {
            return;
        }
        String name = TypeNames.simple(className);
        for (Declaration.FieldForm field : declaration.uninitialisedFinals()) {
            diagnostics.add(Diagnostic.of(
                            UNINITIALISED_FIELD,
                            field.span(),
                            "the final field `" + field.name() + "` of `" + name + "` is never set")
                    .label("the class has no constructor")
                    .help("write a constructor `public " + name + "(…)` that takes and sets it"));
        }
    }
}
