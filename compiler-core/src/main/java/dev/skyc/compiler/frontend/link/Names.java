package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.frontend.facts.TypeExpression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves type names in the order of the Java Language Specification, chapter 6. */
final class Names {
    private final World world;
    private final Map<TypeSymbol, List<TypeSymbol>> supertypes = new HashMap<>();
    private final Set<TypeSymbol> inProgress = new HashSet<>();

    Names(World world) {
        this.world = world;
    }

    /** What a dotted name, as written, denotes. */
    Denotation resolve(String name, Scope scope) {
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        Denotation start = simple(first, scope);
        if (dot < 0) {
            return start;
        }
        if (start instanceof Denotation.OfType type) {
            TypeSymbol member = member(type.symbol(), name.substring(dot + 1));
            return member == null
                    ? new Denotation.Nothing(type.symbol().name() + name.substring(dot))
                    : new Denotation.OfType(member);
        }
        TypeSymbol qualified = qualified(name);
        if (qualified != null) {
            return new Denotation.OfType(qualified);
        }
        boolean imported = start instanceof Denotation.Nothing nothing
                && !nothing.claimed().isEmpty();
        return new Denotation.Nothing(imported ? ((Denotation.Nothing) start).claimed() + name.substring(dot) : name);
    }

    /** The class of a fully qualified name, members inherited by its parts included. */
    @Nullable
    TypeSymbol qualified(String name) {
        TypeSymbol direct = world.find(name);
        if (direct != null) {
            return direct;
        }
        int dot = name.lastIndexOf('.');
        TypeSymbol outer = dot < 0 ? null : qualified(name.substring(0, dot));
        return outer == null ? null : member(outer, name.substring(dot + 1));
    }

    /** The member type of a dotted path, declared or inherited. */
    @Nullable
    TypeSymbol member(TypeSymbol type, String path) {
        TypeSymbol current = type;
        for (String part : path.split("\\.", -1)) {
            current = current == null ? null : memberType(current, part);
        }
        return current;
    }

    /** The superclass and the interfaces, those that could be found. */
    List<TypeSymbol> supertypes(TypeSymbol type) {
        List<TypeSymbol> known = supertypes.get(type);
        if (known != null) {
            return known;
        }
        if (!inProgress.add(type)) {
            return List.of();
        }
        List<TypeSymbol> found = new ArrayList<>();
        List<TypeExpression> written = new ArrayList<>();
        type.facts().superclass().ifPresent(written::add);
        written.addAll(type.facts().interfaces());
        for (TypeExpression supertype : written) {
            if (resolve(supertype.name(), Scope.header(type)) instanceof Denotation.OfType resolved) {
                found.add(resolved.symbol());
            }
        }
        inProgress.remove(type);
        supertypes.put(type, found);
        return found;
    }

    private @Nullable TypeSymbol memberType(TypeSymbol type, String simpleName) {
        return memberType(type, simpleName, new HashSet<>());
    }

    private @Nullable TypeSymbol memberType(TypeSymbol type, String simpleName, Set<TypeSymbol> seen) {
        TypeSymbol declared = type.declaredType(simpleName);
        if (declared != null || !seen.add(type)) {
            return declared;
        }
        for (TypeSymbol supertype : supertypes(type)) {
            TypeSymbol inherited = memberType(supertype, simpleName, seen);
            if (inherited != null) {
                return inherited;
            }
        }
        return null;
    }

    private Denotation simple(String name, Scope scope) {
        if (scope.typeParameters().stream()
                .anyMatch(parameter -> parameter.name().equals(name))) {
            return new Denotation.OfVariable(name);
        }
        boolean header = scope.header();
        for (TypeSymbol type = scope.type(); type != null; type = type.outer()) {
            TypeSymbol member = header ? null : memberType(type, name);
            if (member != null) {
                return new Denotation.OfType(member);
            }
            if (type.facts().typeParameters().stream()
                    .anyMatch(parameter -> parameter.name().equals(name))) {
                return new Denotation.OfVariable(name);
            }
            if (type.simpleName().equals(name)) {
                return new Denotation.OfType(type);
            }
            header = false;
        }
        return fromFile(name, scope);
    }

    private Denotation fromFile(String name, Scope scope) {
        FileFacts file = scope.file();
        for (TypeSymbol sibling :
                world.typesOf(new FactsSource.Located(file, scope.type().origin()))) {
            if (sibling.simpleName().equals(name)) {
                return new Denotation.OfType(sibling);
            }
        }
        for (FileFacts.Import single : file.imports()) {
            if (!single.onDemand()
                    && !single.isModule()
                    && lastSegment(single.name()).equals(name)) {
                TypeSymbol imported = qualified(single.name());
                if (imported != null) {
                    return new Denotation.OfType(imported);
                }
                if (!single.isStatic()) {
                    return new Denotation.Nothing(single.name());
                }
            }
        }
        TypeSymbol samePackage = world.topLevel(file.packageName(), name);
        if (samePackage != null) {
            return new Denotation.OfType(samePackage);
        }
        TypeSymbol onDemand = onDemand(name, file);
        return onDemand == null ? new Denotation.Nothing("") : new Denotation.OfType(onDemand);
    }

    /**
     * Two imports on demand that both have the name are an error to javac, so any order would do, but for one case: a
     * newer JDK adds a class of a name that the user's own package has. The user's own wins, on every JDK.
     */
    private @Nullable TypeSymbol onDemand(String name, FileFacts file) {
        TypeSymbol fromJdk = null;
        for (FileFacts.Import wide : file.imports()) {
            if (wide.onDemand()) {
                TypeSymbol found = visible(memberOf(wide.name(), name), file);
                if (found != null && !found.origin().isJdk()) {
                    return found;
                }
                fromJdk = fromJdk == null ? found : fromJdk;
            }
        }
        if (fromJdk == null) {
            fromJdk = visible(world.topLevel("java.lang", name), file);
        }
        for (FileFacts.Import module : file.imports()) {
            for (String exported : module.isModule() ? world.source().packagesOf(module.name()) : Set.<String>of()) {
                fromJdk = fromJdk == null ? visible(world.topLevel(exported, name), file) : fromJdk;
            }
        }
        return fromJdk;
    }

    private @Nullable TypeSymbol memberOf(String packageOrType, String name) {
        TypeSymbol topLevel = world.topLevel(packageOrType, name);
        if (topLevel != null) {
            return topLevel;
        }
        TypeSymbol outer = qualified(packageOrType);
        return outer == null ? null : memberType(outer, name);
    }

    private static @Nullable TypeSymbol visible(@Nullable TypeSymbol type, FileFacts from) {
        boolean visible =
                type != null && (type.has("public") || type.packageName().equals(from.packageName()));
        return visible ? type : null;
    }

    static String lastSegment(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
