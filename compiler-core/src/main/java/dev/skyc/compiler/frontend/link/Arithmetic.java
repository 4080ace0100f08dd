package dev.skyc.compiler.frontend.link;

import org.jspecify.annotations.Nullable;

/** Operators on constants, with Java's numeric promotion. An answer of null means that Java has none. */
final class Arithmetic {
    private Arithmetic() {}

    static @Nullable Object binary(String operator, Object left, Object right) {
        if (operator.equals("+") && (left instanceof String || right instanceof String)) {
            return String.valueOf(left) + right;
        }
        if (operator.equals("==") || operator.equals("!=")) {
            Boolean equal = same(left, right);
            return equal == null ? null : equal == operator.equals("==");
        }
        if (left instanceof Boolean a && right instanceof Boolean b) {
            return logic(operator, a, b);
        }
        Number a = number(left);
        Number b = number(right);
        if (a == null || b == null) {
            return null;
        }
        if (operator.equals("<<") || operator.equals(">>") || operator.equals(">>>")) {
            return shift(operator, a, b);
        }
        if (a instanceof Double || b instanceof Double) {
            return floating(operator, a.doubleValue(), b.doubleValue());
        }
        if (a instanceof Float || b instanceof Float) {
            Object result = floating(operator, a.floatValue(), b.floatValue());
            return result instanceof Double wide ? (Object) wide.floatValue() : result;
        }
        boolean wide = a instanceof Long || b instanceof Long;
        Object result = integral(operator, a.longValue(), b.longValue());
        return result instanceof Long number && !wide ? (Object) number.intValue() : result;
    }

    static @Nullable Object unary(String operator, Object operand) {
        if (operator.equals("!")) {
            return operand instanceof Boolean flag ? !flag : null;
        }
        Number number = number(operand);
        if (number == null) {
            return null;
        }
        if (operator.equals("+")) {
            return number;
        }
        if (operator.equals("~")) {
            return complement(number);
        }
        return operator.equals("-") ? negated(number) : null;
    }

    private static @Nullable Object complement(Number number) {
        if (number instanceof Integer value) {
            return ~value;
        }
        return number instanceof Long value ? ~value : null;
    }

    private static Object negated(Number number) {
        if (number instanceof Integer value) {
            return -value;
        }
        if (number instanceof Long value) {
            return -value;
        }
        if (number instanceof Float value) {
            return -value;
        }
        return -number.doubleValue();
    }

    /** The value as the given primitive type or {@code String}. */
    static @Nullable Object cast(String type, Object value) {
        if (type.equals("String") || type.equals("java.lang.String")) {
            return value instanceof String ? value : null;
        }
        if (type.equals("boolean")) {
            return value instanceof Boolean ? value : null;
        }
        Number number = number(value);
        if (number == null) {
            return null;
        }
        // Narrowing from a floating type goes through int or long first (JLS 5.1.3).
        boolean floating = number instanceof Float || number instanceof Double;
        Number narrow = floating ? (Number) (int) number.doubleValue() : number;
        return switch (type) {
            case "byte" -> (int) narrow.byteValue();
            case "short" -> (int) narrow.shortValue();
            case "char" -> (char) narrow.intValue();
            case "int" -> floating ? (Object) (int) number.doubleValue() : (Object) number.intValue();
            case "long" -> floating ? (Object) (long) number.doubleValue() : (Object) number.longValue();
            case "float" -> number.floatValue();
            case "double" -> number.doubleValue();
            default -> null;
        };
    }

    private static @Nullable Number number(Object value) {
        if (value instanceof Character c) {
            return (int) c;
        }
        if (value instanceof Byte || value instanceof Short) {
            return ((Number) value).intValue();
        }
        return value instanceof Number number ? number : null;
    }

    private static @Nullable Boolean same(Object left, Object right) {
        Number a = number(left);
        Number b = number(right);
        if (a != null && b != null) {
            boolean floating = a instanceof Double || b instanceof Double || a instanceof Float || b instanceof Float;
            return floating ? a.doubleValue() == b.doubleValue() : a.longValue() == b.longValue();
        }
        return left.getClass() == right.getClass() ? left.equals(right) : null;
    }

    private static @Nullable Object logic(String operator, boolean a, boolean b) {
        return switch (operator) {
            case "&&", "&" -> a && b;
            case "||", "|" -> a || b;
            case "^" -> a != b;
            default -> null;
        };
    }

    private static @Nullable Object shift(String operator, Number a, Number b) {
        if (a instanceof Integer value && !(b instanceof Float) && !(b instanceof Double)) {
            int by = (int) b.longValue();
            return operator.equals("<<") ? value << by : operator.equals(">>") ? value >> by : value >>> by;
        }
        if (a instanceof Long value && !(b instanceof Float) && !(b instanceof Double)) {
            long by = b.longValue();
            return operator.equals("<<") ? value << by : operator.equals(">>") ? value >> by : value >>> by;
        }
        return null;
    }

    private static @Nullable Object floating(String operator, double a, double b) {
        return switch (operator) {
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "/" -> a / b;
            case "%" -> a % b;
            case "<" -> a < b;
            case "<=" -> a <= b;
            case ">" -> a > b;
            case ">=" -> a >= b;
            default -> null;
        };
    }

    private static @Nullable Object integral(String operator, long a, long b) {
        return switch (operator) {
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "/" -> b == 0 ? null : a / b;
            case "%" -> b == 0 ? null : a % b;
            case "&" -> a & b;
            case "|" -> a | b;
            case "^" -> a ^ b;
            case "<" -> a < b;
            case "<=" -> a <= b;
            case ">" -> a > b;
            case ">=" -> a >= b;
            default -> null;
        };
    }
}
