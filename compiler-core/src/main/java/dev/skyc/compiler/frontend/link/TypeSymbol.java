package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A class, interface, record, enum or annotation that was found; one object per type, compared by identity. */
final class TypeSymbol {
    private final FileFacts file;
    private final TypeFacts facts;
    private final @Nullable TypeSymbol outer;
    private final Origin origin;
    private final String name;
    private final Map<String, TypeSymbol> nested = new TreeMap<>();

    TypeSymbol(FileFacts file, TypeFacts facts, @Nullable TypeSymbol outer, Origin origin) {
        this.file = file;
        this.facts = facts;
        this.outer = outer;
        this.origin = origin;
        String prefix = outer != null ? outer.name : file.packageName();
        this.name = prefix.isEmpty() ? facts.name() : prefix + "." + facts.name();
        for (TypeFacts member : facts.nested()) {
            nested.putIfAbsent(member.name(), new TypeSymbol(file, member, this, origin));
        }
    }

    /** Canonical name. */
    String name() {
        return name;
    }

    String simpleName() {
        return facts.name();
    }

    String packageName() {
        return file.packageName();
    }

    FileFacts file() {
        return file;
    }

    TypeFacts facts() {
        return facts;
    }

    @Nullable
    TypeSymbol outer() {
        return outer;
    }

    Origin origin() {
        return origin;
    }

    /** The member type that this type itself declares. */
    @Nullable
    TypeSymbol declaredType(String simpleName) {
        return nested.get(simpleName);
    }

    /** This type and those nested in it, outermost first, in order of declaration. */
    // The same facts, not equal ones: of two members of one name only the first has a symbol.
    @SuppressWarnings("ReferenceEquality")
    List<TypeSymbol> withNested() {
        List<TypeSymbol> all = new ArrayList<>();
        all.add(this);
        for (TypeFacts member : facts.nested()) {
            TypeSymbol symbol = nested.get(member.name());
            if (symbol != null && symbol.facts == member) {
                all.addAll(symbol.withNested());
            }
        }
        return all;
    }

    boolean has(String modifier) {
        return facts.modifiers().contains(modifier);
    }

    boolean is(TypeFacts.Kind kind) {
        return facts.kind() == kind;
    }

    /** Whether objects of exactly this class can be made. */
    boolean isConcrete() {
        return (is(TypeFacts.Kind.CLASS) || is(TypeFacts.Kind.RECORD)) && !has("abstract");
    }

    boolean isGeneric() {
        return !facts.typeParameters().isEmpty();
    }

    /** Whether the user's build compiles it, so that its source is at hand. */
    boolean isSource() {
        return origin.kind() == Origin.Kind.PROJECT || origin.kind() == Origin.Kind.MODULE;
    }

    SourceSpan span() {
        return facts.span();
    }

    /** The type as seen from inside: its own type parameters as arguments. */
    TypeRef.Declared self() {
        return new TypeRef.Declared(
                name,
                facts.typeParameters().stream()
                        .map(parameter -> (TypeRef) new TypeRef.Variable(parameter.name()))
                        .toList(),
                false);
    }

    @Override
    public String toString() {
        return name;
    }
}
