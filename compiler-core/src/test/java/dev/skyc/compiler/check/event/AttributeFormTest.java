package dev.skyc.compiler.check.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.check.Programs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeFormTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Attribute String subject",
                "@Attribute int priority",
                "@Attribute(\"partitionkey\") UUID customer",
                "@Attribute java.net.URI dataplace",
                "@Attribute Optional<java.time.Instant> due",
                "@Attribute(\"a2345678901234567890\") String x",
            })
    void acceptsScalarsUnderLegalNames(String component) {
        assertThat(of(component)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Attribute String orderId",
                "@Attribute(\"order-id\") String x",
                "@Attribute(\"1st\") String x",
                "@Attribute(\"a23456789012345678901\") String x",
                "@Attribute(\"größe\") String x",
            })
    void refusesIllegalNames(String component) {
        assertThat(of(component))
                .singleElement()
                .asString()
                .startsWith("SKY2073")
                .endsWith("attribute");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "type", "source", "data", "time", "skycbucket", "knativehops", "traceparent"})
    void refusesReservedNames(String name) {
        assertThat(of("@Attribute String " + name))
                .containsExactly(
                        "SKY2073 the attribute `" + name + "` is set by CloudEvents, the broker or the runtime");
    }

    @ParameterizedTest
    @ValueSource(strings = {"List<String>", "Map<String, String>", "byte[]", "Optional<List<String>>", "Inner"})
    void refusesTypesWithoutTextForm(String type) {
        assertThat(of("@Attribute " + type + " tags"))
                .containsExactly("SKY2074 `" + type + "` cannot be sent as CloudEvents attribute");
    }

    @Test
    void acceptsEnums() {
        assertThat(of("@Attribute Colour colour")).isEmpty();
    }

    private static List<String> of(String component) {
        return Programs.messages(
                "@EventType(\"com.acme.placed.v1\") public record Placed(" + component + ") {}",
                "public record Inner(String x) {}",
                "public enum Colour { RED }",
                "public class Flow { @OnEvent(source = \"/others\") public void on(Placed placed) {} }");
    }
}
