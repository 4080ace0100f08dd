package dev.skyc.compiler.model.view;

import java.util.Locale;

/** Turns Java names into the form that names outside Java have. */
public final class KebabCase {
    private KebabCase() {}

    /** {@code HTTPServer2Admin} becomes {@code http-server2-admin}, {@code pageSize} {@code page-size}. */
    public static String of(String javaName) {
        StringBuilder kebab = new StringBuilder();
        for (int i = 0; i < javaName.length(); i++) {
            char c = javaName.charAt(i);
            if (c == '_' || c == '$') {
                kebab.append('-');
                continue;
            }
            if (i > 0 && Character.isUpperCase(c) && startsWord(javaName, i)) {
                kebab.append('-');
            }
            kebab.append(c);
        }
        return kebab.toString().toLowerCase(Locale.ROOT);
    }

    /** An upper-case letter starts a word unless it goes on in an acronym. */
    private static boolean startsWord(String name, int i) {
        char before = name.charAt(i - 1);
        if (before == '_' || before == '$') {
            return false;
        }
        boolean endsAcronym = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
        return !Character.isUpperCase(before) || endsAcronym;
    }
}
