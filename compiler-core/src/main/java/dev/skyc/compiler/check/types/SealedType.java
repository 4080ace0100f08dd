package dev.skyc.compiler.check.types;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.TypeDefinition;
import dev.skyc.compiler.model.TypeDefinition.Alternative;
import dev.skyc.compiler.model.TypeDefinition.Choice;
import dev.skyc.compiler.model.TypeDefinition.Member;
import dev.skyc.compiler.model.TypeDefinition.Structure;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.model.view.TypeUses;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Of a sealed type's value its JSON says which alternative it is: by a member that only this is for, with a value of its own. */
public final class SealedType implements Check {
    static final DiagnosticCode NO_ALTERNATIVE = DiagnosticCode.error("SKY4006", "sealed-without-alternatives");
    static final DiagnosticCode DUPLICATE_DISCRIMINATOR = DiagnosticCode.error("SKY4007", "duplicate-discriminator");
    static final DiagnosticCode DISCRIMINATOR_CLASH = DiagnosticCode.error("SKY4009", "discriminator-clash");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(NO_ALTERNATIVE, DUPLICATE_DISCRIMINATOR, DISCRIMINATOR_CLASH);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        TypeUses uses = TypeUses.of(application);
        for (TypeDefinition definition : application.types().values()) {
            if (definition instanceof Choice choice) {
                if (choice.alternatives().isEmpty()) {
                    diagnostics.add(Diagnostic.of(
                                    NO_ALTERNATIVE,
                                    uses.place(choice),
                                    "the sealed type `" + TypeNames.simple(choice.name()) + "` has no alternative")
                            .label("no value of it can exist")
                            .help("write records or final classes that implement it"));
                }
                duplicates(choice, application, uses, diagnostics);
                clashes(choice, application, uses, diagnostics);
            }
        }
        return diagnostics;
    }

    private static void duplicates(
            Choice choice, Application application, TypeUses uses, List<Diagnostic> diagnostics) {
        Map<String, Alternative> first = new HashMap<>();
        for (Alternative alternative : choice.alternatives()) {
            Alternative earlier = first.putIfAbsent(alternative.discriminatorValue(), alternative);
            TypeDefinition definition = application.types().get(alternative.type());
            TypeDefinition other = earlier == null ? null : application.types().get(earlier.type());
            if (definition != null && other != null) {
                diagnostics.add(Diagnostic.of(
                                DUPLICATE_DISCRIMINATOR,
                                uses.place(definition),
                                "two alternatives of `" + TypeNames.simple(choice.name()) + "` are `"
                                        + choice.discriminator() + ": " + alternative.discriminatorValue()
                                        + "` in JSON")
                        .also(uses.place(other), "is written so, too")
                        .help("rename one of them, or give it a name with `@JsonTypeName`"));
            }
        }
    }

    private static void clashes(Choice choice, Application application, TypeUses uses, List<Diagnostic> diagnostics) {
        for (Alternative alternative : choice.alternatives()) {
            if (application.types().get(alternative.type()) instanceof Structure structure) {
                structure.members().stream()
                        .filter(member -> member.jsonName().equals(choice.discriminator()))
                        .forEach(member -> diagnostics.add(clash(choice, structure, member, uses)));
            }
        }
    }

    private static Diagnostic clash(Choice choice, Structure structure, Member member, TypeUses uses) {
        return Diagnostic.of(
                        DISCRIMINATOR_CLASH,
                        uses.place(member.span(), structure),
                        "`" + member.jsonName() + "` says which `" + TypeNames.simple(choice.name())
                                + "` it is, and is a member of `" + TypeNames.simple(structure.name()) + "` as well")
                .also(
                        uses.place(choice),
                        "this sealed type's alternatives are told apart by `" + choice.discriminator() + "`")
                .help(
                        "rename the member, or choose another name with `@JsonTypeInfo(use = NAME, property = \"…\")` on `"
                                + TypeNames.simple(choice.name()) + "`");
    }
}
