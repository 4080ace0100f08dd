package dev.skyc.runtime.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with {@code ${password:NAME}} and {@code ${sha256:NAME}} in it. Each <code>${</code> must begin one of these, so that
 * a misspelt one is found before anything is created and not by the engine that reads it.
 */
final class Template {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)(}?)");
    private static final Pattern KNOWN = Pattern.compile("(password|sha256):(.+)");

    private final List<Function<Passwords, String>> parts;

    private Template(List<Function<Passwords, String>> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Fails on a placeholder that is unknown or names no password of these. */
    static Template parse(String text, Set<String> passwords) throws TaskFailure {
        List<Function<Passwords, String>> parts = new ArrayList<>();
        Matcher placeholders = PLACEHOLDER.matcher(text);
        int end = 0;
        while (placeholders.find()) {
            String before = text.substring(end, placeholders.start());
            parts.add(values -> before);
            Matcher known = KNOWN.matcher(placeholders.group(1));
            if (placeholders.group(2).isEmpty() || !known.matches()) {
                throw new TaskFailure("unknown placeholder `" + placeholders.group() + "`; there are"
                        + " `${password:NAME}` and `${sha256:NAME}`");
            }
            String name = known.group(2);
            if (!passwords.contains(name)) {
                throw new TaskFailure("`" + placeholders.group() + "` names no password of " + passwords);
            }
            parts.add(known.group(1).equals("password") ? v -> v.plain(name) : v -> v.sha256(name));
            end = placeholders.end();
        }
        String rest = text.substring(end);
        parts.add(values -> rest);
        return new Template(parts);
    }

    String fill(Passwords passwords) {
        StringBuilder text = new StringBuilder();
        for (Function<Passwords, String> part : parts) {
            text.append(part.apply(passwords));
        }
        return text.toString();
    }
}
