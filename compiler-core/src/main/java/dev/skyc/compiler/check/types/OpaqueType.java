package dev.skyc.compiler.check.types;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.TypeDefinition;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.model.view.TypeUses;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.List;

/** A type whose JSON form only a library knows appears in no contract. */
public final class OpaqueType implements Check {
    static final DiagnosticCode OPAQUE_TYPE = DiagnosticCode.note("SKY4003", "opaque-type");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(OPAQUE_TYPE);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        TypeUses uses = TypeUses.of(application);
        for (TypeDefinition definition : application.types().values()) {
            if (definition instanceof TypeDefinition.Opaque opaque) {
                diagnostics.add(Diagnostic.of(
                                OPAQUE_TYPE,
                                uses.place(opaque),
                                "a library decides at run time what `" + TypeNames.simple(opaque.name())
                                        + "` looks like in JSON")
                        .label(opaque.reason())
                        .help("a record says it at compile time, and contracts can show it"));
            }
        }
        return diagnostics;
    }
}
