package dev.skyc.compiler.check.form;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Declaration;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.List;
import java.util.stream.Stream;

/**
 * A function is a public, concrete class that can be made without an enclosing object and without type arguments. What is
 * no class at all is only told that.
 */
public final class FunctionForm implements Check {
    static final DiagnosticCode NOT_PUBLIC = DiagnosticCode.error("SKY1070", "function-not-public");
    static final DiagnosticCode NOT_A_CLASS = DiagnosticCode.error("SKY1071", "function-not-a-class");
    static final DiagnosticCode ABSTRACT = DiagnosticCode.error("SKY1072", "abstract-function");
    static final DiagnosticCode INNER = DiagnosticCode.error("SKY1073", "inner-function");
    static final DiagnosticCode GENERIC = DiagnosticCode.error("SKY1074", "generic-function");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(NOT_PUBLIC, NOT_A_CLASS, ABSTRACT, INNER, GENERIC);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        return application.functions().stream().flatMap(FunctionForm::check).toList();
    }

    private static Stream<Diagnostic> check(FunctionClass function) {
        Declaration declaration = function.declaration();
        String name = TypeNames.simple(function.className());
        if (declaration.kind().equals("interface")) {
            return Stream.of(
                    Diagnostic.of(ABSTRACT, function.span(), "`" + name + "` has handlers, but no class implements it")
                            .label("its handlers can never run")
                            .help("write a public class that implements it: handlers are inherited"));
        }
        if (!declaration.kind().equals("class")) {
            return Stream.of(Diagnostic.of(
                            NOT_A_CLASS,
                            function.span(),
                            "`" + name + "` has handlers, but is " + withArticle(declaration.kind()))
                    .label("a function is a class")
                    .help("move the handlers into a public class"));
        }
        if (declaration.nested()) {
            return Stream.of(Diagnostic.of(
                            INNER,
                            function.span(),
                            "the function `" + name + "` cannot be made without an enclosing object")
                    .help("make it `static`, or a class of its own"));
        }
        return Stream.of(abstractness(function, name), visibility(function, name), genericity(function, name))
                .flatMap(List::stream);
    }

    private static List<Diagnostic> abstractness(FunctionClass function, String name) {
        return function.declaration().has("abstract")
                ? List.of(Diagnostic.of(
                                ABSTRACT,
                                function.span(),
                                "`" + name + "` has handlers, but is abstract and has no subclass")
                        .label("its handlers can never run")
                        .help("leave out `abstract`, or write a public class that extends it: handlers are inherited"))
                : List.of();
    }

    private static List<Diagnostic> visibility(FunctionClass function, String name) {
        return function.declaration().has("public") || function.declaration().has("abstract")
                ? List.of()
                : List.of(Diagnostic.of(NOT_PUBLIC, function.span(), "the function `" + name + "` is not public")
                        .label("functions are public classes")
                        .help("write `public class " + name + "`, and make the classes around it public, too"));
    }

    private static List<Diagnostic> genericity(FunctionClass function, String name) {
        return function.declaration().generic()
                ? List.of(
                        Diagnostic.of(GENERIC, function.span(), "the function `" + name + "` has type parameters")
                                .label("nobody could say which types they stand for")
                                .help(
                                        "make it a generic base class, and write a public class that extends it with type arguments"))
                : List.of();
    }

    private static String withArticle(String kind) {
        boolean vowel = "aeiou".indexOf(kind.charAt(0)) >= 0;
        return (vowel ? "an `" : "a `") + (kind.equals("annotation") ? "@interface" : kind) + "`";
    }
}
