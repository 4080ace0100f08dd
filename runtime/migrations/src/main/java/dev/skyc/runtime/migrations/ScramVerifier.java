package dev.skyc.runtime.migrations;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** The form in which PostgreSQL keeps passwords (RFC 5803): {@code SCRAM-SHA-256$<iterations>:<salt>$<stored>:<server>}. */
final class ScramVerifier {
    private static final Pattern FORM = Pattern.compile("SCRAM-SHA-256\\$([0-9]{1,9}):([^$]+)\\$([^:]+):.+");
    private static final int KEY_BITS = 256;

    private ScramVerifier() {}

    /** Whether this is the kept form of the password. */
    static boolean matches(String verifier, String password) {
        Matcher parts = FORM.matcher(verifier);
        if (!parts.matches()) {
            return false;
        }
        try {
            byte[] salt = Base64.getDecoder().decode(parts.group(2));
            PBEKeySpec salted =
                    new PBEKeySpec(password.toCharArray(), salt, Integer.parseInt(parts.group(1)), KEY_BITS);
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(salted)
                    .getEncoded();
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] client = mac.doFinal("Client Key".getBytes(StandardCharsets.US_ASCII));
            byte[] stored = MessageDigest.getInstance("SHA-256").digest(client);
            return MessageDigest.isEqual(stored, Base64.getDecoder().decode(parts.group(3)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has these algorithms", e);
        }
    }
}
