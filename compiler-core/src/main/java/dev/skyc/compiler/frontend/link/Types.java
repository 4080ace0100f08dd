package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.frontend.facts.TypeExpression;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns types as written into resolved ones, and reports names that denote nothing. */
final class Types {
    static final DiagnosticCode UNRESOLVED_NAME = DiagnosticCode.error("SKY1030", "unresolved-name");

    private static final String OBJECT = "java.lang.Object";

    private final World world;
    private final Names names;
    private final Problems problems;
    private final Map<String, TypeSymbol> seen = new HashMap<>();

    Types(World world, Names names, Problems problems) {
        this.world = world;
        this.names = names;
        this.problems = problems;
    }

    /** A type in the scope of a class, with the class's type parameters replaced. */
    TypeRef resolve(TypeExpression type, Scope scope, Map<String, TypeRef> arguments) {
        return switch (type.form()) {
            case PRIMITIVE -> new TypeRef.Primitive(type.name());
            case ARRAY -> new TypeRef.Array(resolve(type.arguments().get(0), scope, arguments));
            case WILDCARD -> new TypeRef.Wildcard(type.name());
            case NAMED -> named(type, scope, arguments);
            case OTHER -> new TypeRef.Unresolved(type.name());
        };
    }

    /** The symbol of a resolved class type. */
    @Nullable
    TypeSymbol symbol(TypeRef type) {
        if (!(type instanceof TypeRef.Declared declared)) {
            return null;
        }
        TypeSymbol known = seen.get(declared.name());
        return known != null ? known : names.qualified(declared.name());
    }

    /** The symbol of a type as written, without a report if there is none. */
    @Nullable
    TypeSymbol symbol(TypeExpression type, Scope scope) {
        return names.resolve(type.name(), scope) instanceof Denotation.OfType resolved ? resolved.symbol() : null;
    }

    /** The supertypes of a type, with arguments replaced; names that denote nothing are reported. */
    List<TypeView> supertypes(TypeView view) {
        List<TypeExpression> written = new ArrayList<>();
        view.symbol().facts().superclass().ifPresent(written::add);
        written.addAll(view.symbol().facts().interfaces());
        List<TypeView> views = new ArrayList<>();
        for (TypeExpression supertype : written) {
            if (!supertype.name().equals(OBJECT)
                    && resolve(supertype, Scope.header(view.symbol()), view.arguments())
                            instanceof TypeRef.Declared declared) {
                TypeSymbol symbol = symbol(declared);
                if (symbol != null) {
                    views.add(TypeView.of(symbol, declared.arguments()));
                }
            }
        }
        return views;
    }

    private TypeRef named(TypeExpression type, Scope scope, Map<String, TypeRef> arguments) {
        Denotation denotation = names.resolve(type.name(), scope);
        if (denotation instanceof Denotation.OfVariable variable) {
            boolean ofMethod = scope.typeParameters().stream()
                    .anyMatch(parameter -> parameter.name().equals(variable.name()));
            TypeRef unchanged = new TypeRef.Variable(variable.name());
            return ofMethod ? unchanged : arguments.getOrDefault(variable.name(), unchanged);
        }
        List<TypeRef> given = type.arguments().stream()
                .map(argument -> resolve(argument, scope, arguments))
                .toList();
        if (denotation instanceof Denotation.OfType resolved) {
            TypeSymbol symbol = resolved.symbol();
            seen.put(symbol.name(), symbol);
            return new TypeRef.Declared(symbol.name(), given, given.isEmpty() && symbol.isGeneric());
        }
        if (!scope.type().isSource()) {
            // A class file names a class that is on no class path: nobody but a library can tell more about it.
            return new TypeRef.Declared(type.name(), given, false);
        }
        problems.report(unresolved(type.name(), type.span(), ((Denotation.Nothing) denotation).claimed(), "type"));
        return new TypeRef.Unresolved(type.name());
    }

    /** The report of a name that denotes nothing. */
    static Diagnostic unresolved(String name, SourceSpan span, String claimed, String what) {
        Diagnostic diagnostic = Diagnostic.of(UNRESOLVED_NAME, span, "cannot find the " + what + " `" + name + "`");
        if (!claimed.isEmpty() && !claimed.equals(name)) {
            return diagnostic
                    .label("no source, module or jar has `" + claimed + "`")
                    .help(
                            "if an annotation processor or another tool generates it, register that tool's output directory"
                                    + " as a source root of the build")
                    .help("if it comes from a library, add the library to the project's dependencies");
        }
        return diagnostic
                .label("not imported, and not in this package")
                .help(Vocabulary.meant(name)
                        .map(full -> "write `import " + full + ";`")
                        .orElse("import it, or write its full name"))
                .help("if an annotation processor or another tool generates it, register that tool's output directory"
                        + " as a source root of the build");
    }

    World world() {
        return world;
    }

    Names names() {
        return names;
    }
}
