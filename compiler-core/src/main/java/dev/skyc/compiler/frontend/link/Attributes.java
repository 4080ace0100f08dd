package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of one annotation, given or by default. What is missing or of a wrong type is reported and absent.
 *
 * @param given evaluated values by attribute
 */
record Attributes(AnnotationUse use, Map<String, Value> given, Problems problems) {
    /** Where an attribute's value, or else the annotation, stands. */
    SourceSpan span(String attribute) {
        Value value = given.get(attribute);
        return value == null ? use.span() : value.span();
    }

    /** A text. */
    Optional<String> text(String attribute) {
        return constant(attribute, String.class, "a string");
    }

    /** A text, if it is not the empty one that stands for nothing. */
    Optional<String> nonEmpty(String attribute) {
        return text(attribute).filter(text -> !text.isEmpty());
    }

    /** A whole number. */
    Optional<Integer> integer(String attribute) {
        Value value = given.get(attribute);
        if (value instanceof Value.Constant constant && constant.value() instanceof Character c) {
            return Optional.of((int) c);
        }
        return constant(attribute, Integer.class, "an `int`");
    }

    /** A truth value. */
    Optional<Boolean> flag(String attribute) {
        return constant(attribute, Boolean.class, "`true` or `false`");
    }

    /** Texts, one or several. */
    List<String> texts(String attribute) {
        List<String> texts = new ArrayList<>();
        for (Value element : elements(attribute)) {
            if (element instanceof Value.Constant constant && constant.value() instanceof String text) {
                texts.add(text);
            } else if (!(element instanceof Value.Hole)) {
                wrongType(attribute, element, "a string");
            }
        }
        return texts;
    }

    /** The name of an enum's constant. */
    Optional<String> constantName(String attribute) {
        Value value = given.get(attribute);
        if (value == null) {
            return defaultValue(attribute).map(String::valueOf);
        }
        if (value instanceof Value.EnumConstant constant && isOf(attribute, constant)) {
            return Optional.of(constant.name());
        }
        wrongType(attribute, value, expectedEnum(attribute));
        return Optional.empty();
    }

    /** Enums of annotations that are not ours are javac's business. */
    private boolean isOf(String attribute, Value.EnumConstant constant) {
        String expected = enumOf(attribute);
        return expected == null || expected.equals(constant.type());
    }

    private String expectedEnum(String attribute) {
        String expected = enumOf(attribute);
        return expected == null ? "an enum constant" : "a constant of `" + Names.lastSegment(expected) + "`";
    }

    private @Nullable String enumOf(String attribute) {
        return Vocabulary.ENUMS.getOrDefault(use.type(), Map.of()).get(attribute);
    }

    /** The names of an enum's constants, one or several. */
    List<String> constantNames(String attribute) {
        if (!given.containsKey(attribute)) {
            return List.of(
                    defaultValue(attribute).map(String::valueOf).orElse("").split(","));
        }
        List<String> names = new ArrayList<>();
        for (Value element : elements(attribute)) {
            if (element instanceof Value.EnumConstant constant && isOf(attribute, constant)) {
                names.add(constant.name());
            } else {
                wrongType(attribute, element, expectedEnum(attribute));
            }
        }
        return names;
    }

    /** The elements of an array, or the one value that stands for an array of one. */
    List<Value> elements(String attribute) {
        Value value = given.get(attribute);
        if (value == null) {
            return List.of();
        }
        return value instanceof Value.Elements elements ? elements.values() : List.of(value);
    }

    private <T> Optional<T> constant(String attribute, Class<T> type, String expected) {
        Value value = given.get(attribute);
        if (value == null) {
            return defaultValue(attribute).filter(type::isInstance).map(type::cast);
        }
        if (value instanceof Value.Constant constant && type.isInstance(constant.value())) {
            return Optional.of(type.cast(constant.value()));
        }
        wrongType(attribute, value, expected);
        return Optional.empty();
    }

    private Optional<Object> defaultValue(String attribute) {
        Map<String, Object> defaults = Vocabulary.DEFAULTS.get(use.type());
        @Nullable Object value = defaults == null ? null : defaults.get(attribute);
        return Optional.ofNullable(value);
    }

    private void wrongType(String attribute, Value value, String expected) {
        if (!(value instanceof Value.Hole)) {
            problems.report(Diagnostic.of(
                    AnnotationReader.MALFORMED,
                    value.span(),
                    "`" + attribute + "` of `@" + use.simpleName() + "` must be " + expected));
        }
    }
}
