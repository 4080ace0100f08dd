package dev.skyc.runtime.tasks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The passwords of one Secret by name. Not a record: no {@code toString} may print them. */
final class Passwords {
    /** 32 of 62 characters are 190 bits; letters and digits need no quoting in any file, URL or command. */
    private static final int LENGTH = 32;

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final Map<String, String> byName;

    private Passwords(Map<String, String> byName) {
        this.byName = byName;
    }

    static Passwords generate(List<String> names, SecureRandom random) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (String name : names) {
            StringBuilder password = new StringBuilder(LENGTH);
            for (int i = 0; i < LENGTH; i++) {
                password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            byName.put(name, password.toString());
        }
        return new Passwords(byName);
    }

    String plain(String name) {
        String password = byName.get(name);
        if (password == null) {
            throw new IllegalArgumentException("no password `" + name + "`");
        }
        return password;
    }

    /** Lower-case hexadecimal SHA-256 of the password, as Redis takes it. */
    String sha256(String name) {
        try {
            byte[] password = plain(name).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(password));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
