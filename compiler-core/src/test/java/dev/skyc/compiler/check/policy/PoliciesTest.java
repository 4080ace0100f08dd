package dev.skyc.compiler.check.policy;

import static dev.skyc.compiler.check.Programs.messages;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoliciesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Scale(min = 0, max = 0)",
                "@Scale(min = 3)",
                "@Scale(min = 3, max = 3, concurrency = 1000)",
                "@Scale(rollout = \"PT1M30S\")",
                "@Compute(cpu = \"0.5\", memory = \"1.5Gi\")",
                "@Compute(cpu = \"250m\", memory = \"134217728\")",
                "@Compute(timeout = \"PT10M\")",
                "@Compute(timeout = \"PT1S\")",
            })
    void acceptsWhatKnativeAccepts(String policy) {
        assertThat(onClass(policy)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "@Scale(min = -1), SKY2100",
        "@Scale(max = -1), SKY2100",
        "'@Scale(min = 4, max = 3)', SKY2100",
        "@Scale(concurrency = 1001), SKY2100",
        "@Scale(concurrency = -1), SKY2100",
        "@Scale(rollout = \"PT1.5S\"), SKY2101",
        "@Scale(rollout = \"PT0S\"), SKY2101",
        "@Scale(rollout = \"P1D\"), SKY2101",
        "@Compute(cpu = \"250Mi\"), SKY2102",
        "@Compute(cpu = \"0\"), SKY2102",
        "@Compute(cpu = \"half\"), SKY2102",
        "@Compute(memory = \"256mb\"), SKY2102",
        "@Compute(memory = \"100m\"), SKY2102",
        "@Compute(memory = \"0Gi\"), SKY2102",
        "@Compute(memory = \"-1Gi\"), SKY2102",
        "@Compute(timeout = \"30s\"), SKY2103",
        "@Compute(timeout = \"PT0S\"), SKY2103",
        "@Compute(timeout = \"-PT1S\"), SKY2103",
        "@Compute(timeout = \"PT0.5S\"), SKY2103",
        "@Compute(timeout = \"PT10M1S\"), SKY2103",
    })
    void refusesTheRest(String policy, String code) {
        assertThat(onClass(policy)).singleElement().asString().startsWith(code);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'attempts = 1', -",
                "'attempts = 17, backoff = \"PT1S\"', -",
                "'attempts = 18, backoff = \"PT1S\"', SKY2106",
                "'attempts = 40, backoff = \"PT0.001S\"', SKY2106",
                "'attempts = 3, backoff = \"PT0.2S\"', -",
                "'attempts = 0', SKY2104",
                "'attempts = -3', SKY2104",
                "'attempts = 41', SKY2104",
                "'backoff = \"1s\"', SKY2104",
                "'backoff = \"PT0S\"', SKY2104",
                "'backoff = \"P1D\"', SKY2104",
                "'backoff = \"\"', SKY2104",
            })
    void judgesRetries(String attributes, String code) {
        List<String> messages = messages(
                "public class F { @OnMessage(\"t\") @Retry(" + attributes + ") public void a(byte[] message) {} }");

        if (code == null) {
            assertThat(messages).isEmpty();
        } else {
            assertThat(messages).singleElement().asString().startsWith(code);
        }
    }

    @Test
    void letsAClassWithMixedHandlersHaveARetry() {
        assertThat(messages("@Retry(attempts = 3) public class F { @Get(\"/a\") public void a() {}"
                        + " @OnMessage(\"t\") public void b(byte[] message) {} }"))
                .isEmpty();
    }

    @Test
    void refusesARetryOnAClassWithHttpHandlersOnly() {
        assertThat(onClass("@Retry(attempts = 3)"))
                .containsExactly("SKY2105 all handlers of `f` are called over HTTP, where nobody calls again");
    }

    @Test
    void judgesAPolicyOnAnAnnotationOfTheUsersWhereItIsWritten() {
        assertThat(messages(
                        "@Scale(min = 4, max = 3) public @interface Small {}",
                        "@Small public class F { @Get(\"/a\") public void a() {} }",
                        "@Small public class G { @Get(\"/b\") public void b() {} }"))
                .containsExactly("SKY2100 at least 4 and at most 3 instances contradict each other");
    }

    private static List<String> onClass(String policy) {
        return messages(policy + " public class F { @Get(\"/a\") public void a() {} }");
    }
}
