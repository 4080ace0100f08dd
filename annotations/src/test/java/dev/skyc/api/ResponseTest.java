package dev.skyc.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResponseTest {
    @Test
    void createdCarriesBodyAndLocation() {
        Response<String> response = Response.created(URI.create("/orders/17"), "order");

        assertThat(response.status()).isEqualTo(201);
        assertThat(response.body()).contains("order");
        assertThat(response.headers()).isEqualTo(Map.of("Location", List.of("/orders/17")));
    }

    @Test
    void responsesWithoutBodySayOnlyTheirStatus() {
        assertThat(Response.noContent()).isEqualTo(new Response<>(204, Map.of(), Optional.empty()));
        assertThat(Response.accepted().status()).isEqualTo(202);
        assertThat(Response.status(304).body()).isEmpty();
    }

    @Test
    void headerNamesAreComparedWithoutCase() {
        Response<String> response =
                Response.ok("x").header("Cache-Control", "no-cache").header("cache-control", "private");

        assertThat(response.headers()).containsOnlyKeys("Cache-Control");
        assertThat(response.headers().get("CACHE-CONTROL")).containsExactly("no-cache", "private");
    }

    @Test
    void addingAHeaderLeavesTheFirstResponseAlone() {
        Response<String> first = Response.ok("x");
        Response<String> second = first.header("ETag", "\"1\"");

        assertThat(first.headers()).isEmpty();
        assertThat(second.headers()).hasSize(1);
    }

    @Test
    void aLineBreakInAHeaderIsRefused() {
        Response<String> response = Response.ok("x");

        assertThatThrownBy(() -> response.header("Location", "/a\r\nSet-Cookie: b=c"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a header value holds a line break");
        assertThatThrownBy(() -> response.header("Set-Cookie: b", "c"))
                .hasMessage("not a header name: `Set-Cookie: b`");
    }

    @Test
    void anInformationalStatusIsRefused() {
        assertThatThrownBy(() -> Response.status(101)).hasMessage("not the status of a final response: 101");
    }
}
