package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.frontend.facts.AnnotationFacts;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Evaluates the values of an annotation and holds them against what the annotation declares. */
final class AnnotationReader {
    static final DiagnosticCode MALFORMED = DiagnosticCode.error("SKY1034", "malformed-annotation");

    private final Constants constants;
    private final Problems problems;

    AnnotationReader(Constants constants, Problems problems) {
        this.constants = constants;
        this.problems = problems;
    }

    /** The values of an annotation. */
    Attributes read(AnnotationUse use) {
        Map<String, Value> given = new TreeMap<>();
        for (AnnotationFacts.Member member : use.facts().members()) {
            given.put(member.name(), constants.evaluate(member.value(), use.scope()));
        }
        if (use.isOurs()) {
            compare(use, given);
        }
        return new Attributes(use, given, problems);
    }

    private void compare(AnnotationUse use, Map<String, Value> given) {
        Set<String> required = Vocabulary.required(use.type());
        Set<String> known = new TreeSet<>(required);
        known.addAll(
                Vocabulary.DEFAULTS.getOrDefault(use.type(), new TreeMap<>()).keySet());
        for (Map.Entry<String, Value> value : given.entrySet()) {
            if (!known.contains(value.getKey())) {
                problems.report(Diagnostic.of(
                                MALFORMED,
                                value.getValue().span(),
                                "`@" + use.simpleName() + "` has no attribute `" + value.getKey() + "`")
                        .help("it has " + (known.isEmpty() ? "none" : "`" + String.join("`, `", known) + "`")));
            }
        }
        for (String name : required) {
            if (!given.containsKey(name)) {
                problems.report(Diagnostic.of(
                        MALFORMED, use.span(), "`@" + use.simpleName() + "` needs a value for `" + name + "`"));
            }
        }
    }
}
