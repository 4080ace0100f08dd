package dev.skyc.compiler.frontend.syntax;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParseStart;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.Providers;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithName;
import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.frontend.facts.FileFacts.Import;
import dev.skyc.compiler.frontend.facts.FileFacts.ParseProblem;
import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.frontend.syntax.HeaderReader.Header;
import dev.skyc.compiler.frontend.syntax.Modifiers.Outer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** One run of the parser over one input. */
final class ParserRun {
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
        List<ParseProblem> described = problems.stream()
                .map(problem -> SyntaxErrors.describe(problem, source, spans))
                .collect(Collectors.toCollection(ArrayList::new));
        List<TypeFacts> types = List.of();
        try {
            DeclarationReader declarations = new DeclarationReader(source.file(), spans);
            types = unit.getTypes().stream()
                    .map(type -> declarations.read(type, Outer.FILE))
                    .toList();
        } catch (RuntimeException | AssertionError | StackOverflowError crash) {
            described.add(SyntaxErrors.describe(new Problem("", null, crash), source, spans));
        }
        return new FileFacts(source.file(), packageName(), imports(), types, described);
    }

    private String packageName() {
        return input.header()
                .map(Header::packageName)
                .filter(name -> !name.isEmpty())
                .or(() -> unit.getPackageDeclaration().map(NodeWithName::getNameAsString))
                .orElse("");
    }

    private List<Import> imports() {
        List<Import> imports = new ArrayList<>();
        input.header().ifPresent(header -> imports.addAll(header.imports()));
        unit.getImports().forEach(declaration -> imports.add(importFacts(declaration)));
        return imports;
    }

    /** Where the input was first not understood, if there is such a place. */
    OptionalInt failure() {
        return problems.stream()
                .flatMap(problem -> SyntaxErrors.place(problem).stream())
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

    private static Import importFacts(ImportDeclaration declaration) {
        return new Import(
                declaration.getNameAsString(),
                declaration.isStatic(),
                declaration.isAsterisk(),
                declaration.isModule());
    }
}
