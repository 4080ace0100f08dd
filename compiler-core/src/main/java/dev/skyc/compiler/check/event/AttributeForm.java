package dev.skyc.compiler.check.event;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.TypeDefinition;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.model.view.Scalars;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code @Attribute} makes a legal CloudEvents attribute: name, type and uniqueness. */
public final class AttributeForm implements Check {
    static final DiagnosticCode INVALID_ATTRIBUTE_NAME = DiagnosticCode.error("SKY2073", "invalid-attribute-name");

    static final DiagnosticCode INVALID_ATTRIBUTE_TYPE = DiagnosticCode.error("SKY2074", "invalid-attribute-type");

    static final DiagnosticCode DUPLICATE_ATTRIBUTE = DiagnosticCode.error("SKY2075", "duplicate-attribute");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,19}");
    private static final Set<String> RESERVED = Set.of(
            "data",
            "datacontenttype",
            "dataref",
            "dataschema",
            "id",
            "source",
            "specversion",
            "time",
            "traceparent",
            "tracestate",
            "type");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(INVALID_ATTRIBUTE_NAME, INVALID_ATTRIBUTE_TYPE, DUPLICATE_ATTRIBUTE);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (TypeDefinition definition : application.types().values()) {
            if (definition instanceof TypeDefinition.Structure structure) {
                judge(structure, application.types(), diagnostics);
            }
        }
        return diagnostics;
    }

    private static void judge(
            TypeDefinition.Structure structure, Map<String, TypeDefinition> types, List<Diagnostic> diagnostics) {
        Map<String, TypeDefinition.Member> first = new HashMap<>();
        for (TypeDefinition.Member member : structure.members()) {
            if (member.attribute().isEmpty()) {
                continue;
            }
            String attribute = member.attribute().get();
            name(attribute, member).ifPresent(diagnostics::add);
            if (!isSendable(member.type(), types)) {
                diagnostics.add(
                        Diagnostic.of(
                                        INVALID_ATTRIBUTE_TYPE,
                                        member.span(),
                                        "`" + TypeNames.simple(member.type())
                                                + "` cannot be sent as CloudEvents attribute")
                                .help(
                                        "use text, a number, a boolean, an enum, a UUID, a URI or a time, or an `Optional` of one"));
            }
            TypeDefinition.Member other = first.putIfAbsent(attribute, member);
            if (other != null) {
                diagnostics.add(Diagnostic.of(
                                DUPLICATE_ATTRIBUTE,
                                member.span(),
                                "two components are sent as the attribute `" + attribute + "`")
                        .also(other.span(), "first declared here")
                        .help("give one of them another name"));
            }
        }
    }

    private static Optional<Diagnostic> name(String attribute, TypeDefinition.Member member) {
        if (RESERVED.contains(attribute) || attribute.startsWith("skyc") || attribute.startsWith("knative")) {
            return Optional.of(Diagnostic.of(
                            INVALID_ATTRIBUTE_NAME,
                            member.span(),
                            "the attribute `" + attribute + "` is set by CloudEvents, the broker or the runtime")
                    .help("give it another name: `@Attribute(\"…\")`"));
        }
        if (NAME.matcher(attribute).matches()) {
            return Optional.empty();
        }
        String legal = attribute.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        Diagnostic invalid = Diagnostic.of(
                        INVALID_ATTRIBUTE_NAME,
                        member.span(),
                        "`" + attribute + "` is no name of a CloudEvents attribute")
                .label("1 to 20 lower-case letters and digits, the first a letter");
        return Optional.of(
                NAME.matcher(legal).matches() ? invalid.help("write `@Attribute(\"" + legal + "\")`") : invalid);
    }

    private static boolean isSendable(TypeRef type, Map<String, TypeDefinition> types) {
        if (type.isUnresolved() || type.is("java.net.URI") || Scalars.isScalar(type, types)) {
            return true;
        }
        return type.is("java.util.Optional")
                && type instanceof TypeRef.Declared declared
                && declared.arguments().size() == 1
                && isSendable(declared.arguments().get(0), types);
    }
}
