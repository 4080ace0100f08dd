package dev.skyc.compiler.frontend.syntax;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Finds which names a constructor's body or an initialiser block assigns, by its words alone. */
final class Assignments {
    private final Lexemes lexemes;
    private final Set<String> assigned = new TreeSet<>();
    private final Set<String> ownAssigned = new TreeSet<>();
    private final Set<String> locals;

    private Assignments(Lexemes lexemes, Set<String> parameters) {
        this.lexemes = lexemes;
        this.locals = new HashSet<>(parameters);
    }

    /** The names that the braces contain assignments to, as {@code this.x = …} or, unless {@code x} is local, {@code x = …}. */
    static Set<String> in(String body, Set<String> parameters) {
        Assignments found = new Assignments(new Lexemes(body.toCharArray(), body.length()), parameters);
        found.scan();
        found.assigned.removeAll(found.locals);
        found.assigned.addAll(found.ownAssigned);
        return found.assigned;
    }

    private void scan() {
        String beforePrevious = "";
        String previous = "";
        for (int i = lexemes.triviaEnd(0); i >= 0 && i < lexemes.length(); i = lexemes.triviaEnd(i)) {
            String lexeme = next(i);
            if (lexeme.isEmpty()) {
                return;
            }
            i += lexeme.length();
            if (Character.isJavaIdentifierStart(lexeme.charAt(0))) {
                name(lexeme, previous, beforePrevious, lexemes.triviaEnd(i));
            }
            beforePrevious = previous;
            previous = lexeme;
        }
    }

    private String next(int i) {
        int end = lexemes.isLiteralAt(i) ? lexemes.literalEnd(i) : lexemes.isWordAt(i) ? lexemes.wordEnd(i) : i + 1;
        return end < 0 ? "" : lexemes.slice(i, end);
    }

    private void name(String name, String previous, String beforePrevious, int next) {
        if (next < 0) {
            return;
        }
        boolean assigns = lexemes.at(next) == '=' && lexemes.at(next + 1) != '=';
        if (previous.equals(".")) {
            if (assigns && beforePrevious.equals("this")) {
                ownAssigned.add(name);
            }
        } else if (isType(previous) && "=;:,)".indexOf(lexemes.at(next)) >= 0) {
            locals.add(name);
        } else if (assigns && !previous.equals(",")) {
            assigned.add(name);
        }
    }

    /** Whether a name after this word declares a variable. */
    private static boolean isType(String word) {
        if (word.equals(">") || word.equals("]")) {
            return true;
        }
        return !word.isEmpty()
                && Character.isJavaIdentifierStart(word.charAt(0))
                && !Set.of("return", "else", "do", "throw", "yield", "case", "assert", "instanceof", "new")
                        .contains(word);
    }
}
