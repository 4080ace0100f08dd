package dev.skyc.compiler.frontend.syntax;

import java.util.Arrays;
import java.util.Optional;

/**
 * Leaves out of a file what facts do not depend on, so that the parser need not read it: comments, bodies of methods,
 * constructors and initialiser blocks, and whatever stands in braces inside an initialiser. Gives nothing where brackets
 * do not match; then the whole text is parsed.
 */
final class Condenser {
    private final Lexemes lexemes;
    private final char[] in;
    private final char[] out;
    private final int[] offsets;
    private int count;

    private int bodies;
    private int parentheses;
    private Member member = Member.OTHER;
    private boolean hadParentheses;

    /** What the member being read has turned out to be. */
    private enum Member {
        OTHER,
        TYPE,
        INITIALIZED,
        ANNOTATION_DEFAULT
    }

    private Condenser(char[] text) {
        in = text;
        lexemes = new Lexemes(text, text.length);
        out = new char[text.length];
        offsets = new int[text.length];
    }

    static Optional<ParserInput> condense(SourceText source) {
        Condenser condenser = new Condenser(source.chars());
        if (!condenser.run()) {
            return Optional.empty();
        }
        String text = new String(condenser.out, 0, condenser.count);
        return Optional.of(ParserInput.part(source, text, Arrays.copyOf(condenser.offsets, condenser.count)));
    }

    private boolean run() {
        int i = 0;
        while (i >= 0 && i < in.length) {
            i = step(i);
        }
        return i >= 0 && bodies == 0 && parentheses == 0;
    }

    /** Reads one lexeme and gives the offset behind it; -1 where the text is not well formed. */
    private int step(int i) {
        if (lexemes.isTriviaAt(i)) {
            return trivia(i);
        }
        if (lexemes.isLiteralAt(i)) {
            return verbatim(i, lexemes.literalEnd(i));
        }
        if (lexemes.isWordAt(i)) {
            return word(i);
        }
        return switch (in[i]) {
            case '@' -> annotation(i);
            case '{' -> openBrace(i);
            case '}' -> closeBrace(i);
            case '(', ')' -> parenthesis(i);
            case ';' -> semicolon(i);
            case '=' -> equalsSign(i);
            default -> verbatim(i, i + 1);
        };
    }

    private int parenthesis(int i) {
        parentheses += in[i] == '(' ? 1 : -1;
        hadParentheses = true;
        return parentheses < 0 ? -1 : verbatim(i, i + 1);
    }

    private int semicolon(int i) {
        endMember();
        return parentheses > 0 ? -1 : verbatim(i, i + 1);
    }

    private int equalsSign(int i) {
        if (parentheses == 0 && member == Member.OTHER) {
            member = Member.INITIALIZED;
        }
        return verbatim(i, i + 1);
    }

    private int trivia(int i) {
        int end = lexemes.triviaEnd(i);
        if (end >= 0 && end < in.length && needsSpace(in[end])) {
            out[count] = ' ';
            offsets[count++] = i;
        }
        return end;
    }

    private boolean needsSpace(char next) {
        return count > 0 && !isPunctuation(out[count - 1]) && !isPunctuation(next);
    }

    private static boolean isPunctuation(char c) {
        return "(){};,".indexOf(c) >= 0;
    }

    private int word(int i) {
        int end = lexemes.wordEnd(i);
        if (parentheses == 0 && member == Member.OTHER && !(count > 0 && out[count - 1] == '.')) {
            if (startsType(i, end)) {
                member = Member.TYPE;
            } else if (hadParentheses && lexemes.isWord(i, end, "default")) {
                member = Member.ANNOTATION_DEFAULT;
            }
        }
        return verbatim(i, end);
    }

    private boolean startsType(int i, int end) {
        return lexemes.isWord(i, end, "class")
                || lexemes.isWord(i, end, "interface")
                || lexemes.isWord(i, end, "enum")
                || startsRecord(i, end);
    }

    /** A method may be called {@code record}; a type may not. */
    private boolean startsRecord(int i, int end) {
        if (!lexemes.isWord(i, end, "record")) {
            return false;
        }
        int name = lexemes.triviaEnd(end);
        if (name < 0 || !lexemes.isWordAt(name)) {
            return false;
        }
        int header = lexemes.triviaEnd(lexemes.wordEnd(name));
        return header > 0 && (lexemes.at(header) == '(' || lexemes.at(header) == '<');
    }

    /** Copies an annotation with all its values. */
    private int annotation(int at) {
        copy(at);
        int i = at + 1;
        int last = i;
        boolean named = false;
        while (true) {
            last = i;
            i = lexemes.triviaEnd(i);
            if (i < 0) {
                return -1;
            }
            if (named && lexemes.at(i) == '.') {
                copy(i++);
                named = false;
            } else if (!named && lexemes.isWordAt(i)) {
                int end = lexemes.wordEnd(i);
                if (lexemes.isWord(i, end, "interface")) {
                    member = Member.TYPE;
                    return verbatim(i, end);
                }
                i = verbatim(i, end);
                named = true;
            } else {
                break;
            }
        }
        if (lexemes.at(i) == '(') {
            return withoutTrivia(i, lexemes.bracketEnd(i, '(', ')'));
        }
        if (i > last && i < in.length && needsSpace(in[i])) {
            out[count] = ' ';
            offsets[count++] = last;
        }
        return i;
    }

    private int openBrace(int i) {
        if (parentheses == 0 && member == Member.TYPE) {
            bodies++;
            endMember();
            copy(i);
            return i + 1;
        }
        int end = lexemes.bracketEnd(i, '{', '}');
        if (end < 0) {
            return -1;
        }
        if (parentheses == 0 && member == Member.ANNOTATION_DEFAULT) {
            return withoutTrivia(i, end);
        }
        copy(i);
        copy(end - 1);
        if (parentheses == 0 && member == Member.OTHER) {
            endMember();
        }
        return end;
    }

    private int closeBrace(int i) {
        if (parentheses > 0 || bodies == 0) {
            return -1;
        }
        bodies--;
        endMember();
        copy(i);
        return i + 1;
    }

    private void endMember() {
        member = Member.OTHER;
        hadParentheses = false;
    }

    private int withoutTrivia(int from, int to) {
        int i = from;
        while (i >= 0 && i < to) {
            if (lexemes.isTriviaAt(i)) {
                i = trivia(i);
            } else if (lexemes.isLiteralAt(i)) {
                i = verbatim(i, lexemes.literalEnd(i));
            } else {
                copy(i++);
            }
        }
        return to < 0 ? -1 : i;
    }

    private int verbatim(int from, int to) {
        for (int i = from; i < to; i++) {
            copy(i);
        }
        return to;
    }

    private void copy(int i) {
        out[count] = in[i];
        offsets[count++] = i;
    }
}
