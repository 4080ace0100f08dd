package dev.skyc.compiler.frontend.syntax;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseException;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParseStart;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Position;
import com.github.javaparser.Problem;
import com.github.javaparser.Providers;
import com.github.javaparser.Range;
import com.github.javaparser.Token;
import com.github.javaparser.TokenMgrException;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithName;
import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.frontend.facts.FileFacts.Import;
import dev.skyc.compiler.frontend.facts.FileFacts.ParseProblem;
import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.frontend.syntax.HeaderReader.Header;
import dev.skyc.compiler.frontend.syntax.Modifiers.Outer;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One run of the parser over one input. */
final class ParserRun {
    private static final Pattern PLACE = Pattern.compile("at line (\\d{1,9}), column (\\d{1,9})");

    private final SourceText source;
    private final ParserInput input;
    private final Spans spans;
    private CompilationUnit unit = new CompilationUnit();
    private final List<Problem> problems = new ArrayList<>();

    private ParserRun(SourceText source, ParserInput input) {
        this.source = source;
        this.input = input;
        this.spans = new Spans(source, input);
    }

    /** Runs the parser. It asserts and recurses on input that no one has tried before; that must not end the compilation. */
    static ParserRun over(SourceText source, ParserInput input) {
        ParserRun run = new ParserRun(source, input);
        try {
            ParseResult<CompilationUnit> result = new JavaParser(configuration())
                    .parse(ParseStart.COMPILATION_UNIT, Providers.provider(input.text()));
            result.getResult().ifPresent(unit -> run.unit = unit);
            run.problems.addAll(result.getProblems());
        } catch (RuntimeException | AssertionError | StackOverflowError crash) {
            run.problems.add(new Problem("", null, crash));
        }
        return run;
    }

    /** What was understood. */
    FileFacts facts() {
        List<ParseProblem> described =
                problems.stream().map(this::describe).collect(Collectors.toCollection(ArrayList::new));
        List<TypeFacts> types = List.of();
        try {
            DeclarationReader declarations = new DeclarationReader(spans);
            types = unit.getTypes().stream()
                    .map(type -> declarations.read(type, Outer.FILE))
                    .toList();
        } catch (RuntimeException | AssertionError | StackOverflowError crash) {
            described.add(describe(new Problem("", null, crash)));
        }
        Header header = input.header().orElseGet(() -> header(unit));
        return new FileFacts(source.file(), header.packageName(), header.imports(), types, described);
    }

    /** Where the input was first not understood, if there is such a place. */
    OptionalInt failure() {
        return problems.stream()
                .flatMap(problem -> range(problem).stream())
                .mapToInt(range -> spans.inputOffset(range.begin))
                .findFirst();
    }

    /** Tokens are kept because positions need them. The validators are left out: judging syntax is javac's job. */
    private static ParserConfiguration configuration() {
        ParserConfiguration configuration = new ParserConfiguration()
                .setLanguageLevel(LanguageLevel.JAVA_25)
                .setAttributeComments(false)
                .setStoreTokens(true);
        configuration.getProcessors().clear();
        return configuration;
    }

    /** The parser's own message lists every token that it would have taken. */
    private ParseProblem describe(Problem problem) {
        SourceSpan span = range(problem).map(spans::of).orElse(SourceSpan.ofFile(source.file()));
        Throwable cause = problem.getCause().orElse(null);
        if (cause instanceof ParseException failure && failure.currentToken != null) {
            Token next = failure.currentToken.next;
            return problem(
                    next == null || next.image.isEmpty()
                            ? "the file ends too early"
                            : quoted(next) + " is not expected here",
                    span);
        }
        return cause instanceof TokenMgrException
                ? lexical(span)
                : problem("the parser gave up on this file", SourceSpan.ofFile(source.file()));
    }

    private static String quoted(Token token) {
        return "`" + token.image.lines().findFirst().orElse("") + "`";
    }

    private ParseProblem lexical(SourceSpan span) {
        OptionalInt unclosed = new Lexemes(source.chars(), source.chars().length).unclosed();
        if (unclosed.isEmpty()) {
            return problem("this is not a word or sign of Java", span);
        }
        int start = unclosed.getAsInt();
        String what = source.chars()[start] == '"'
                ? "this text"
                : source.chars()[start] == '\'' ? "this character" : "this comment";
        return problem(what + " has no end", source.span(start, start));
    }

    private static ParseProblem problem(String message, SourceSpan span) {
        return new ParseProblem(ParseProblem.Kind.SYNTAX, message, span);
    }

    /** A lexical error has its place in its message only. */
    private static Optional<Range> range(Problem problem) {
        Optional<Range> range = problem.getLocation().flatMap(TokenRange::toRange);
        Matcher place = PLACE.matcher(problem.getMessage());
        if (range.isEmpty() && place.find()) {
            Position position = new Position(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)));
            return Optional.of(new Range(position, position));
        }
        return range;
    }

    private static Header header(CompilationUnit unit) {
        String packageName =
                unit.getPackageDeclaration().map(NodeWithName::getNameAsString).orElse("");
        List<Import> imports =
                unit.getImports().stream().map(ParserRun::importFacts).toList();
        return new Header(packageName, imports, 0);
    }

    private static Import importFacts(ImportDeclaration declaration) {
        return new Import(
                declaration.getNameAsString(),
                declaration.isStatic(),
                declaration.isAsterisk(),
                declaration.isModule());
    }
}
