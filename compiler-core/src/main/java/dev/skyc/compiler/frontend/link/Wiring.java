package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.frontend.facts.TypeFacts.Kind;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.Binding.Problem;
import dev.skyc.compiler.model.Binding.Unbound;
import dev.skyc.compiler.model.TypeRef;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Binds parameters to other classes of the application, and to functions behind their interfaces. */
final class Wiring {
    private final Types types;
    private final Triggers triggers;
    private final Implementations implementations;
    private final FunctionNames functions;
    private final Map<TypeSymbol, List<TypeSymbol>> concrete = new HashMap<>();
    private final Set<TypeSymbol> components = new LinkedHashSet<>();
    private final Set<TypeSymbol> remotes = new LinkedHashSet<>();

    Wiring(Types types, Triggers triggers, Implementations implementations, FunctionNames functions) {
        this.types = types;
        this.triggers = triggers;
        this.implementations = implementations;
        this.functions = functions;
    }

    /** The classes that were asked for so far, in order of asking. */
    Set<TypeSymbol> components() {
        return components;
    }

    /** The interfaces for calls between functions that were asked for so far. */
    Set<TypeSymbol> remotes() {
        return remotes;
    }

    /** The binding of a constructor's parameter. */
    Binding bind(TypeRef type) {
        TypeSymbol symbol = types.symbol(type);
        if (symbol == null || symbol.origin().isJdk() || symbol.packageName().equals(Vocabulary.API)) {
            return new Unbound(Problem.NOT_WIRABLE, type.toString());
        }
        if (triggers.isRemote(symbol)) {
            return remote(symbol);
        }
        if (!triggers.of(symbol).isEmpty()) {
            return new Unbound(Problem.FUNCTION_CLASS, symbol.name());
        }
        if (symbol.is(Kind.ENUM) || symbol.is(Kind.ANNOTATION)) {
            return new Unbound(Problem.NOT_WIRABLE, type.toString());
        }
        return symbol.isConcrete() ? wired(symbol) : only(symbol);
    }

    /** The binding of a handler's parameter, unless its type is one that a payload can have. */
    @Nullable
    Binding bindInHandler(TypeRef type) {
        TypeSymbol symbol = types.symbol(type);
        if (symbol == null || symbol.origin().isJdk()) {
            return null;
        }
        if (symbol.packageName().equals(Vocabulary.API)) {
            return new Unbound(Problem.NOT_FOR_TRIGGER, type.toString());
        }
        if (triggers.isRemote(symbol)) {
            return remote(symbol);
        }
        if (!triggers.of(symbol).isEmpty()) {
            return new Unbound(Problem.FUNCTION_CLASS, symbol.name());
        }
        return isService(symbol) ? new Unbound(Problem.WIRED_IN_HANDLER, symbol.name()) : null;
    }

    /**
     * Whether a class does something rather than being something: it keeps no data that a request could carry, or it is
     * made of other services. Records, enums, sealed types and whatever carries Jackson's annotations are data.
     */
    private boolean isService(TypeSymbol symbol) {
        if (symbol.is(Kind.RECORD) || symbol.is(Kind.ENUM) || symbol.has("sealed") || JacksonNames.areOn(symbol)) {
            return false;
        }
        if (!symbol.isConcrete()) {
            return symbol.is(Kind.INTERFACE)
                    && symbol.facts().methods().stream()
                            .noneMatch(method -> method.parameters().isEmpty()
                                    && !method.result().name().equals("void"));
        }
        boolean state = symbol.facts().fields().stream()
                .anyMatch(field -> !field.modifiers().contains("static"));
        boolean plain = symbol.facts().constructors().isEmpty()
                || symbol.facts().constructors().stream()
                        .anyMatch(constructor -> constructor.parameters().isEmpty());
        return !state || !plain;
    }

    private Binding wired(TypeSymbol symbol) {
        components.add(symbol);
        return new Binding.Wired(symbol.name());
    }

    private Binding only(TypeSymbol symbol) {
        List<TypeSymbol> candidates = concrete.get(symbol);
        if (candidates == null) {
            candidates = implementations.forWiring(symbol).stream()
                    .filter(TypeSymbol::isConcrete)
                    .toList();
            concrete.put(symbol, candidates);
        }
        if (candidates.isEmpty()) {
            return new Unbound(Problem.NO_IMPLEMENTATION, symbol.name());
        }
        if (candidates.size() > 1) {
            return new Unbound(
                    Problem.SEVERAL_IMPLEMENTATIONS,
                    candidates.stream().map(TypeSymbol::name).collect(Collectors.joining(", ")));
        }
        TypeSymbol candidate = candidates.get(0);
        return triggers.of(candidate).isEmpty()
                ? wired(candidate)
                : new Unbound(Problem.FUNCTION_CLASS, candidate.name());
    }

    private Binding remote(TypeSymbol symbol) {
        remotes.add(symbol);
        Set<String> implementing = new TreeSet<>(functions.implementing(symbol));
        if (implementing.isEmpty()) {
            return new Unbound(Problem.NO_IMPLEMENTATION, symbol.name());
        }
        return implementing.size() == 1
                ? new Binding.Remote(symbol.name(), implementing.iterator().next())
                : new Unbound(Problem.SEVERAL_IMPLEMENTATIONS, String.join(", ", implementing));
    }
}
