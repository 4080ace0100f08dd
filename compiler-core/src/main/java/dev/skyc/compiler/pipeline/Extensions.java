package dev.skyc.compiler.pipeline;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.diagnostic.DiagnosticPages;
import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.spi.Backend;
import dev.skyc.compiler.spi.CapabilityKind;
import dev.skyc.compiler.spi.Check;
import dev.skyc.compiler.spi.ResourceProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * Everything that was registered through the SPI: ours and strangers' alike, sorted so that the order of the class path
 * does not matter.
 */
public record Extensions(
        List<CapabilityKind> kinds, List<ResourceProvider> providers, List<Check> checks, List<Backend> backends) {
    /** Two extensions that claim the same. */
    static final DiagnosticCode CONFLICT = DiagnosticCode.error("SKY5048", "conflicting-extensions");

    public Extensions {
        kinds = List.copyOf(kinds);
        providers = List.copyOf(providers);
        checks = List.copyOf(checks);
        backends = List.copyOf(backends);
    }

    /** All extensions that a class loader sees. */
    public static Extensions load(ClassLoader loader) {
        return new Extensions(
                sorted(CapabilityKind.class, loader),
                sorted(ResourceProvider.class, loader),
                sorted(Check.class, loader),
                sorted(Backend.class, loader));
    }

    /** The codes that suppressions may name: those that have a page, and those of every check. */
    public List<DiagnosticCode> codes() {
        List<DiagnosticCode> codes = new ArrayList<>(DiagnosticPages.codes());
        checks.forEach(check -> codes.addAll(check.codes()));
        return codes;
    }

    /** What two extensions claim for themselves, each once. */
    List<Diagnostic> conflicts() {
        List<Diagnostic> conflicts = new ArrayList<>();
        Map<String, Object> claimed = new HashMap<>();
        for (CapabilityKind kind : kinds) {
            claim(claimed, kind, "two kinds of capability are named `" + kind.name() + "`", conflicts);
            claim(claimed, kind, "two kinds of capability have the section `" + kind.section() + "`", conflicts);
        }
        for (ResourceProvider provider : providers) {
            String kind = provider.kind().equals("*") ? "every kind" : provider.kind();
            claim(claimed, provider, "two providers of " + kind + " are named `" + provider.id() + "`", conflicts);
        }
        return conflicts;
    }

    private static void claim(
            Map<String, Object> claimed, Object extension, String conflict, List<Diagnostic> conflicts) {
        Object first = claimed.putIfAbsent(conflict, extension);
        if (first != null) {
            conflicts.add(Diagnostic.of(CONFLICT, SourceSpan.NONE, conflict)
                    .help("remove the jar of one of them from the plugin's dependencies: `"
                            + first.getClass().getName() + "`, `"
                            + extension.getClass().getName() + "`"));
        }
    }

    private static <T> List<T> sorted(Class<T> service, ClassLoader loader) {
        List<T> found = new ArrayList<>();
        ServiceLoader.load(service, loader).forEach(found::add);
        found.sort(Comparator.comparing(extension -> extension.getClass().getName()));
        return found;
    }
}
