package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Policies;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads policies from annotations, ours or the users' own that carry ours. */
final class PolicyReader {
    static final DiagnosticCode CONFLICTING_POLICIES = DiagnosticCode.error("SKY1036", "conflicting-policies");

    private final Annotations annotations;
    private final AnnotationReader reader;
    private final Problems problems;

    PolicyReader(Annotations annotations, AnnotationReader reader, Problems problems) {
        this.annotations = annotations;
        this.reader = reader;
        this.problems = problems;
    }

    /**
     * A policy's annotation and the annotation, the same or a composed one, that is written on the declaration.
     */
    private record Carried(AnnotationUse policy, AnnotationUse written) {
        /** The policy's own place if the user can change it there. */
        SourceSpan span() {
            return policy.scope().type().isSource() ? policy.span() : written.span();
        }
    }

    Optional<Policies.Scale> scale(List<AnnotationUse> uses) {
        return find(uses, Vocabulary.SCALE).map(carried -> {
            Attributes scale = reader.read(carried.policy());
            return new Policies.Scale(
                    scale.integer("min").orElse(0),
                    scale.integer("max").orElse(0),
                    scale.integer("concurrency").orElse(0),
                    scale.nonEmpty("rollout"),
                    carried.span());
        });
    }

    Optional<Policies.Compute> compute(List<AnnotationUse> uses) {
        return find(uses, Vocabulary.COMPUTE).map(carried -> {
            Attributes compute = reader.read(carried.policy());
            return new Policies.Compute(
                    compute.nonEmpty("cpu"), compute.nonEmpty("memory"), compute.nonEmpty("timeout"), carried.span());
        });
    }

    Optional<Policies.Retry> retry(List<AnnotationUse> uses) {
        return find(uses, Vocabulary.RETRY).map(carried -> {
            Attributes retry = reader.read(carried.policy());
            return new Policies.Retry(
                    retry.integer("attempts").orElse(Policies.Retry.DEFAULT.attempts()),
                    retry.text("backoff").orElse(Policies.Retry.DEFAULT.backoff()),
                    retry.flag("deadLetter").orElse(Policies.Retry.DEFAULT.deadLetter()),
                    carried.span());
        });
    }

    Optional<Policies.Authentication> authentication(List<AnnotationUse> uses) {
        return find(uses, Vocabulary.AUTHENTICATED)
                .map(carried -> new Policies.Authentication(
                        reader.read(carried.policy()).texts("scopes"), carried.span()));
    }

    /** The policies, by simple name, that an annotation of the user's carries. */
    List<String> carriedBy(AnnotationUse use) {
        return Vocabulary.COMPOSABLE.stream()
                .filter(policy -> !use.isOurs()
                        && !carried(use, use, policy, new HashSet<>()).isEmpty())
                .map(Names::lastSegment)
                .sorted()
                .toList();
    }

    private Optional<Carried> find(List<AnnotationUse> uses, String policy) {
        Optional<AnnotationUse> direct = Annotations.find(uses, policy);
        if (direct.isPresent()) {
            return Optional.of(new Carried(direct.get(), direct.get()));
        }
        List<Carried> composed = new ArrayList<>();
        for (AnnotationUse use : uses) {
            composed.addAll(carried(use, use, policy, new HashSet<>()));
        }
        for (Carried other : composed) {
            Carried first = composed.get(0);
            if (!other.policy().facts().equals(first.policy().facts())) {
                String name = "@" + Names.lastSegment(policy);
                problems.report(Diagnostic.of(
                                CONFLICTING_POLICIES,
                                other.written().span(),
                                "`@" + other.written().simpleName() + "` and `@"
                                        + first.written().simpleName() + "` both carry `" + name + "`")
                        .also(first.written().span(), "carries it too")
                        .help("write `" + name + "` here: what is written directly wins"));
                break;
            }
        }
        return composed.stream().findFirst();
    }

    private List<Carried> carried(AnnotationUse use, AnnotationUse written, String policy, Set<TypeSymbol> seen) {
        TypeSymbol symbol = use.symbol();
        if (symbol == null || use.isOurs() || symbol.origin().isJdk() || !seen.add(symbol)) {
            return List.of();
        }
        List<AnnotationUse> meta = annotations.of(symbol.facts().annotations(), Scope.header(symbol));
        Optional<AnnotationUse> direct = Annotations.find(meta, policy);
        if (direct.isPresent()) {
            return List.of(new Carried(direct.get(), written));
        }
        List<Carried> found = new ArrayList<>();
        for (AnnotationUse next : meta) {
            found.addAll(carried(next, written, policy, seen));
        }
        return found;
    }
}
