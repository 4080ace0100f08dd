package dev.skyc.compiler.artifact;

import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides which strings may stand in YAML without quotes: those that no reader of YAML 1.1 or 1.2 could take for anything
 * else. Jackson's own checkers leave {@code 0x1F}, {@code 0o17}, {@code 1_000} or {@code 1e3} unquoted. Everything that is
 * not known to be harmless is quoted, so a form that nobody thought of costs two characters and never a changed type.
 */
final class PlainText extends StringQuotingChecker {
    private static final long serialVersionUID = 1L;

    /** The words for nothing and for truth in both versions, in lower case. */
    private static final Set<String> WORDS =
            Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", "+.inf", ".nan", "+.nan");

    private static final int LONGEST_WORD = 5;

    /** Made of nothing but what numbers, dates, times and sexagesimals are made of, in any base and any notation. */
    private static final Pattern NUMBER_LIKE =
            Pattern.compile("[+.]?[0-9][0-9a-fA-FxXoO_.:+\\-tTzZ ]*|[+.][0-9._+\\-eE]*");

    @Override
    public boolean needToQuoteName(String name) {
        return needsQuotes(name);
    }

    @Override
    public boolean needToQuoteValue(String value) {
        return needsQuotes(value);
    }

    static boolean needsQuotes(String text) {
        if (text.isEmpty() || !startsPlainly(text.charAt(0)) || text.startsWith("...")) {
            return true;
        }
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int next = i + Character.charCount(character);
            if (!isPlain(character) || isSyntax(text, i, character) || (next == text.length() && character == ' ')) {
                return true;
            }
            i = next;
        }
        return isWord(text) || isNumberLike(text);
    }

    private static boolean isWord(String text) {
        return text.length() <= LONGEST_WORD && WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    private static boolean isNumberLike(String text) {
        char first = text.charAt(0);
        return (first <= '9' && first >= '+') && NUMBER_LIKE.matcher(text).matches();
    }

    /** Everything but indicators, blanks, and the beginnings of {@code =}, {@code <<}, {@code ~} and {@code --- }. */
    private static boolean startsPlainly(char first) {
        return "-?:,[]{}#&*!|>'\"%@`=<~ ".indexOf(first) < 0;
    }

    private static boolean isPlain(int character) {
        if (character > '~') {
            return Character.isLetterOrDigit(character);
        }
        return character >= ' ' && "[]{},".indexOf(character) < 0;
    }

    /** A colon that ends a key, a hash that begins a comment. */
    private static boolean isSyntax(String text, int index, int character) {
        if (character == ':') {
            return index + 1 == text.length() || text.charAt(index + 1) == ' ';
        }
        return character == '#' && text.charAt(index - 1) == ' ';
    }
}
