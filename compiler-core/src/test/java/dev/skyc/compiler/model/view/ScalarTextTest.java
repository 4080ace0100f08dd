package dev.skyc.compiler.model.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.model.TypeDefinition.Constant;
import dev.skyc.compiler.model.TypeDefinition.Enumeration;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.source.SourceSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalarTextTest {
    @ParameterizedTest
    @CsvSource({
        "boolean,true",
        "int,-2147483648",
        "java.lang.Byte,127",
        "java.lang.String,anything",
        "double,1e3",
        "java.math.BigDecimal,0.10",
        "java.util.UUID,123e4567-e89b-12d3-a456-426614174000",
        "java.time.Duration,PT1H30M",
        "java.time.LocalDate,2024-02-29",
        "java.time.DayOfWeek,MONDAY",
        "char,x"
    })
    void textOfTheTypeIsAccepted(String type, String text) {
        assertThat(expectation(type, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "boolean,True,`true` or `false`",
        "int,2147483648,a whole number of 32 bits",
        "int,+1,a whole number of 32 bits",
        "byte,128,a whole number of 8 bits",
        "double,NaN,a number",
        "java.util.UUID,1-1-1-1-1,a UUID",
        "java.time.LocalDate,2023-02-29,a date such as 2026-01-31",
        "java.time.Duration,90s,a duration such as PT1H30M",
        "char,xy,one character"
    })
    void otherTextIsToldWhatIsExpected(String type, String text, String expected) {
        assertThat(expectation(type, text)).contains(expected);
    }

    @Test
    void constantsOfAnEnumGoByTheirJsonNames() {
        Enumeration state = new Enumeration(
                "shop.State", List.of(new Constant("PAID", "paid"), new Constant("OPEN", "OPEN")), SourceSpan.NONE);
        TypeRef type = TypeRef.Declared.of("shop.State");

        assertThat(ScalarText.expectation(type, Map.of("shop.State", state), "paid"))
                .isEmpty();
        assertThat(ScalarText.expectation(type, Map.of("shop.State", state), "PAID"))
                .contains("one of `paid`, `OPEN`");
    }

    private static Optional<String> expectation(String type, String text) {
        TypeRef ref = type.contains(".") ? TypeRef.Declared.of(type) : new TypeRef.Primitive(type);
        return ScalarText.expectation(ref, Map.of(), text);
    }
}
