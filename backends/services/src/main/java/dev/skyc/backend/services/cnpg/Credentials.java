package dev.skyc.backend.services.cnpg;

import dev.skyc.backend.services.common.GeneratedPassword;

/** Secrets with which roles log in, in the form in which the operator reads them. */
final class Credentials {
    static final String USERNAME = "username";
    static final String PASSWORD = "password";

    /** What makes the operator look at a Secret again when it appears or changes. */
    private static final String WATCHED = "cnpg.io/reload";

    private Credentials() {}

    /** A user name and a fresh password. */
    static GeneratedPassword of(GeneratedPassword secret, String username) {
        return secret.type("kubernetes.io/basic-auth")
                .label(WATCHED, "true")
                .key(USERNAME, username)
                .password(PASSWORD);
    }
}
