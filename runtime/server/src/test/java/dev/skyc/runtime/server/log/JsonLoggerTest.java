package dev.skyc.runtime.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonLoggerTest {
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    private System.Logger logger(Level threshold) {
        return new JsonLogger("shop.Orders", new Log(output, threshold, "orders"));
    }

    private String written() {
        String text = output.toString(StandardCharsets.UTF_8);
        output.reset();
        return text;
    }

    @Test
    void aRecordIsOneLine() throws IOException {
        logger(Level.INFO).log(Level.WARNING, "one\ntwo {0}", (Object[]) null);
        String line = written();
        assertThat(line).endsWith("\n").containsOnlyOnce("\n");
        JsonNode record = new ObjectMapper().readTree(line);
        assertThat(record.get("time").textValue()).matches("[0-9-]{10}T[0-9:.]{12}Z");
        assertThat(record.get("level").textValue()).isEqualTo("WARNING");
        assertThat(record.get("logger").textValue()).isEqualTo("shop.Orders");
        assertThat(record.get("function").textValue()).isEqualTo("orders");
        assertThat(record.get("message").textValue()).isEqualTo("one\ntwo {0}");
        assertThat(record.has("trace_id")).isFalse();
    }

    @Test
    void aFailureIsAMemberWithItsTrace() throws IOException {
        logger(Level.INFO).log(Level.ERROR, "failed", new IllegalStateException("why", new IOException("because")));
        JsonNode error = new ObjectMapper().readTree(written()).get("error");
        assertThat(error.get("type").textValue()).isEqualTo("java.lang.IllegalStateException");
        assertThat(error.get("message").textValue()).isEqualTo("why");
        assertThat(error.get("stack").textValue()).contains("\tat ", "Caused by: java.io.IOException: because");
    }

    @Test
    void parametersAreFilledIn() {
        System.Logger logger = logger(Level.INFO);
        logger.log(Level.INFO, "{0} of {1}", 1, "two");
        assertThat(written()).contains("\"message\":\"1 of two\"");
        logger.log(Level.INFO, "no {format", 1);
        assertThat(written()).contains("\"message\":\"no {format\"");
        logger.log(Level.INFO, () -> "supplied");
        assertThat(written()).contains("\"message\":\"supplied\"");
    }

    @Test
    void onlyWhatIsWantedIsWritten() {
        System.Logger logger = logger(Level.WARNING);
        logger.log(Level.INFO, "not this");
        logger.log(Level.OFF, "nor this");
        assertThat(written()).isEmpty();
        assertThat(logger.isLoggable(Level.WARNING)).isTrue();
        assertThat(logger.isLoggable(Level.INFO)).isFalse();
        assertThat(logger.getName()).isEqualTo("shop.Orders");
    }

    @Test
    void theJdkFindsIt() {
        assertThat(System.LoggerFinder.getLoggerFinder()).isInstanceOf(JsonLoggerFinder.class);
    }
}
