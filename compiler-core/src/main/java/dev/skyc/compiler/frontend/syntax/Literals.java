package dev.skyc.compiler.frontend.syntax;

import java.util.Locale;
import java.util.Optional;

/** Reads literals as javac does; nothing where the spelling is not legal. */
final class Literals {
    private Literals() {}

    static Optional<Object> string(String spelling) {
        return spelling.length() < 2 ? Optional.empty() : unescape(spelling.substring(1, spelling.length() - 1));
    }

    static Optional<Object> textBlock(String spelling) {
        int start = 3;
        while (start < spelling.length() && spelling.charAt(start) != '\n' && spelling.charAt(start) != '\r') {
            start++;
        }
        start += spelling.startsWith("\r\n", start) ? 2 : 1;
        int end = spelling.length() - 3;
        return end < start
                ? Optional.empty()
                : unescape(spelling.substring(start, end).stripIndent());
    }

    static Optional<Object> character(String spelling) {
        return string(spelling)
                .filter(value -> ((String) value).length() == 1)
                .map(value -> ((String) value).charAt(0));
    }

    private static Optional<Object> unescape(String text) {
        try {
            return Optional.of(text.translateEscapes());
        } catch (IllegalArgumentException illegalEscape) {
            return Optional.empty();
        }
    }

    static Optional<Object> integer(String spelling) {
        return whole(spelling, Integer.SIZE).map(Long::intValue);
    }

    static Optional<Object> longInteger(String spelling) {
        return whole(spelling.substring(0, spelling.length() - 1), Long.SIZE).map(value -> value);
    }

    /** A decimal literal may be one larger than the largest value: it then stands behind a minus sign. */
    private static Optional<Long> whole(String spelling, int bits) {
        String digits = spelling.replace("_", "").toLowerCase(Locale.ROOT);
        int radix = digits.startsWith("0x") ? 16 : digits.startsWith("0b") ? 2 : octal(digits) ? 8 : 10;
        try {
            long value = Long.parseUnsignedLong(radix == 10 || radix == 8 ? digits : digits.substring(2), radix);
            boolean fits = radix == 10
                    ? Long.compareUnsigned(value, 1L << (bits - 1)) <= 0
                    : bits == Long.SIZE || value >>> bits == 0;
            return fits ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static boolean octal(String digits) {
        return digits.length() > 1 && digits.charAt(0) == '0';
    }

    static Optional<Object> floating(String spelling) {
        String digits = spelling.replace("_", "");
        try {
            boolean isFloat = !digits.isEmpty()
                    && Character.toLowerCase(digits.charAt(digits.length() - 1)) == 'f'
                    && !(isHex(digits) && !digits.toLowerCase(Locale.ROOT).contains("p"));
            return Optional.of(isFloat ? (Object) Float.valueOf(digits) : (Object) Double.valueOf(digits));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static boolean isHex(String digits) {
        return digits.startsWith("0x") || digits.startsWith("0X");
    }
}
