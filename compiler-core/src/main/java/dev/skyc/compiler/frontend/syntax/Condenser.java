package dev.skyc.compiler.frontend.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Leaves out of a file what facts do not depend on, so that the parser need not read it: comments, bodies of methods,
 * constructors and initialiser blocks, and whatever stands in braces inside an initialiser.
 */
final class Condenser {
    private final Lexemes lexemes;
    private final char[] in;
    private final MappedText out;

    /** Whether to repair text whose brackets do not match, where otherwise the whole text is better given to the parser. */
    private final boolean repairs;

    /** Where the types begin whose bodies are open, and then the member that is being read. */
    private final Deque<Integer> starts = new ArrayDeque<>();

    private final List<Extent> members = new ArrayList<>();
    private int memberStart;
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

    /** Where a member stands in the condensed text, and how many types it stands in. */
    record Extent(int start, int end, int depth) {
        boolean contains(int offset) {
            return start <= offset && offset < end;
        }

        /** The end is counted in: there stands what is missed when a member ends too early. */
        boolean touches(int offset) {
            return contains(offset) || offset == end;
        }
    }

    private Condenser(SourceText source, boolean repairs) {
        this.in = source.chars();
        this.lexemes = new Lexemes(in, in.length);
        this.out = new MappedText(in.length);
        this.repairs = repairs;
    }

    /** What the parser needs; nothing where brackets do not match. */
    static Optional<ParserInput> condense(SourceText source) {
        Condenser condenser = new Condenser(source, false);
        HeaderReader.Header header = HeaderReader.read(condenser.lexemes);
        return condenser.run(header.end())
                ? Optional.of(ParserInput.part(source, header, condenser.out))
                : Optional.empty();
    }

    /**
     * What the parser may understand of damaged text.
     *
     * @param header what stands before the first type
     * @param members the extents of all members
     */
    record Repaired(HeaderReader.Header header, MappedText text, List<Extent> members) {}

    static Repaired repair(SourceText source) {
        Condenser condenser = new Condenser(source, true);
        HeaderReader.Header header = HeaderReader.read(condenser.lexemes);
        condenser.run(header.end());
        condenser.closeAll();
        return new Repaired(header, condenser.out, List.copyOf(condenser.members));
    }

    private boolean run(int start) {
        int i = start;
        while (i >= 0 && i < in.length) {
            i = step(i);
        }
        return i >= 0 && starts.isEmpty() && parentheses == 0;
    }

    /** Ends what is open at the end of the text; of the member that was being read nothing is left. */
    private void closeAll() {
        dropMember();
        while (!starts.isEmpty()) {
            out.append('}', in.length - 1);
            memberStart = starts.pop();
            endMember();
        }
    }

    /** Reads one lexeme and gives the offset behind it; -1 where the text is not well formed. */
    private int step(int i) {
        if (lexemes.isTriviaAt(i)) {
            return trivia(i);
        }
        if (lexemes.isLiteralAt(i)) {
            int end = lexemes.literalEnd(i);
            return end < 0 && repairs ? lexemes.lineEnd(i) : verbatim(i, end);
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
        if (parentheses < 0) {
            parentheses = 0;
            return repairs ? i + 1 : -1;
        }
        return verbatim(i, i + 1);
    }

    private int semicolon(int i) {
        if (parentheses > 0 && !repairs) {
            return -1;
        }
        verbatim(i, i + 1);
        return parentheses > 0 ? dropMember(i + 1) : endMember(i + 1);
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
            out.append(' ', i);
        }
        return end < 0 && repairs ? in.length : end;
    }

    private boolean needsSpace(char next) {
        return out.length() > 0 && !isPunctuation(out.last()) && !isPunctuation(next);
    }

    private static boolean isPunctuation(char c) {
        return "(){};,".indexOf(c) >= 0;
    }

    private int word(int i) {
        int end = lexemes.wordEnd(i);
        if (parentheses == 0 && member == Member.OTHER && out.last() != '.') {
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
        verbatim(at, at + 1);
        int i = at + 1;
        int last = i;
        boolean named = false;
        while (true) {
            last = i;
            i = lexemes.triviaEnd(i);
            if (i < 0) {
                return repairs ? in.length : -1;
            }
            if (named && lexemes.at(i) == '.') {
                i = verbatim(i, i + 1);
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
            int end = lexemes.bracketEnd(i, '(', ')');
            return end < 0 && repairs ? i : withoutTrivia(i, end);
        }
        if (i > last && i < in.length && needsSpace(in[i])) {
            out.append(' ', last);
        }
        return i;
    }

    private int openBrace(int i) {
        if (parentheses == 0 && member == Member.TYPE) {
            verbatim(i, i + 1);
            starts.push(memberStart);
            beginMember();
            return i + 1;
        }
        int end = lexemes.bracketEnd(i, '{', '}');
        if (end < 0) {
            return repairs ? dropMember(in.length) : -1;
        }
        if (parentheses == 0 && member == Member.ANNOTATION_DEFAULT) {
            return withoutTrivia(i, end);
        }
        out.append('{', i);
        out.append('}', end - 1);
        if (parentheses > 0 && repairs) {
            return dropMember(end);
        }
        return parentheses == 0 && member == Member.OTHER ? endMember(end) : end;
    }

    private int closeBrace(int i) {
        if (!repairs && (parentheses > 0 || starts.isEmpty())) {
            return -1;
        }
        if (parentheses > 0) {
            dropMember();
        } else if (memberStart < out.length()) {
            endMember();
        }
        if (starts.isEmpty()) {
            return i + 1;
        }
        verbatim(i, i + 1);
        memberStart = starts.pop();
        return endMember(i + 1);
    }

    private int endMember(int next) {
        endMember();
        return next;
    }

    private void endMember() {
        members.add(new Extent(memberStart, out.length(), starts.size()));
        beginMember();
    }

    private int dropMember(int next) {
        dropMember();
        return next;
    }

    private void dropMember() {
        out.blank(memberStart, out.length());
        beginMember();
    }

    private void beginMember() {
        memberStart = out.length();
        parentheses = 0;
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
                i = verbatim(i, i + 1);
            }
        }
        return to < 0 ? -1 : i;
    }

    private int verbatim(int from, int to) {
        for (int i = from; i < to; i++) {
            out.append(in[i], i);
        }
        return to;
    }
}
