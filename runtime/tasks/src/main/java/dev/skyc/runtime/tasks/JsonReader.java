package dev.skyc.runtime.tasks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259) made of objects, arrays and strings, which is all that our own lists hold; other values are kept as
 * their text. Refuses duplicate members and anything after the value.
 */
final class JsonReader {
    private static final int DEEPEST = 32;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * A {@code Map<String, Object>}, a {@code List<Object>}, a {@code String}, or a {@link Literal}.
     *
     * @throws MalformedJson at the first character that is wrong
     */
    static Object read(String text) throws MalformedJson {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value(0);
        reader.space();
        if (reader.at < text.length()) {
            throw reader.malformed("text after the end");
        }
        return value;
    }

    /** A number, {@code true}, {@code false} or {@code null}. */
    record Literal(String text) {}

    private Object value(int depth) throws MalformedJson {
        if (depth > DEEPEST) {
            throw malformed("nested too deeply");
        }
        space();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            default -> literal();
        };
    }

    private Map<String, Object> object(int depth) throws MalformedJson {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        space();
        if (take('}')) {
            return members;
        }
        do {
            space();
            if (peek() != '"') {
                throw malformed("a member's name expected");
            }
            String name = string();
            space();
            expect(':');
            if (members.putIfAbsent(name, value(depth + 1)) != null) {
                throw malformed("the member `" + name + "` is there twice");
            }
            space();
        } while (take(','));
        expect('}');
        return members;
    }

    private List<Object> array(int depth) throws MalformedJson {
        List<Object> elements = new ArrayList<>();
        at++;
        space();
        if (take(']')) {
            return elements;
        }
        do {
            elements.add(value(depth + 1));
            space();
        } while (take(','));
        expect(']');
        return elements;
    }

    private String string() throws MalformedJson {
        StringBuilder value = new StringBuilder();
        at++;
        while (true) {
            char c = peek();
            if (c < ' ') {
                throw malformed("unfinished string");
            }
            at++;
            if (c == '"') {
                return value.toString();
            }
            value.append(c == '\\' ? escaped() : c);
        }
    }

    private char escaped() throws MalformedJson {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw malformed("unknown escape");
        };
    }

    private char unicode() throws MalformedJson {
        int end = at + 4;
        int value = 0;
        for (; at < end; at++) {
            int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0 || text.charAt(at) > 'f') {
                throw malformed("four hexadecimal digits expected");
            }
            value = value * 16 + digit;
        }
        return (char) value;
    }

    private Literal literal() throws MalformedJson {
        int start = at;
        while (at < text.length() && "+-.0123456789abcdefghijklmnopqrstuvwxyzE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String found = text.substring(start, at);
        if (!found.matches("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            at = start;
            throw malformed("a value expected");
        }
        return new Literal(found);
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** The next character; a control character when there is none, which no rule accepts. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private boolean take(char c) {
        boolean there = peek() == c;
        if (there) {
            at++;
        }
        return there;
    }

    private void expect(char c) throws MalformedJson {
        if (!take(c)) {
            throw malformed("`" + c + "` expected");
        }
    }

    private MalformedJson malformed(String what) {
        return new MalformedJson(what, at + 1);
    }

    /** Where the text stops being JSON; the message shows none of the text. */
    static final class MalformedJson extends Exception {
        private static final long serialVersionUID = 1L;

        MalformedJson(String what, int character) {
            super(what + " at character " + character);
        }
    }
}
