package dev.skyc.compiler.frontend.syntax;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One source file as it was read, and what can be said of it without parsing. */
public final class SourceFile {
    private static final String ANNOTATION_PACKAGE_PREFIX = "dev.skyc";

    private static final String IMPORT = "import ";

    private final String file;
    private final Path path;

    /** One character per byte: searching such a string is as fast as searching gets, and it is kept in one byte each. */
    private final String bytes;

    private @Nullable Set<String> supertypes;

    SourceFile(String file, Path path, byte[] content) {
        this.file = file;
        this.path = path;
        this.bytes = new String(content, StandardCharsets.ISO_8859_1);
    }

    /** The path relative to the project's base directory, with {@code /} on every system. */
    public String file() {
        return file;
    }

    /** The file's place on this machine. */
    public Path path() {
        return path;
    }

    /** The file's bytes. */
    public byte[] content() {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether skyc's own names stand in it, so that it may hold handlers or annotations made of ours. */
    public boolean mentionsSkyc() {
        return bytes.contains(ANNOTATION_PACKAGE_PREFIX);
    }

    /** Whether the identifier stands in it as a word of its own, be it in a comment. */
    public boolean mentions(String identifier) {
        String word = latin(identifier);
        if (word.isEmpty()) {
            return false;
        }
        for (int at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1)) {
            if (!isPart(at - 1) && !isPart(at + word.length())) {
                return true;
            }
        }
        return false;
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String unicode(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** Bytes beyond ASCII belong to letters more often than not. */
    private boolean isPart(int at) {
        return at >= 0
                && at < bytes.length()
                && (bytes.charAt(at) >= 0x80 || Character.isJavaIdentifierPart(bytes.charAt(at)));
    }

    /** The package it declares; empty where it declares none. */
    String packageName() {
        String text = unicode(bytes);
        return HeaderReader.packageName(text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    /** Names that follow {@code class}, {@code interface}, {@code enum} or {@code record}: all its types, and more. */
    Set<String> declaredNames() {
        Set<String> names = new TreeSet<>();
        for (String keyword : new String[] {"class", "interface", "enum", "record"}) {
            for (int at = bytes.indexOf(keyword); at >= 0; at = bytes.indexOf(keyword, at + 1)) {
                addNameAt(at + keyword.length(), names);
            }
        }
        return names;
    }

    /** The words behind {@code extends}, {@code implements} and {@code permits}: all named supertypes, and more. */
    public synchronized Set<String> namesOfSupertypes() {
        if (supertypes == null) {
            Set<String> names = new TreeSet<>();
            for (String keyword : new String[] {"extends", "implements", "permits"}) {
                for (int at = bytes.indexOf(keyword); at >= 0; at = bytes.indexOf(keyword, at + 1)) {
                    addNamesUpToBody(at + keyword.length(), names);
                }
            }
            supertypes = names;
        }
        return supertypes;
    }

    private void addNamesUpToBody(int afterKeyword, Set<String> names) {
        int start = afterKeyword;
        while (start < bytes.length() && bytes.charAt(start) != '{' && bytes.charAt(start) != ';') {
            int end = start;
            while (isPart(end)) {
                end++;
            }
            if (end > start) {
                names.add(unicode(bytes.substring(start, end)));
                addQualified(start, end, names);
            }
            start = end > start ? end : start + 1;
        }
    }

    /** The dotted name whose first part is there, if it is one. */
    private void addQualified(int start, int firstEnd, Set<String> names) {
        int end = firstEnd;
        while (end + 1 < bytes.length() && bytes.charAt(end) == '.' && isPart(end + 1)) {
            end++;
            while (isPart(end)) {
                end++;
            }
        }
        boolean first = start == 0 || bytes.charAt(start - 1) != '.';
        if (first && end > firstEnd) {
            names.add(unicode(bytes.substring(start, end)));
        }
    }

    /** What it imports, in dotted form, {@code .*} included; static imports left out. */
    public List<String> imports() {
        List<String> imports = new ArrayList<>();
        for (int at = bytes.indexOf(IMPORT); at >= 0; at = bytes.indexOf(IMPORT, at + 1)) {
            int end = bytes.indexOf(';', at);
            if (end > 0 && !isPart(at - 1)) {
                imports.add(unicode(bytes.substring(at + IMPORT.length(), end)).strip());
            }
        }
        return imports;
    }

    private void addNameAt(int afterKeyword, Set<String> names) {
        int start = afterKeyword;
        while (start < bytes.length() && bytes.charAt(start) <= ' ') {
            start++;
        }
        int end = start;
        while (isPart(end)) {
            end++;
        }
        if (start > afterKeyword && end > start) {
            names.add(unicode(bytes.substring(start, end)));
        }
    }

    @Override
    public String toString() {
        return file;
    }
}
