package dev.skyc.compiler.frontend.classfile;

import dev.skyc.compiler.frontend.facts.TypeExpression;
import dev.skyc.compiler.frontend.facts.TypeExpression.Form;
import dev.skyc.compiler.frontend.facts.TypeFacts.TypeParameter;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** Reads one generic signature or descriptor (JVMS 4.7.9.1), from left to right. */
final class Signatures {
    private final String text;
    private final TypeNames names;
    private final SourceSpan span;
    private int at;

    Signatures(String text, TypeNames names, SourceSpan span) {
        this.text = text;
        this.names = names;
        this.span = span;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** Whether the next character is the given one, which is then behind us. */
    boolean take(char expected) {
        if (!atEnd() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    /** {@code <T:Ljava/lang/Object;>}, or nothing. */
    List<TypeParameter> typeParameters() {
        List<TypeParameter> parameters = new ArrayList<>();
        if (take('<')) {
            while (!take('>')) {
                int colon = text.indexOf(':', at);
                String name = text.substring(at, colon);
                at = colon;
                parameters.add(new TypeParameter(name, bounds()));
            }
        }
        return parameters;
    }

    /** A class bound may be missing; a bound of {@code Object} is none. */
    private List<TypeExpression> bounds() {
        List<TypeExpression> bounds = new ArrayList<>();
        while (take(':')) {
            if (text.charAt(at) != ':') {
                TypeExpression bound = type();
                if (!bound.name().equals("java.lang.Object")) {
                    bounds.add(bound);
                }
            }
        }
        return bounds;
    }

    /** {@code (II)}: types in parentheses. */
    List<TypeExpression> parameterTypes() {
        List<TypeExpression> types = new ArrayList<>();
        if (take('(')) {
            while (!take(')')) {
                types.add(type());
            }
        }
        return types;
    }

    TypeExpression type() {
        char c = text.charAt(at++);
        return switch (c) {
            case 'L' -> classType();
            case 'T' -> variable();
            case '[' -> expression(Form.ARRAY, "", List.of(type()));
            case '*' -> expression(Form.WILDCARD, "?", List.of());
            case '+' -> wildcard("? extends ", type());
            case '-' -> wildcard("? super ", type());
            default -> expression(Form.PRIMITIVE, primitive(c), List.of());
        };
    }

    private TypeExpression classType() {
        StringBuilder internalName = new StringBuilder();
        List<TypeExpression> arguments = List.of();
        while (true) {
            char c = text.charAt(at++);
            if (c == ';') {
                return expression(Form.NAMED, names.canonical(internalName.toString()), arguments);
            }
            if (c == '<') {
                arguments = arguments();
            } else if (c == '.') {
                arguments = List.of();
                internalName.append('$');
            } else {
                internalName.append(c);
            }
        }
    }

    private List<TypeExpression> arguments() {
        List<TypeExpression> arguments = new ArrayList<>();
        while (!take('>')) {
            arguments.add(type());
        }
        return arguments;
    }

    private TypeExpression variable() {
        int end = text.indexOf(';', at);
        String name = text.substring(at, end);
        at = end + 1;
        return expression(Form.NAMED, name, List.of());
    }

    private TypeExpression wildcard(String prefix, TypeExpression bound) {
        return expression(Form.WILDCARD, prefix + bound.spelling(), List.of(bound));
    }

    private TypeExpression expression(Form form, String name, List<TypeExpression> arguments) {
        return new TypeExpression(form, name, arguments, List.of(), span);
    }

    private static String primitive(char descriptor) {
        return switch (descriptor) {
            case 'V' -> "void";
            case 'Z' -> "boolean";
            case 'B' -> "byte";
            case 'S' -> "short";
            case 'C' -> "char";
            case 'I' -> "int";
            case 'J' -> "long";
            case 'F' -> "float";
            case 'D' -> "double";
            default -> throw new IllegalArgumentException("malformed signature");
        };
    }
}
