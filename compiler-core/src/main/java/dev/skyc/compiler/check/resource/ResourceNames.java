package dev.skyc.compiler.check.resource;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of resources can become names of Kubernetes objects, and different names stay different. */
public final class ResourceNames implements Check {
    static final DiagnosticCode INVALID_RESOURCE_NAME = DiagnosticCode.error("SKY3000", "invalid-resource-name");

    static final DiagnosticCode COLLIDING_RESOURCE_NAMES = DiagnosticCode.error("SKY3001", "colliding-resource-names");

    private static final int LONGEST = 40;
    private static final int LONGEST_TOPIC = 249;
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Set<String> NO_TOPICS = Set.of(".", "..");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(INVALID_RESOURCE_NAME, COLLIDING_RESOURCE_NAMES);
    }

    /** What a name becomes where objects are named after it. */
    private record Mapped(String kind, String name) {}

    @Override
    public List<Diagnostic> check(Application application) {
        Map<Mapped, ResourceUse> first = new HashMap<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (ResourceUse use : ResourceUse.all(application)) {
            Optional<Diagnostic> invalid = form(use);
            if (invalid.isPresent()) {
                diagnostics.add(invalid.get());
                continue;
            }
            ResourceUse other = first.putIfAbsent(new Mapped(use.kind(), mapped(use.name())), use);
            if (other != null && !other.name().equals(use.name())) {
                diagnostics.add(Diagnostic.of(
                                COLLIDING_RESOURCE_NAMES,
                                use.span(),
                                "the " + Nouns.of(use.kind()) + " names `" + other.name() + "` and `" + use.name()
                                        + "` both become `" + mapped(use.name()) + "` in the cluster")
                        .also(other.span(), "the other name")
                        .help("write one name everywhere, or two that differ in more than case and punctuation"));
            }
        }
        return diagnostics;
    }

    private static String mapped(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static Optional<Diagnostic> form(ResourceUse use) {
        boolean isTopic = use.kind().equals("topic");
        int longest = isTopic ? LONGEST_TOPIC : LONGEST;
        String name = use.name();
        if (name.isEmpty()) {
            return Optional.of(Diagnostic.of(
                            INVALID_RESOURCE_NAME, use.span(), "the name of the " + Nouns.of(use.kind()) + " is empty")
                    .help("name it after what it holds, such as `orders`"));
        }
        if (name.length() > longest) {
            return Optional.of(Diagnostic.of(
                            INVALID_RESOURCE_NAME,
                            use.span(),
                            "the name of a " + Nouns.of(use.kind()) + " has at most " + longest + " characters")
                    .label("has " + name.length()));
        }
        if (isTopic
                ? TOPIC.matcher(name).matches() && !NO_TOPICS.contains(name)
                : LABEL.matcher(name).matches()) {
            return Optional.empty();
        }
        Diagnostic invalid = Diagnostic.of(
                INVALID_RESOURCE_NAME, use.span(), "`" + name + "` is no name of a " + Nouns.of(use.kind()));
        String legal = mapped(name).replaceAll("^-|-$", "");
        return Optional.of((isTopic
                        ? invalid.label("letters, digits, dots, dashes and underscores only")
                        : invalid.label("lower-case letters, digits and dashes only"))
                .help(legal.isEmpty() ? "name it after what it holds" : "write `" + legal + "`"));
    }
}
