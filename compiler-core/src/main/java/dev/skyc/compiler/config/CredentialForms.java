package dev.skyc.compiler.config;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells values that look like credentials, which must not stand in a committed file. Simple on purpose: no false alarm on prose. */
final class CredentialForms {
    private static final Pattern NAME =
            Pattern.compile("(.*[-_.])?(password|passwd|secret|token|api-?key|private-?key|credentials?)");
    private static final List<Pattern> VALUES = List.of(
            Pattern.compile("[a-z][-+.a-z0-9]*://[^/@\\s:]*:[^/@\\s]+@.*", Pattern.CASE_INSENSITIVE),
            Pattern.compile("(?s)-----BEGIN [A-Z ]*PRIVATE KEY-----.*"),
            Pattern.compile("AKIA[0-9A-Z]{16}"),
            Pattern.compile("gh[pousr]_[A-Za-z0-9]{36,}"),
            Pattern.compile("sk_(live|test)_[A-Za-z0-9]{16,}"),
            Pattern.compile("eyJ[-\\w]+\\.[-\\w]+\\.[-\\w]*"));

    private CredentialForms() {}

    /** Whether the value is one whatever it is called. */
    static boolean isCredential(String value) {
        return VALUES.stream().anyMatch(form -> form.matcher(value).matches());
    }

    /** Whether something of that name is one. */
    static boolean namesCredential(String name) {
        String words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return NAME.matcher(words).matches();
    }
}
