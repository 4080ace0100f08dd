package dev.skyc.compiler.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Texts that must not be shown, and what others say without them. */
final class Secrets {
    private static final String INSTEAD = "***";

    /** A shorter one also is a part of harmless words, and is taken out only where it is quoted. */
    private static final int DISTINCTIVE = 6;

    /** How much of a long text messages quote. */
    private static final int QUOTED = 40;

    /** Longest first, so that no part of a longer one stays. */
    private final TreeSet<String> texts =
            new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    Secrets(Collection<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            diagnostic.secret().stream().flatMap(String::lines).forEach(line -> {
                add(line);
                add(line.strip());
                if (line.length() > QUOTED) {
                    add(line.substring(0, QUOTED));
                }
            });
        }
    }

    private void add(String text) {
        if (!text.isBlank()) {
            texts.add(text);
        }
    }

    Diagnostic without(Diagnostic diagnostic) {
        return texts.isEmpty()
                ? diagnostic
                : new Diagnostic(
                        diagnostic.code(),
                        without(diagnostic.message()),
                        without(diagnostic.primary()),
                        diagnostic.secondary().stream().map(this::without).toList(),
                        without(diagnostic.help()),
                        diagnostic.secret());
    }

    private Label without(Label label) {
        return new Label(label.span(), without(label.text()));
    }

    private List<String> without(List<String> all) {
        return all.stream().map(this::without).toList();
    }

    private String without(String text) {
        String shown = text;
        for (String secret : texts) {
            shown = secret.length() < DISTINCTIVE
                    ? shown.replace("`" + secret + "`", "`" + INSTEAD + "`")
                    : shown.replace(secret, INSTEAD);
        }
        return shown;
    }
}
