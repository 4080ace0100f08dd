package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.model.Binding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the annotations that say where a parameter's value comes from. */
final class SourceAnnotations {
    private static final Set<String> OF_REQUESTS =
            Set.of(Vocabulary.QUERY, Vocabulary.HEADER, Vocabulary.COOKIE, Vocabulary.BODY);
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,9})\\s*(B|KIB|MIB|GIB|KB|MB|GB|)");
    private static final Map<String, Long> UNITS = Map.of(
            "",
            1L,
            "B",
            1L,
            "KB",
            1000L,
            "MB",
            1000_000L,
            "GB",
            1000_000_000L,
            "KIB",
            1L << 10,
            "MIB",
            1L << 20,
            "GIB",
            1L << 30);

    private final AnnotationReader reader;
    private final CapabilityBinder capabilities;

    SourceAnnotations(AnnotationReader reader, CapabilityBinder capabilities) {
        this.reader = reader;
        this.capabilities = capabilities;
    }

    /**
     * An annotation that gives a source.
     *
     * @param kind the capability's kind, if it declares a capability
     */
    record Source(AnnotationUse use, Optional<String> kind) {}

    List<Source> of(ParameterSource parameter) {
        List<Source> found = new ArrayList<>();
        for (AnnotationUse use : parameter.uses()) {
            Optional<String> kind = OF_REQUESTS.contains(use.type()) ? Optional.empty() : capabilities.kindOf(use);
            if (kind.isPresent() || OF_REQUESTS.contains(use.type())) {
                found.add(new Source(use, kind));
            }
        }
        return found;
    }

    boolean isSource(AnnotationUse use) {
        return OF_REQUESTS.contains(use.type()) || capabilities.kindOf(use).isPresent();
    }

    static String names(List<Source> sources) {
        return sources.stream().map(source -> "@" + source.use().simpleName()).collect(Collectors.joining(", "));
    }

    Optional<String> defaultOf(ParameterSource parameter) {
        return Annotations.find(parameter.uses(), Vocabulary.DEFAULT)
                .flatMap(use -> reader.read(use).text("value"));
    }

    /** The binding of {@code @Query}, {@code @Header} or {@code @Cookie}. */
    Binding text(AnnotationUse use, String parameter, Optional<String> defaultValue) {
        Attributes values = reader.read(use);
        if (use.is(Vocabulary.QUERY)) {
            return new Binding.Query(values.nonEmpty("value").orElse(parameter), defaultValue);
        }
        Optional<String> name = values.text("value");
        if (name.isEmpty()) {
            return new Binding.Unbound(Binding.Problem.UNRESOLVED, "value");
        }
        return use.is(Vocabulary.HEADER)
                ? new Binding.Header(name.get(), defaultValue)
                : new Binding.Cookie(name.get(), defaultValue);
    }

    /** The binding of {@code @Body}. */
    Binding body(AnnotationUse use) {
        Attributes values = reader.read(use);
        if (!values.given().containsKey("max")) {
            return new Binding.Body(OptionalLong.empty());
        }
        String max = values.text("max").orElse("");
        Matcher matcher = SIZE.matcher(max.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return new Binding.Body(OptionalLong.empty(), Optional.of(max).filter(text -> !text.isEmpty()));
        }
        long unit = UNITS.getOrDefault(matcher.group(2), 1L);
        return new Binding.Body(OptionalLong.of(Math.multiplyExact(Long.parseLong(matcher.group(1)), unit)));
    }
}
