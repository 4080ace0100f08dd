package dev.skyc.compiler.frontend.syntax;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Finds which names a constructor's body or an initialiser block assigns, by its words alone. */
final class Assignments {
    private static final Set<String> NO_TYPES =
            Set.of("return", "else", "do", "throw", "yield", "case", "assert", "instanceof", "new", "when");

    private final Lexemes lexemes;

    /** Where the bodies of local and anonymous classes begin. */
    private final Set<Integer> foreign = new HashSet<>();

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
            int end = foreign.remove(i) ? lexemes.bracketEnd(i, '{', '}') : lexemeEnd(i);
            if (end < 0) {
                return;
            }
            String lexeme = lexemes.slice(i, end);
            i = end;
            if (Character.isJavaIdentifierStart(lexeme.charAt(0))) {
                skipTypeBodies(lexeme, previous, i);
                name(lexeme, previous, beforePrevious, lexemes.triviaEnd(i));
            }
            beforePrevious = previous;
            previous = lexeme;
        }
    }

    private int lexemeEnd(int i) {
        if (lexemes.isLiteralAt(i)) {
            return lexemes.literalEnd(i);
        }
        if (lexemes.isWordAt(i)) {
            return lexemes.wordEnd(i);
        }
        return lexemes.at(i) == '-' && lexemes.at(i + 1) == '>' ? i + 2 : i + 1;
    }

    /** What the methods of a local or anonymous class assign, the constructor does not. */
    private void skipTypeBodies(String word, String previous, int end) {
        boolean declares = word.equals("class") || word.equals("interface") || word.equals("enum");
        if (declares && !previous.equals(".")) {
            skipBodyAt(lexemes.triviaEnd(lexemes.wordEnd(Math.max(end, lexemes.triviaEnd(end)))), '{');
        } else if (word.equals("new")) {
            skipBodyAt(lexemes.triviaEnd(end), '(');
        }
    }

    /** Passes over names and type arguments up to the sign, and over parentheses to the brace behind them. */
    private void skipBodyAt(int start, char sign) {
        int i = start;
        while (i >= 0 && i < lexemes.length() && lexemes.at(i) != sign) {
            boolean isName = lexemes.isWordAt(i) || lexemes.at(i) == '.' || lexemes.at(i) == ',';
            if (!isName && lexemes.at(i) != '<') {
                return;
            }
            int end = lexemes.at(i) == '<' ? lexemes.bracketEnd(i, '<', '>') : lexemeEnd(i);
            i = end < 0 ? -1 : lexemes.triviaEnd(end);
        }
        if (i >= 0 && sign == '(' && lexemes.at(i) == '(') {
            int end = lexemes.bracketEnd(i, '(', ')');
            i = end < 0 ? -1 : lexemes.triviaEnd(end);
        }
        if (i >= 0 && lexemes.at(i) == '{') {
            foreign.add(i);
        }
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
        } else if (declares(previous, lexemes.at(next))) {
            locals.add(name);
        } else if (assigns && !previous.equals(",")) {
            assigned.add(name);
        }
    }

    /** Whether a name between the two is surely that of a new variable; behind {@code >} it may also be compared. */
    private static boolean declares(String previous, char next) {
        if (previous.equals(">")) {
            return next == '=';
        }
        boolean behindType = previous.equals("]")
                || (!previous.isEmpty()
                        && Character.isJavaIdentifierStart(previous.charAt(0))
                        && !NO_TYPES.contains(previous));
        return behindType && "=;:,)".indexOf(next) >= 0;
    }
}
