package com.acme.shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PageTokenTest {
    @Test
    void aTokenIsReadAsItWasWritten() {
        PageToken token = new PageToken(Instant.parse("2026-05-01T10:15:30.123456Z"), new UUID(1, 2));

        assertThat(PageToken.read(token.write())).isEqualTo(token);
        assertThat(token.write()).matches("[A-Za-z0-9_-]+");
    }
}
