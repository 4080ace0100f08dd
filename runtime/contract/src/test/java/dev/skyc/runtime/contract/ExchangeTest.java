package dev.skyc.runtime.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ExchangeTest {
    private static Exchange exchange(String uri, String... headers) {
        return new Exchange(
                TextRequest.of("GET", uri, "", headers), Map.of("id", "x"), Optional.empty(), Route.DEFAULT_MAX_BODY);
    }

    private static void assertRefused(int status, String detail, ThrowingCallable binding) {
        assertThatThrownBy(binding)
                .isInstanceOfSatisfying(
                        BindingProblem.class,
                        problem -> assertThat(problem.status() + " " + problem.detail())
                                .isEqualTo(status + " " + detail));
    }

    @Test
    void oneValueIsMissingRepeatedOrMalformed() {
        assertThat(exchange("/?n=7").query("n").one(Scalar.INT)).isEqualTo(7);
        assertRefused(
                400,
                "query parameter `n` is missing",
                () -> exchange("/?m=7").query("n").one(Scalar.INT));
        assertRefused(
                400,
                "query parameter `n` is given more than once",
                () -> exchange("/?n=7&n=7").query("n").one(Scalar.INT));
        assertRefused(
                400,
                "query parameter `n` is not a whole number of 32 bits",
                () -> exchange("/?n=").query("n").one(Scalar.INT));
        assertRefused(
                404,
                "path variable `id` is not a UUID",
                () -> exchange("/").path("id").one(Scalar.UUID));
    }

    @Test
    void anAbsentValueIsEmptyOrTheDefault() {
        assertThat(exchange("/").query("n").optional(Scalar.INT)).isEmpty();
        assertThat(exchange("/").query("n").list(Scalar.INT)).isEmpty();
        assertThat(exchange("/").query("n").oneOr("50", Scalar.INT)).isEqualTo(50);
        assertThat(exchange("/").query("n").listOr("50", Scalar.INT)).containsExactly(50);
        assertRefused(
                400,
                "query parameter `n` is given more than once",
                () -> exchange("/?n=1&n=2").query("n").oneOr("50", Scalar.INT));
    }

    @Test
    void allValuesComeInOrder() {
        assertThat(exchange("/?n=3&m=9&n=1").query("n").list(Scalar.INT)).containsExactly(3, 1);
        assertThat(exchange("/", "x-tag", "b|a").header("X-Tag").list(Scalar.STRING))
                .containsExactly("b", "a");
    }

    @Test
    void textIsDecoded() {
        assertThat(exchange("/?q=a%20b+c%C3%A9%26&q%20q=2").query("q").one(Scalar.STRING))
                .isEqualTo("a b cé&");
        assertThat(exchange("/?q=a%20b+c%C3%A9%26&q%20q=2").query("q q").one(Scalar.STRING))
                .isEqualTo("2");
        assertRefused(
                400,
                "the query holds a malformed percent-encoding",
                () -> exchange("/?q=%FF").query("q").one(Scalar.STRING));
        assertThat(exchange("/", "cookie", "a=1; session=\"x=y\"; b=2")
                        .cookie("session")
                        .one(Scalar.STRING))
                .isEqualTo("x=y");
    }
}
