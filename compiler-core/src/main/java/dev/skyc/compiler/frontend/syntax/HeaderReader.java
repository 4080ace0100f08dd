package dev.skyc.compiler.frontend.syntax;

import dev.skyc.compiler.frontend.facts.FileFacts.Import;
import java.util.ArrayList;
import java.util.List;

/** Reads package and imports, which are many words and a simple grammar, so that the parser need not. */
final class HeaderReader {
    private final Lexemes lexemes;
    private int at;

    private HeaderReader(Lexemes lexemes) {
        this.lexemes = lexemes;
    }

    /**
     * What stands before the first type.
     *
     * @param end where it ends
     */
    record Header(String packageName, List<Import> imports, int end) {
        Header {
            imports = List.copyOf(imports);
        }
    }

    /** The header up to the first thing that is not plainly a part of one: the rest is the parser's to judge. */
    static Header read(Lexemes lexemes) {
        HeaderReader reader = new HeaderReader(lexemes);
        String packageName = reader.readPackage();
        List<Import> imports = new ArrayList<>();
        int end = reader.at;
        while (reader.readImport(imports)) {
            end = reader.at;
        }
        return new Header(packageName, imports, end);
    }

    /** The package alone; empty where none is declared. */
    static String packageName(String text) {
        return new HeaderReader(new Lexemes(text.toCharArray(), text.length())).readPackage();
    }

    private String readPackage() {
        String name = takeWord("package") ? qualifiedName() : "";
        if (name.isEmpty() || !take(';')) {
            at = 0;
            return "";
        }
        return name;
    }

    private boolean readImport(List<Import> imports) {
        if (take(';')) {
            return true;
        }
        if (!takeWord("import")) {
            return false;
        }
        boolean isStatic = takeWord("static");
        boolean isModule = !isStatic && takeModule();
        String name = qualifiedName();
        boolean onDemand = !name.isEmpty() && take('.') && take('*');
        if (name.isEmpty() || !take(';')) {
            return false;
        }
        imports.add(new Import(name, isStatic, onDemand, isModule));
        return true;
    }

    /** {@code module} may also be the name of a package. */
    private boolean takeModule() {
        int before = at;
        if (takeWord("module") && lexemes.isWordAt(skipTrivia())) {
            return true;
        }
        at = before;
        return false;
    }

    private String qualifiedName() {
        StringBuilder name = new StringBuilder(word());
        while (name.length() > 0) {
            int before = at;
            String next = take('.') ? word() : "";
            if (next.isEmpty()) {
                at = before;
                break;
            }
            name.append('.').append(next);
        }
        return name.toString();
    }

    private String word() {
        int start = skipTrivia();
        at = lexemes.wordEnd(start);
        return lexemes.slice(start, at);
    }

    private boolean takeWord(String expected) {
        int start = skipTrivia();
        int end = lexemes.wordEnd(start);
        if (!lexemes.isWord(start, end, expected)) {
            return false;
        }
        at = end;
        return true;
    }

    private boolean take(char expected) {
        int start = skipTrivia();
        if (lexemes.at(start) != expected || start >= lexemes.length()) {
            return false;
        }
        at = start + 1;
        return true;
    }

    /** Where the next lexeme starts; the end of the text where a comment does not end. */
    private int skipTrivia() {
        int start = lexemes.triviaEnd(at);
        return start < 0 ? lexemes.length() : start;
    }
}
