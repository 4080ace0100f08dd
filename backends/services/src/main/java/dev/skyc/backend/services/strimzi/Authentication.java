package dev.skyc.backend.services.strimzi;

import java.util.Arrays;
import java.util.Optional;

/** How clients prove who they are. */
enum Authentication {
    /** A password that the user operator makes. */
    SCRAM_SHA_512("scram-sha-512"),
    /** A certificate that the user operator makes. */
    TLS("tls"),
    /** Not at all: everybody may do everything, and no users are made. */
    NONE("none");

    private final String word;

    Authentication(String word) {
        this.word = word;
    }

    static Optional<Authentication> of(String word) {
        return Arrays.stream(values()).filter(known -> known.word.equals(word)).findFirst();
    }

    /** The word in settings and in {@code spec.authentication.type}. */
    String word() {
        return word;
    }
}
