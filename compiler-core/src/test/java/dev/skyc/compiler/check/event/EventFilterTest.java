package dev.skyc.compiler.check.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.check.Programs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventFilterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "priority > 3 AND NOT (region = 'eu')",
                "EXISTS region OR type LIKE 'com.acme.%'",
                "region IN ('data', 'eu', \\\"us\\\")",
                "LENGTH(subject) < 10 AND upper(region) != 'DATA.x'",
                "INT(knativehops) = 3 OR EXISTS traceparent",
                "source = '/shop' AND id != '' AND time != ''",
            })
    void acceptsConditionsOverAttributes(String filter) {
        assertThat(of(filter)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"priority >", "priority >> 3", "(priority", "region = 'eu", "a.b = 1", "priority = 1 2", "=", "%"
            })
    void refusesWhatIsNoExpression(String filter) {
        assertThat(of(filter)).containsExactly("SKY2070 `" + filter + "` is no CloudEvents SQL expression");
    }

    @Test
    void knowsTheFunctionsOfCloudEventsSql() {
        assertThat(of("LENTGH(region) > 3")).containsExactly("SKY2070 CloudEvents SQL has no function `LENTGH`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data.total > 5", "data = 'x'", "EXISTS data", "priority = 1 AND data.x = 1"})
    void refusesToLookIntoThePayload(String filter) {
        assertThat(of(filter)).containsExactly("SKY2071 a filter cannot look into the payload of an event");
    }

    @Test
    void namesEveryAttributeThatNobodySends() {
        assertThat(of("colour = 'red' OR size = 3"))
                .containsExactly(
                        "SKY2072 no event that arrives here has the attribute `colour`",
                        "SKY2072 no event that arrives here has the attribute `size`");
    }

    @Test
    void knowsNothingOfTheAttributesThatOthersSend() {
        assertThat(Programs.messages(
                        "@EventType(value = \"com.acme.placed.v1\", external = true) public record Placed(String id) {}",
                        "public class Flow { @OnEvent(filter = \"colour = 'red'\") public void on(Placed p) {} }"))
                .isEmpty();
    }

    private static List<String> of(String filter) {
        return Programs.messages(
                """
                @EventType("com.acme.placed.v1")
                public record Placed(@Attribute int priority, @Attribute String region, @Attribute String subject) {}
                """,
                "public class Start { @Get(\"/a\") public void a(Publisher<Placed> placed) {} }",
                "public class Flow { @OnEvent(filter = \"" + filter + "\") public void on(Placed p) {} }");
    }
}
