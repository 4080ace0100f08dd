package dev.skyc.compiler.model.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KebabCaseTest {
    @ParameterizedTest
    @CsvSource({
        "Orders,orders",
        "OrderHistory,order-history",
        "HTTPServer2Admin,http-server2-admin",
        "URL,url",
        "pageSize,page-size",
        "a_b$C,a-b-c",
        "Info,info"
    })
    void wordsAreJoinedByDashes(String javaName, String expected) {
        assertThat(KebabCase.of(javaName)).isEqualTo(expected);
    }
}
