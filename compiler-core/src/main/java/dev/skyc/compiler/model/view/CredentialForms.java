package dev.skyc.compiler.model.view;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells texts that are credentials, which must not stand in a committed file: by forms that their issuers made to be
 * recognised, and by names. No guess at how random a text looks: no false alarm on prose, hashes and ids.
 */
public final class CredentialForms {
    private static final Pattern NAME = Pattern.compile("(.*-)?(password|passwd|passphrase|secret|token|credentials?"
            + "|(api|access|private|secret|signing|secret-access)-?key|connection-?string)");

    private static final List<Pattern> FORMS = List.of(
            // A URL with a user's password, or with a token in the place of the user.
            Pattern.compile("(?i)[a-z][-+.a-z0-9]*://[^/@\\s:]*:[^/@\\s]+@"),
            Pattern.compile("(?i)https?://[^/@\\s:]+@"),
            Pattern.compile(
                    "(?i)[?&;](password|passwd|pwd|secret|token|access_token|api_?key|sig|signature)=[^&;\\s]{6}"),
            // JDBC, ADO and storage connection strings.
            Pattern.compile("(?i)\\b(password|pwd|accountkey|sharedaccesskey)=[^;\\s]{6}"),
            Pattern.compile("-----BEGIN [A-Z0-9 ]*PRIVATE KEY( BLOCK)?-----"),
            Pattern.compile("\\b(A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[0-9A-Z]{16}\\b"),
            Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{36,}"),
            Pattern.compile("\\bgithub_pat_[A-Za-z0-9_]{22,}"),
            Pattern.compile("\\bglpat-[-\\w]{20,}"),
            Pattern.compile("\\bxox[abeoprs]-[-A-Za-z0-9]{10,}"),
            Pattern.compile("https://hooks\\.slack\\.com/services/T\\w+/B\\w+/\\w+"),
            Pattern.compile("\\b[sr]k_(live|test)_[A-Za-z0-9]{16,}"),
            Pattern.compile("\\bAIza[-\\w]{35}"),
            Pattern.compile("\\bnpm_[A-Za-z0-9]{36}\\b"),
            Pattern.compile("\\bSG\\.[-\\w]{16,}\\.[-\\w]{16,}"),
            Pattern.compile("\\bhv[sb]\\.[-\\w]{24,}"),
            Pattern.compile("\\bAGE-SECRET-KEY-1[0-9A-Z]{58}\\b"),
            Pattern.compile("\\beyJ[-\\w]{8,}\\.eyJ[-\\w]{8,}\\.[-\\w]*"));

    private CredentialForms() {}

    /** Whether the text holds one, whatever it is called. */
    public static boolean isCredential(String text) {
        return FORMS.stream().anyMatch(form -> form.matcher(text).find());
    }

    /** Whether something of that name is one. */
    public static boolean namesCredential(String name) {
        String words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|[_.]", "-").toLowerCase(Locale.ROOT);
        return NAME.matcher(words).matches();
    }
}
