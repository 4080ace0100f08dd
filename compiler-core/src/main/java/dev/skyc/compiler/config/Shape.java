package dev.skyc.compiler.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a value of {@code serverless.yaml} may be: one table for the reader and for the published schema. */
sealed interface Shape {
    /** What the value is, for messages: {@code must be …}. */
    String what();

    /** A text of some form; any scalar is read as the text that is written. */
    record Text(String what, Optional<Pattern> form) implements Shape {
        /** Any text. */
        static Text any(String what) {
            return new Text(what, Optional.empty());
        }

        /** A text that matches as a whole. */
        static Text of(String what, String form) {
            return new Text(what, Optional.of(Pattern.compile(form)));
        }

        boolean accepts(String text) {
            return form.isEmpty() || form.get().matcher(text).matches();
        }
    }

    /** A whole number, both ends included. */
    record Whole(int min, int max) implements Shape {
        @Override
        public String what() {
            String from = min == Integer.MIN_VALUE ? "" : " from " + min;
            return "a whole number" + from + (max == Integer.MAX_VALUE ? "" : " to " + max);
        }
    }

    /** {@code true} or {@code false}. */
    record Truth() implements Shape {
        @Override
        public String what() {
            return "`true` or `false`";
        }
    }

    /** A list. */
    record ListOf(Shape element) implements Shape {
        @Override
        public String what() {
            return "a list";
        }
    }

    /** A mapping whose keys the user chooses. */
    record MapOf(Text key, Shape value) implements Shape {
        @Override
        public String what() {
            return "a mapping";
        }
    }

    /**
     * A mapping of known keys.
     *
     * @param open whether other keys are checked later, by who knows them
     */
    record Keys(List<Field> keys, boolean open) implements Shape {
        public Keys {
            keys = List.copyOf(keys);
        }

        static Keys of(Field... keys) {
            return new Keys(List.of(keys), false);
        }

        @Override
        public String what() {
            return "a mapping";
        }

        Optional<Field> field(String name) {
            return keys.stream().filter(key -> key.name().equals(name)).findFirst();
        }

        List<String> names() {
            return keys.stream().map(Field::name).toList();
        }
    }

    /** A scalar or a mapping. */
    record Either(Shape scalar, Shape mapping) implements Shape {
        @Override
        public String what() {
            return scalar.what() + ", or " + mapping.what();
        }
    }

    /** A key of a mapping. */
    record Field(String name, boolean required, Shape shape, String description) {
        static Field optional(String name, Shape shape, String description) {
            return new Field(name, false, shape, description);
        }

        static Field required(String name, Shape shape, String description) {
            return new Field(name, true, shape, description);
        }
    }
}
