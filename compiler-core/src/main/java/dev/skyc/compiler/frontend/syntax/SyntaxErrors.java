package dev.skyc.compiler.frontend.syntax;

import com.github.javaparser.ParseException;
import com.github.javaparser.Position;
import com.github.javaparser.Problem;
import com.github.javaparser.Range;
import com.github.javaparser.Token;
import com.github.javaparser.TokenMgrException;
import com.github.javaparser.TokenRange;
import dev.skyc.compiler.frontend.facts.FileFacts.ParseProblem;
import dev.skyc.compiler.source.SourceSpan;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in our words what the parser did not understand: its own list every token that it would have taken. */
final class SyntaxErrors {
    private static final Pattern PLACE = Pattern.compile("at line (\\d{1,9}), column (\\d{1,9})");

    private SyntaxErrors() {}

    static ParseProblem describe(Problem problem, SourceText source, Spans spans) {
        SourceSpan span = place(problem).map(spans::of).orElse(SourceSpan.ofFile(source.file()));
        Optional<Token> found = found(problem);
        if (found.isPresent()) {
            String image = found.get().image.lines().findFirst().orElse("");
            return problem(
                    isEnd(found.get()) ? "the file ends too early" : "`" + image + "` is not expected here", span);
        }
        return problem.getCause().orElse(null) instanceof TokenMgrException
                ? lexical(source, span)
                : problem("the parser gave up on this file", SourceSpan.ofFile(source.file()));
    }

    private static ParseProblem lexical(SourceText source, SourceSpan span) {
        OptionalInt unclosed = new Lexemes(source.chars(), source.chars().length).unclosed();
        if (unclosed.isEmpty()) {
            return problem("this is not a word or sign of Java", span);
        }
        int start = unclosed.getAsInt();
        return problem(named(source.chars()[start]) + " has no end", source.span(start, start));
    }

    private static String named(char firstCharacter) {
        return switch (firstCharacter) {
            case '"' -> "this text";
            case '\'' -> "this character";
            default -> "this comment";
        };
    }

    private static ParseProblem problem(String message, SourceSpan span) {
        return new ParseProblem(ParseProblem.Kind.SYNTAX, message, span);
    }

    /** The token that the parser could not take. */
    private static Optional<Token> found(Problem problem) {
        return problem.getCause().orElse(null) instanceof ParseException failure && failure.currentToken != null
                ? Optional.ofNullable(failure.currentToken.next)
                : Optional.empty();
    }

    private static boolean isEnd(Token token) {
        return token.kind == 0;
    }

    /** The parser gives the place of the token before; a lexical error has its place in its message only. */
    static Optional<Range> place(Problem problem) {
        Optional<Token> found = found(problem).filter(token -> !isEnd(token));
        if (found.isPresent()) {
            Token token = found.get();
            return Optional.of(Range.range(token.beginLine, token.beginColumn, token.endLine, token.endColumn));
        }
        Matcher place = PLACE.matcher(problem.getMessage());
        if (problem.getLocation().isEmpty() && place.find()) {
            Position position = new Position(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)));
            return Optional.of(new Range(position, position));
        }
        return problem.getLocation().flatMap(TokenRange::toRange);
    }
}
