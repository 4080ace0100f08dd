package com.acme.shop.payment;

import dev.skyc.annotation.Secret;
import dev.skyc.api.SecretValue;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs with HMAC-SHA-256 under the secret that the shop shares with the PSP. */
public final class Signatures {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretValue secret;

    public Signatures(@Secret("psp-webhook") SecretValue secret) {
        this.secret = secret;
    }

    /** Whether the signature, in hexadecimal, is that of the body; takes the same time whatever the answer. */
    boolean matches(byte[] body, String signature) {
        byte[] given;
        try {
            given = HexFormat.of().parseHex(signature);
        } catch (IllegalArgumentException e) {
            return false;
        }
        return MessageDigest.isEqual(given, sign(body));
    }

    byte[] sign(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.get().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
