package dev.skyc.compiler.check.form;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.List;

/** Functions have a package: code elsewhere, like the generated, cannot name a class of the unnamed one. */
public final class UnnamedPackage implements Check {
    static final DiagnosticCode UNNAMED_PACKAGE = DiagnosticCode.error("SKY1075", "unnamed-package");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(UNNAMED_PACKAGE);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        return application.functions().stream()
                .filter(function -> function.packageName().isEmpty())
                .map(function -> Diagnostic.of(
                                UNNAMED_PACKAGE,
                                function.span(),
                                "the function `" + TypeNames.simple(function.className()) + "` has no package")
                        .label("generated code could not name it")
                        .help("begin the file with a line such as `package shop;`"))
                .toList();
    }
}
