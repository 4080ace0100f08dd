package dev.skyc.runtime.server.log;

import dev.skyc.runtime.contract.TraceContext;
import dev.skyc.runtime.server.format.JsonText;
import dev.skyc.runtime.server.format.Utc;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One record of the log as a line of JSON. */
final class LogLine {
    private final StringBuilder json = new StringBuilder(256);

    private LogLine() {}

    /**
     * The record's line with its end.
     *
     * @param function the function that the process runs; empty for none
     */
    static String of(
            long millis, String level, String logger, String function, String message, @Nullable Throwable failure) {
        LogLine line = new LogLine();
        line.json.append('{');
        line.member("time", Utc.of(millis).iso());
        line.member("level", level);
        line.member("logger", logger);
        if (!function.isEmpty()) {
            line.member("function", function);
        }
        Optional<TraceContext> trace = TraceContext.current();
        if (trace.isPresent()) {
            line.member("trace_id", trace.get().traceId());
            line.member("span_id", trace.get().spanId());
        }
        line.member("message", message);
        if (failure != null) {
            line.failure(failure);
        }
        return line.json.append("}\n").toString();
    }

    private void member(String name, String value) {
        if (json.charAt(json.length() - 1) != '{') {
            json.append(',');
        }
        JsonText.quote(json, name);
        json.append(':');
        JsonText.quote(json, value);
    }

    private void failure(Throwable failure) {
        StringWriter stack = new StringWriter();
        failure.printStackTrace(new PrintWriter(stack, true));
        json.append(",\"error\":{");
        member("type", failure.getClass().getName());
        member("message", String.valueOf(failure.getMessage()));
        member("stack", stack.toString());
        json.append('}');
    }
}
