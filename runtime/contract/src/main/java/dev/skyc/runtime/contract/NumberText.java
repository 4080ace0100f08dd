package dev.skyc.runtime.contract;

/** The forms of numbers, without regular expressions. */
final class NumberText {
    private static final int MOST_WHOLE = 40;

    // Bounded, so that no text makes a number whose expansion fills the heap.
    private static final int MOST_PART = 400;
    private static final int MOST_EXPONENT = 3;

    private NumberText() {}

    /** {@code -?[0-9]{1,40}}. */
    static boolean isWhole(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int end = digits(text, start);
        return end == text.length() && isCount(end - start, MOST_WHOLE);
    }

    /** {@code -?[0-9]{1,400}(\.[0-9]{1,400})?([eE][+-]?[0-9]{1,3})?}. */
    static boolean isDecimal(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int end = digits(text, start);
        if (!isCount(end - start, MOST_PART)) {
            return false;
        }
        if (is(text, end, '.')) {
            start = end + 1;
            end = digits(text, start);
            if (!isCount(end - start, MOST_PART)) {
                return false;
            }
        }
        if (is(text, end, 'e') || is(text, end, 'E')) {
            start = end + 1;
            start += is(text, start, '+') || is(text, start, '-') ? 1 : 0;
            end = digits(text, start);
            if (!isCount(end - start, MOST_EXPONENT)) {
                return false;
            }
        }
        return end == text.length();
    }

    /** Groups of 8, 4, 4, 4 and 12 hexadecimal digits. */
    static boolean isUuid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : !isHex(c)) {
                return false;
            }
        }
        return true;
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private static boolean is(String text, int at, char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private static boolean isCount(int count, int most) {
        return count >= 1 && count <= most;
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
