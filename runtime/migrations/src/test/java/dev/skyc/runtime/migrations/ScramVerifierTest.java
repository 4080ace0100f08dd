package dev.skyc.runtime.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScramVerifierTest {
    /** The example of RFC 7677: user `user`, password `pencil`. */
    private static final String PENCIL = "SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$"
            + "WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=";

    @Test
    void onlyTheRightPasswordMatches() {
        assertThat(ScramVerifier.matches(PENCIL, "pencil")).isTrue();
        assertThat(ScramVerifier.matches(PENCIL, "pencils")).isFalse();
        assertThat(ScramVerifier.matches(PENCIL, "")).isFalse();
    }

    @Test
    void anotherFormNeverMatches() {
        assertThat(ScramVerifier.matches("md5d2f8a3f1", "pencil")).isFalse();
        assertThat(ScramVerifier.matches("", "pencil")).isFalse();
    }
}
