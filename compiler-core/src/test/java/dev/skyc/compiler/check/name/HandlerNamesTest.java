package dev.skyc.compiler.check.name;

import static dev.skyc.compiler.check.Programs.messages;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HandlerNamesTest {
    @Test
    void findsCollisionsBetweenFunctions() {
        assertThat(messages(
                        "@FunctionName(\"a\") public class A { @OnMessage(\"t\") public void bC(byte[] m) {} }",
                        "@FunctionName(\"a-b\") public class B { @OnMessage(\"t\") public void c(byte[] m) {} }"))
                .containsExactly("SKY2111 `a.bC` and `a-b.c` both become the KafkaSource `a-b-c`");
    }

    @Test
    void letsObjectsOfDifferentKindsShareAName() {
        assertThat(
                        messages(
                                "@FunctionName(\"a\") public class A { @OnMessage(\"t\") public void bC(byte[] m) {} }",
                                "@FunctionName(\"a-b\") public class B { @OnSchedule(cron = \"0 2 * * *\") public void c() {} }"))
                .isEmpty();
    }

    @Test
    void leavesHttpHandlersAlone() {
        assertThat(messages("public class A { @Get(\"/a\") public void größe() {} @Get(\"/b\") public void a_b() {}"
                        + " @Get(\"/c\") public void aB() {} }"))
                .isEmpty();
    }
}
