package dev.skyc.compiler.check.event;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that a CloudEvents SQL expression mentions. The parser of the SDK checks the form but does not tell the names, and
 * prints to the console what it finds at characters that begin no token.
 *
 * @param attributes names of attributes, in the order of their first mention
 * @param functions names of functions, in the order of their first mention
 * @param stray index of the first character that belongs to no token
 */
record FilterWords(Set<String> attributes, Set<String> functions, OptionalInt stray) {
    private static final Pattern TOKEN = Pattern.compile("\\s+|[0-9]+|!=|<>|<=|>=|[<>=+*/%(),-]"
            + "|'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\""
            + "|(?<word>[A-Za-z_][A-Za-z0-9_]*)(?<call>\\s*\\()?");
    private static final Set<String> KEYWORDS =
            Set.of("and", "or", "xor", "not", "like", "in", "exists", "true", "false");

    static FilterWords of(String expression) {
        Set<String> attributes = new LinkedHashSet<>();
        Set<String> functions = new LinkedHashSet<>();
        OptionalInt stray = OptionalInt.empty();
        Matcher matcher = TOKEN.matcher(expression);
        for (int at = 0; at < expression.length(); ) {
            matcher.region(at, expression.length());
            if (!matcher.lookingAt()) {
                stray = stray.isPresent() ? stray : OptionalInt.of(at);
                at++;
                continue;
            }
            at = matcher.end();
            String word = matcher.group("word");
            if (word != null && !KEYWORDS.contains(word.toLowerCase(Locale.ROOT))) {
                (matcher.group("call") == null ? attributes : functions).add(word);
            }
        }
        return new FilterWords(attributes, functions, stray);
    }
}
