package dev.skyc.compiler.check.types;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.TypeDefinition;
import dev.skyc.compiler.model.TypeDefinition.Constant;
import dev.skyc.compiler.model.TypeDefinition.Enumeration;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.model.view.TypeUses;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each constant of an enum has a text of its own. */
public final class DuplicateConstant implements Check {
    static final DiagnosticCode DUPLICATE_CONSTANT = DiagnosticCode.error("SKY4008", "duplicate-constant");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(DUPLICATE_CONSTANT);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        TypeUses uses = TypeUses.of(application);
        for (TypeDefinition definition : application.types().values()) {
            if (definition instanceof Enumeration enumeration) {
                Map<String, Constant> first = new HashMap<>();
                for (Constant constant : enumeration.constants()) {
                    Constant earlier = first.putIfAbsent(constant.jsonName(), constant);
                    if (earlier != null) {
                        diagnostics.add(Diagnostic.of(
                                        DUPLICATE_CONSTANT,
                                        uses.place(enumeration),
                                        "`" + earlier.name() + "` and `" + constant.name() + "` of `"
                                                + TypeNames.simple(enumeration.name()) + "` are both `"
                                                + constant.jsonName() + "` in JSON")
                                .help("give one of them another text with `@JsonProperty`"));
                    }
                }
            }
        }
        return diagnostics;
    }
}
