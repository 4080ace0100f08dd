package dev.skyc.compiler.model.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.model.PathTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathFormTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/orders",
                "/orders/{id}",
                "/orders/{order_id}/items",
                "/v1.2/~me",
                "/a:b@c",
                "/.well-known/x"
            })
    void wellFormedPathsHaveNoProblem(String path) {
        assertThat(PathForm.problem(new PathTemplate(path))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            orders            | does not start with `/`
            {id}              | does not start with `/`
            //orders          | has an empty segment
            /orders//items    | has an empty segment
            /orders/          | ends in `/`
            /{a}/b/{a}        | has the variable `{a}` twice
            /a/./b            | has the segment `.`, which clients remove before they send it
            /a/..             | has the segment `..`, which clients remove before they send it
            /o/{id:[0-9]+}    | has a pattern in `{id:[0-9]+}`
            /o/{id            | has braces in `{id` that do not make the whole segment one variable
            /o/v{id}          | has braces in `v{id}` that do not make the whole segment one variable
            /o/{a}{b}         | has braces in `{a}{b}` that do not make the whole segment one variable
            /o/{}             | has braces in `{}` that do not make the whole segment one variable
            /o/{a-b}          | has braces in `{a-b}` that do not make the whole segment one variable
            /files/**         | has a wildcard in `**`
            /o?x=1            | has a query after `?`
            /o#top            | has a fragment after `#`
            /a%20b            | is percent-encoded in `a%20b`
            /größe            | has a character in `größe` that URLs do not allow
            /a b              | has a character in `a b` that URLs do not allow
            """)
    void malformedPathsSayWhatIsWrong(String path, String reason) {
        assertThat(PathForm.problem(new PathTemplate(path)).map(PathForm.Problem::reason))
                .contains(reason);
    }

    @Test
    void thePathIsNotEmpty() {
        assertThat(PathForm.problem(new PathTemplate(""))).isPresent();
    }
}
