package dev.skyc.compiler.check.types;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.TypeDefinition;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.model.view.JsonTypes;
import dev.skyc.compiler.model.view.PayloadSite;
import dev.skyc.compiler.model.view.Scalars;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.model.view.TypeUses;
import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The keys of a map become names of JSON members, so they are scalars. */
public final class MapKey implements Check {
    static final DiagnosticCode MAP_KEY = DiagnosticCode.error("SKY4002", "map-key");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(MAP_KEY);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Map<String, TypeDefinition> types = application.types();
        for (PayloadSite site : PayloadSite.all(application)) {
            refused(site.type(), types).forEach(key -> diagnostics.add(explain(site.span(), key)));
        }
        TypeUses uses = TypeUses.of(application);
        for (TypeDefinition definition : types.values()) {
            if (definition instanceof TypeDefinition.Structure structure) {
                structure
                        .members()
                        .forEach(member -> refused(member.type(), types)
                                .forEach(key -> diagnostics.add(explain(uses.place(member.span(), structure), key))));
            }
        }
        return diagnostics;
    }

    private static Stream<TypeRef> refused(TypeRef type, Map<String, TypeDefinition> types) {
        if (!(type instanceof TypeRef.Declared declared)) {
            return Stream.of();
        }
        Stream<TypeRef> inside = declared.arguments().stream().flatMap(argument -> refused(argument, types));
        return JsonTypes.isMap(type) && !isKey(declared.arguments().get(0), types)
                ? Stream.concat(Stream.of(declared.arguments().get(0)), inside)
                : inside;
    }

    private static boolean isKey(TypeRef type, Map<String, TypeDefinition> types) {
        return type.isUnresolved() || type instanceof TypeRef.Variable || Scalars.isScalar(type, types);
    }

    private static Diagnostic explain(SourceSpan span, TypeRef key) {
        return Diagnostic.of(MAP_KEY, span, "a map's key is `" + TypeNames.simple(key) + "`, which is no scalar")
                .label("keys become the names of JSON members")
                .help("use `String`, an enum, `UUID` or a number as key, or write a list of records");
    }
}
