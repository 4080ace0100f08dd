package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.model.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A class and all its supertypes, and what it has from them. */
final class Lineage {
    private final Types types;
    private final List<TypeView> views;

    private Lineage(Types types, List<TypeView> views) {
        this.types = types;
        this.views = views;
    }

    /** The class, then its superclasses, then all interfaces, nearest first. */
    static Lineage of(TypeSymbol type, Types types) {
        List<TypeView> classes = new ArrayList<>();
        List<TypeView> interfaces = new ArrayList<>();
        Set<TypeSymbol> seen = new HashSet<>();
        Deque<TypeView> open = new ArrayDeque<>();
        open.add(TypeView.of(type));
        while (!open.isEmpty()) {
            TypeView view = open.remove();
            if (seen.add(view.symbol())) {
                (view.symbol().is(TypeFacts.Kind.INTERFACE) ? interfaces : classes).add(view);
                open.addAll(types.supertypes(view));
            }
        }
        if (type.is(TypeFacts.Kind.INTERFACE)) {
            return new Lineage(types, interfaces);
        }
        classes.addAll(interfaces);
        return new Lineage(types, classes);
    }

    List<TypeView> views() {
        return views;
    }

    TypeSymbol type() {
        return views.get(0).symbol();
    }

    boolean includes(String canonicalName) {
        return views.stream().anyMatch(view -> view.symbol().name().equals(canonicalName));
    }

    /** The declarations of one method, the one that runs first. */
    List<MethodView> declarationsOf(MethodView method) {
        if (views.size() == 1 || isOwn(method)) {
            return List.of(method);
        }
        List<MethodView> declarations = new ArrayList<>();
        String signature = signature(method);
        for (TypeView view : views) {
            for (TypeFacts.MethodFacts candidate : view.symbol().facts().methods()) {
                MethodView other = new MethodView(view, candidate);
                if (candidate.name().equals(method.facts().name())
                        && candidate.parameters().size()
                                == method.facts().parameters().size()
                        && (other.isSameAs(method)
                                || (!isOwn(other) && signature(other).equals(signature)))) {
                    declarations.add(other);
                }
            }
        }
        return declarations;
    }

    /** Private and static methods neither override nor are overridden. */
    private static boolean isOwn(MethodView method) {
        return method.facts().modifiers().contains("private")
                || method.facts().modifiers().contains("static");
    }

    private String signature(MethodView method) {
        StringBuilder signature = new StringBuilder();
        for (TypeFacts.ParameterFacts parameter : method.facts().parameters()) {
            TypeRef type = types.resolve(
                    parameter.type(), method.scope(), method.owner().arguments());
            signature.append(erasure(type)).append(',');
        }
        return signature.toString();
    }

    private static String erasure(TypeRef type) {
        if (type instanceof TypeRef.Declared declared) {
            return declared.name();
        }
        if (type instanceof TypeRef.Array array) {
            return erasure(array.component()) + "[]";
        }
        return type instanceof TypeRef.Variable ? "?" : type.toString();
    }
}
