package dev.skyc.compiler.json;

import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.CapabilityUse;
import dev.skyc.compiler.source.SourceSpan;
import java.util.Locale;
import java.util.OptionalLong;

/** Reads where parameters get their values. */
final class BindingReader {
    Binding read(Reader json) {
        String from = json.text("from");
        return switch (from) {
            case "path" -> new Binding.PathVariable(json.text("name"));
            case "query" -> new Binding.Query(json.text("name"), json.optionalText("default"));
            case "header" -> new Binding.Header(json.text("name"), json.optionalText("default"));
            case "cookie" -> new Binding.Cookie(json.text("name"), json.optionalText("default"));
            case "body" -> new Binding.Body(max(json), json.optionalText("malformed"));
            case "request" -> new Binding.WholeRequest();
            case "caller" -> new Binding.CallerIdentity();
            case "payload" ->
                new Binding.Payload(
                        constant(Binding.Envelope.class, json.text("envelope", "none")),
                        ApplicationReader.type(json.text("payload")));
            case "capability" ->
                new Binding.Capability(new CapabilityUse(
                        json.text("kind"),
                        json.text("name"),
                        json.text("access"),
                        json.optionalText("payload").map(ApplicationReader::type),
                        json.textsByName("attributes"),
                        SourceSpan.NONE));
            case "component" -> new Binding.Wired(json.text("class"));
            case "function" -> new Binding.Remote(json.text("interface"), json.text("function"));
            case "nothing" ->
                new Binding.Unbound(constant(Binding.Problem.class, json.text("problem")), json.text("detail", ""));
            default -> throw new Reader.Malformed("`" + from + "` is not a source of values");
        };
    }

    private static OptionalLong max(Reader json) {
        long max = json.number("max", -1);
        return max < 0 ? OptionalLong.empty() : OptionalLong.of(max);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
                return constant;
            }
        }
        throw new Reader.Malformed("`" + text + "` is unknown");
    }
}
