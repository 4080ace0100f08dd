package dev.skyc.compiler.check.event;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that a CloudEvents SQL expression mentions. The parser of the SDK checks the form but does not tell the names.
 *
 * @param attributes names of attributes, in the order of their first mention
 * @param functions names of functions, in the order of their first mention
 */
record FilterWords(Set<String> attributes, Set<String> functions) {
    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|([A-Za-z_][A-Za-z0-9_]*)(\\s*\\()?");
    private static final Set<String> KEYWORDS =
            Set.of("and", "or", "xor", "not", "like", "in", "exists", "true", "false");

    static FilterWords of(String expression) {
        Set<String> attributes = new LinkedHashSet<>();
        Set<String> functions = new LinkedHashSet<>();
        Matcher matcher = TOKEN.matcher(expression);
        while (matcher.find()) {
            String word = matcher.group(1);
            if (word == null || KEYWORDS.contains(word.toLowerCase(Locale.ROOT))) {
                continue;
            }
            if (matcher.group(2) == null) {
                attributes.add(word);
            } else {
                functions.add(word);
            }
        }
        return new FilterWords(attributes, functions);
    }
}
