package dev.skyc.runtime.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {
    private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private static TraceContext of(String... headers) {
        return TraceContext.of(TextRequest.of("GET", "/", "", headers));
    }

    @Test
    void theCallersTraceGoesOn() {
        TraceContext context = of("traceparent", PARENT, "tracestate", "a=b");
        assertThat(context.traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(context.spanId()).matches("[0-9a-f]{16}").isNotEqualTo("b7ad6b7169203331");
        assertThat(context.traceparent()).isEqualTo("00-0af7651916cd43dd8448eb211c80319c-" + context.spanId() + "-01");
        assertThat(context.tracestate()).contains("a=b");
    }

    @Test
    void laterVersionsMayHaveMore() {
        assertThat(of("traceparent", PARENT.replace("00-0", "01-0") + "-more").traceId())
                .isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
                "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01.more",
                "00_0af7651916cd43dd8448eb211c80319c_b7ad6b7169203331_01",
            })
    void whatIsMalformedBeginsAnother(String traceparent) {
        TraceContext context = of("traceparent", traceparent, "tracestate", "a=b");
        assertThat(context.traceId()).matches("[0-9a-f]{32}").isNotEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(context.traceparent()).endsWith("-00");
        assertThat(context.tracestate()).isEmpty();
        assertThat(context.traceId()).isEqualTo(context.traceId());
    }

    @Test
    void aThreadKnowsItsOwn() {
        assertThat(TraceContext.current()).isEmpty();
        TraceContext context = of("traceparent", PARENT);
        context.begin();
        assertThat(TraceContext.current()).containsSame(context);
        TraceContext.end();
        assertThat(TraceContext.current()).isEmpty();
    }
}
