package dev.skyc.compiler.check.types;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.TypeDefinition;
import dev.skyc.compiler.model.view.GenericGrowth;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.model.view.TypeUses;
import dev.skyc.compiler.spi.Check;
import java.util.List;

/** A generic type reaches finitely many types: not itself with ever larger arguments. */
public final class ExpandingType implements Check {
    static final DiagnosticCode EXPANDING_TYPE = DiagnosticCode.error("SKY4004", "expanding-type");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(EXPANDING_TYPE);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        TypeUses uses = TypeUses.of(application);
        return GenericGrowth.of(application.types()).growing().stream()
                .map(growth -> explain(growth, uses))
                .toList();
    }

    private static Diagnostic explain(GenericGrowth.Growth growth, TypeUses uses) {
        TypeDefinition.Structure owner = growth.owner();
        return Diagnostic.of(
                        EXPANDING_TYPE,
                        uses.place(growth.member().span(), owner),
                        "`" + TypeNames.simple(owner.name()) + "` needs itself with ever larger type arguments")
                .label("grows with every step: `"
                        + TypeNames.simple(growth.member().type()) + "`")
                .help("write the member with the type's own parameters, or make another type for it");
    }
}
