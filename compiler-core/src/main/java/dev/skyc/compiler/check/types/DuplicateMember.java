package dev.skyc.compiler.check.types;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.TypeDefinition;
import dev.skyc.compiler.model.TypeDefinition.Member;
import dev.skyc.compiler.model.TypeDefinition.Structure;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.model.view.TypeUses;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The members of a JSON object have different names. */
public final class DuplicateMember implements Check {
    static final DiagnosticCode DUPLICATE_MEMBER = DiagnosticCode.error("SKY4005", "duplicate-member");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(DUPLICATE_MEMBER);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        TypeUses uses = TypeUses.of(application);
        for (TypeDefinition definition : application.types().values()) {
            if (definition instanceof Structure structure) {
                Map<String, Member> first = new HashMap<>();
                for (Member member : structure.members()) {
                    Member earlier = first.putIfAbsent(member.jsonName(), member);
                    if (earlier != null) {
                        diagnostics.add(conflict(structure, earlier, member, uses));
                    }
                }
            }
        }
        return diagnostics;
    }

    private static Diagnostic conflict(Structure owner, Member first, Member second, TypeUses uses) {
        return Diagnostic.of(
                        DUPLICATE_MEMBER,
                        uses.place(second.span(), owner),
                        "two members of `" + TypeNames.simple(owner.name()) + "` are `" + second.jsonName()
                                + "` in JSON")
                .also(uses.place(first.span(), owner), "has this name, too")
                .help("give one of them another name with `@JsonProperty`");
    }
}
