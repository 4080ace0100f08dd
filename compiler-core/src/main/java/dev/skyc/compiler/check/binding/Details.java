package dev.skyc.compiler.check.binding;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Spells what a reason is about, which may be nothing. */
final class Details {
    private Details() {}

    /** {@code  (`@Query`, `@Header`)} for two names; nothing for none. */
    static String inParentheses(String detail) {
        return detail.isBlank() ? "" : " (" + backticked(detail) + ")";
    }

    /** Each of the names that commas separate in backticks. */
    static String backticked(String detail) {
        return Arrays.stream(detail.split(",\\s*"))
                .map(name -> "`" + name.strip() + "`")
                .collect(Collectors.joining(", "));
    }
}
