package dev.skyc.backend.dispatch;

import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/** Makes Java identifiers of which none is used twice. */
final class Names {
    private final Set<String> taken = new TreeSet<>();

    Names(String... reserved) {
        taken.addAll(Set.of(reserved));
    }

    /** Names that know all of the other ones, and forget what is added here. */
    Names scope() {
        Names scope = new Names();
        scope.taken.addAll(taken);
        return scope;
    }

    /** The wish, or where it is taken or no identifier, something close to it. */
    String take(String wish) {
        String base = identifier(wish);
        String name = base;
        for (int i = 2; !taken.add(name); i++) {
            name = base + i;
        }
        return name;
    }

    /** A class's simple name as the name of a variable. */
    static String variable(String canonicalName) {
        String simpleName = canonicalName.substring(canonicalName.lastIndexOf('.') + 1);
        return Character.toLowerCase(simpleName.charAt(0)) + simpleName.substring(1);
    }

    /** The text in camel case, without what no identifier may hold. */
    static String identifier(String text) {
        StringBuilder name = new StringBuilder();
        boolean capital = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isJavaIdentifierPart(c)) {
                name.append(capital && name.length() > 0 ? Character.toUpperCase(c) : c);
                capital = false;
            } else {
                capital = true;
            }
        }
        if (name.length() == 0 || !Character.isJavaIdentifierStart(name.charAt(0))) {
            name.insert(0, '_');
        }
        return SourceVersion.isKeyword(name) ? name + "Value" : name.toString();
    }
}
