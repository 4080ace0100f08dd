package dev.skyc.runtime.contract;

import dev.skyc.api.Request;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Where in a distributed trace a request stands (W3C Trace Context): the caller's trace goes on here, or a new one begins.
 * Its parts are made when they are first asked for.
 */
public final class TraceContext {
    /** Ambient, because logs and clients deep inside of user code have to know it. */
    private static final ThreadLocal<@Nullable TraceContext> CURRENT = new ThreadLocal<>();

    private static final int LENGTH = 55;

    private final Optional<String> incoming;
    private final Optional<String> state;
    private @Nullable Ids ids;

    private record Ids(String trace, String span, String flags) {}

    private TraceContext(Optional<String> incoming, Optional<String> state) {
        boolean valid = incoming.isPresent() && isValid(incoming.get());
        this.incoming = valid ? incoming : Optional.empty();
        this.state = valid ? state : Optional.empty();
    }

    /** The context of a request. */
    public static TraceContext of(Request request) {
        return new TraceContext(request.header("traceparent"), request.header("tracestate"));
    }

    /** The context of the request that this thread serves. */
    public static Optional<TraceContext> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Makes this the context of what the thread does from now on. */
    public void begin() {
        CURRENT.set(this);
    }

    /** Ends the context of what the thread did. */
    public static void end() {
        CURRENT.remove();
    }

    /** The trace: 32 hexadecimal digits. */
    public String traceId() {
        return ids().trace();
    }

    /** This request's place in the trace: 16 hexadecimal digits. */
    public String spanId() {
        return ids().span();
    }

    /** What a call made while serving this request sends as {@code traceparent}. */
    public String traceparent() {
        return "00-" + traceId() + "-" + spanId() + "-" + ids().flags();
    }

    /** What it sends as {@code tracestate}. */
    public Optional<String> tracestate() {
        return state;
    }

    private synchronized Ids ids() {
        Ids made = ids;
        if (made == null) {
            String parent = incoming.orElse("");
            // Without a caller's word nothing is sampled: nobody has decided to keep it.
            made = parent.isEmpty()
                    ? new Ids(randomHex() + randomHex(), randomHex(), "00")
                    : new Ids(parent.substring(3, 35), randomHex(), parent.substring(53, 55));
            ids = made;
        }
        return made;
    }

    private static String randomHex() {
        long random = 0;
        while (random == 0) {
            random = ThreadLocalRandom.current().nextLong();
        }
        String digits = Long.toHexString(random);
        return "0".repeat(16 - digits.length()) + digits;
    }

    /** Whether it has the form {@code version-trace-parent-flags}; later versions may have more behind it. */
    private static boolean isValid(String traceparent) {
        if (traceparent.length() < LENGTH || traceparent.startsWith("ff")) {
            return false;
        }
        boolean longer = traceparent.length() > LENGTH;
        if (longer && (traceparent.startsWith("00") || traceparent.charAt(LENGTH) != '-')) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = traceparent.charAt(i);
            boolean dash = i == 2 || i == 35 || i == 52;
            if (dash ? c != '-' : !isHex(c)) {
                return false;
            }
        }
        return !isZero(traceparent, 3, 35) && !isZero(traceparent, 36, 52);
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    private static boolean isZero(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }
}
